import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdersOn, postsOn } from '../../src/core/knowledge/holders.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { nameOn } from '../../src/core/knowledge/organizationNames.ts';
import { periodOf } from '../../src/core/knowledge/period.ts';
import type { PopoloMembership } from '../../src/core/knowledge/popolo.ts';
import { type Answer, heldOn } from '../../src/core/knowledge/tenure.ts';

const sources = [{ url: 'https://example.org/' }];

/** A post whose tenures are written `holder from until role @attested`, with `-` for a date that is not known. */
function postHeldBy(tenures: readonly string[], post: object = {}) {
  const memberships = tenures.map((line): PopoloMembership => {
    const [written = '', attested] = line.split(' @');
    const [person_id = '', from = '-', until = '-', role] = written.split(' ');
    return {
      person_id,
      post_id: 'post',
      ...(from !== '-' && { start_date: from }),
      ...(until !== '-' && { end_date: until }),
      ...(role && { role }),
      sources: attested ? attested.split(',').map((date) => ({ ...sources[0]!, date })) : sources,
    };
  });
  const persons = memberships.map((m) => ({ id: m.person_id, name: m.person_id }));
  return buildKnowledge([{ persons, posts: [{ id: 'post', label: 'Secretary', ...post }], memberships }]);
}

function check(tenures: readonly string[], table: Record<string, string>, post: object = {}) {
  describe(tenures.join(', '), () => {
    const knowledge = postHeldBy(tenures, post);
    for (const [date, expected] of Object.entries(table)) {
      it(`on ${date}: ${expected}`, () => {
        const { answer, holdings } = holdersOn(knowledge, 'post', date);
        const held = holdings.map((h) => {
          const relation = h.relation === 'in-post' ? '' : ` ${h.relation}`;
          return `${h.membership.person_id}${relation}${h.answer === 'yes' ? '' : '?'}`;
        });
        assert.equal([answer, ...held].join(' '), expected);
      });
    }
  });
}

describe('holdersOn', () => {
  check(['Sit 2020-04-22 2022-06-30', 'Sun 2022-07-01'], {
    '2020-04-21': 'unknown',
    '2020-04-22': 'yes Sit',
    '2022-06-30': 'yes Sit',
    '2022-07-01': 'yes Sun',
    '2026-11-22': 'yes Sun',
    '2022-06': 'yes Sit',
    '2022': 'unknown Sit? Sun?',
    '2022-06-30/2022-07-01': 'unknown Sit? Sun?',
    '2022-08/2022-09': 'yes Sun',
    'XXXX-06-30': 'unknown Sit? Sun?',
    nonsense: 'unknown Sit? Sun?',
  });
  check(['Ann 2012-07 2015', 'Bob 2015-07-21'], {
    '2012-06-30': 'unknown',
    '2012-07-15': 'unknown Ann?',
    '2012-08-01': 'yes Ann',
    '2014-12-31': 'yes Ann',
    '2015-03-01': 'unknown Ann?',
    '2015-08-01': 'yes Bob Ann?',
    '2016-01-01': 'yes Bob',
  });
  check(['Ann 2012-07-01', 'Bob 2020-01-01'], {
    '2012-07-01': 'yes Ann',
    '2015-01-01': 'unknown Ann?',
    '2020-01-02': 'yes Bob',
  });
  check(['Ann - 2015-06-30'], {
    '2010-01-01': 'unknown Ann?',
    '2015-06-30': 'yes Ann',
    '2015-07-01': 'unknown',
  });
  check(['Ann @2015-06-30,2017', 'Bob 2022-07-01'], {
    '2015-06-29': 'unknown Ann?',
    '2015-06-30': 'yes Ann',
    '2016-01': 'yes Ann',
    '2017-01-02': 'unknown Ann?',
    '2022-07-02': 'yes Bob',
  });
  check(['Ann 2022-05-01 - acting', 'Bob 2022-05-10 - designate @2022-06'], {
    '2022-05-01': 'yes Ann acting',
    '2022-05-12': 'yes Bob designate Ann acting?',
    '2023-01-01': 'unknown Ann acting? Bob designate?',
  });
  check(['Bob 2010-01-01 2012-12-31', 'Ann'], { '2011-06-01': 'yes Bob Ann?', '2022-07-02': 'unknown Ann?' });
  check(['Ann 2012 2022-06-30', 'Bob 2022-05-01 2022-05-10 acting', 'Cat 2022-06-19 2022-06-30 designate'], {
    '2022-04-30': 'yes Ann',
    '2022-05-05': 'yes Ann Bob acting',
    '2022-06-20': 'yes Ann Cat designate',
  });
  check(
    ['Ann 2015-11-20', 'Bob 2016-01-01'],
    {
      '2015-11-19': 'no',
      '2015-11-20': 'yes Ann',
      '2016-05-01': 'unknown Ann? Bob?',
      '2022-06-30': 'unknown Ann? Bob?',
      '2022-07-01': 'no',
    },
    { several_holders: true, start_date: '2015-11-20', end_date: '2022-06-30' },
  );
  check(['Ann 2022-07-01 2022-12-31'], { 'XXXX-06-30': 'unknown', 'XXXX-08': 'unknown Ann?' });

  it('knows nothing of a post it does not have', () => {
    assert.equal(holdersOn(postHeldBy([]), 'other', '2022').reason, 'post not known');
  });
});

describe('postsOn', () => {
  const knowledge = postHeldBy(['Ann 2012-07-01 2017-06-30', 'Bob 2017-07-01']);
  const answers: [string, string, Answer][] = [
    ['Ann', '2017-06-30', 'yes'],
    ['Ann', '2017-07-01', 'unknown'],
    ['Bob', '2017-07', 'yes'],
    ['Nobody', '2017-07', 'unknown'],
  ];
  for (const [person, date, expected] of answers) {
    it(`${person} on ${date}: ${expected}`, () => {
      assert.equal(postsOn(knowledge, person, date).answer, expected);
    });
  }
});

describe('heldOn', () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2020, max: 2022 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain(([y, m, d]) => {
      const month = `${y}-${String(m).padStart(2, '0')}`;
      return fc.constantFrom(`${y}`, month, `${month}-${String(d).padStart(2, '0')}`);
    });
  const optional = fc.option(date, { nil: undefined });

  /** Every day a partial date may be; an absent end lies far outside what is asked. */
  function ends(text: string | undefined, absent: readonly number[]): readonly number[] {
    const period = text === undefined ? null : periodOf(text);
    return period ? [period.first, (period.first + period.last) >> 1, period.last] : absent;
  }

  it('says yes, no and unknown as every reading of partial dates does', () => {
    fc.assert(
      fc.property(optional, optional, date, (start, end, asked) => {
        const [from, to] = [periodOf(start ?? ''), periodOf(end ?? '')];
        fc.pre(!from || !to || from.first <= to.last);
        const knowledge = postHeldBy([`Ann ${start ?? '-'} ${end ?? '-'}`]);
        const question = periodOf(asked)!;
        const readings = new Set<boolean>();
        // A start that is not known may be any day up to the end; without an end too, any day at all.
        const starts = ends(start, [-1e6, ...ends(end, [1e6])]);
        for (const s of [...starts, ...(to ? [Math.min(to.last, from?.last ?? to.last)] : [])])
          for (const e of [...ends(end, [1e6]), ...(from ? [Math.max(from.first, to?.first ?? 1e6)] : [])])
            if (s <= e)
              for (const d of [question.first, question.last, clamp(s, question), clamp(e, question)])
                readings.add(s <= d && d <= e);
        const expected = readings.size > 1 ? 'unknown' : readings.has(true) ? 'yes' : 'no';
        assert.equal(heldOn(knowledge, knowledge.memberships[0]!, asked).answer, expected);
      }),
    );
  });

  it('is as sure of a day as of the month around it', () => {
    fc.assert(
      fc.property(optional, optional, date, (start, end, asked) => {
        const [from, to] = [periodOf(start ?? ''), periodOf(end ?? '')];
        fc.pre(!from || !to || from.first <= to.last);
        const knowledge = postHeldBy([`Ann ${start ?? '-'} ${end ?? '-'}`]);
        const wide = heldOn(knowledge, knowledge.memberships[0]!, asked.slice(0, 7)).answer;
        const narrow = heldOn(knowledge, knowledge.memberships[0]!, asked).answer;
        return wide === 'unknown' || wide === narrow;
      }),
    );
  });

  function clamp(n: number, { first, last }: { first: number; last: number }): number {
    return Math.max(first, Math.min(last, n));
  }
});

describe('nameOn', () => {
  const knowledge = buildKnowledge([
    {
      organizations: [
        {
          id: 'itb',
          name: '創新及科技局',
          other_names: [{ name: '創科局', note: 'short' }],
          founding_date: '2015-11-20',
          dissolution_date: '2022-06-30',
          successor_id: 'itib',
        },
        { id: 'itib', name: '創新科技及工業局', founding_date: '2022-07-01' },
        { id: 'loop', name: '甲', dissolution_date: '2000', successor_id: 'loop' },
      ],
    },
  ]);
  const answers: [string, string, string][] = [
    ['itib', '2022-07-01', 'yes 創新科技及工業局'],
    ['itib', '2022-06-30', 'yes 創新及科技局 創科局'],
    ['itb', '2026-01', 'yes 創新科技及工業局'],
    ['itib', '2015-11-19', 'no'],
    ['itib', '2022', 'unknown'],
    ['itb', 'XXXX-06-30', 'unknown'],
    ['loop', '2026', 'no'],
    ['other', '2026', 'unknown'],
  ];
  for (const [id, date, expected] of answers) {
    it(`${id} on ${date}: ${expected}`, () => {
      const { answer, names } = nameOn(knowledge, id, date);
      assert.equal([answer, ...names.map((n) => n.name)].join(' '), expected);
    });
  }
});
