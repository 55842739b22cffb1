import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import hongKongVariants from 'opencc-js/dict/HKVariants';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import { builtInDocuments, builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import type { KnownName } from '../../src/core/knowledge/knowledge.ts';
import { periodOf } from '../../src/core/knowledge/period.ts';
import { validateKnowledge } from '../../src/core/knowledge/validate.ts';

const knowledge = builtInKnowledge();
/** Names by what they fold to, without people's: two people may bear one name, and stay two. */
const bodiesByName = [...knowledge.byName].map(
  ([folded, names]) => [folded, names.filter(({ kind }) => kind !== 'person')] as const,
);

function keysAndValues(dictionary: string) {
  const lines = dictionary.split('|').map((line) => line.split(' '));
  return { keys: new Set(lines.map((l) => l[0]!)), values: new Set(lines.flatMap((l) => l.slice(1))) };
}
const fromSimplified = keysAndValues(simplifiedToTraditional);
const fromTraditional = keysAndValues(traditionalToSimplified);
/** Traditional characters that the pairs alone do not tell: those of OpenCC's phrases (岳飛), and of the regions. */
const alsoTraditional = new Set([
  ...[...keysAndValues(simplifiedPhrases).values].join(''),
  ...keysAndValues(hongKongVariants).values,
  ...keysAndValues(taiwanVariants).values,
  // People of Hong Kong write themselves so.
  '恒',
  '琼',
]);
/** Characters that only one of the scripts writes, by OpenCC; those it also keeps as they are belong to both. */
const onlySimplified = [...fromSimplified.keys].filter(
  (c) => !fromSimplified.values.has(c) && !fromTraditional.keys.has(c) && !alsoTraditional.has(c),
);
const onlyTraditional = [...fromTraditional.keys].filter(
  (c) => !fromTraditional.values.has(c) && !fromSimplified.keys.has(c),
);

const foreign = {
  hans: new Set(onlyTraditional),
  hant: new Set(onlySimplified),
  both: new Set([...onlyTraditional, ...onlySimplified]),
  none: new Set<string>(),
};

function foreignTo(lang: string): ReadonlySet<string> {
  if (lang.startsWith('zh-Hans')) return foreign.hans;
  if (lang.startsWith('zh-Hant')) return foreign.hant;
  return lang === 'zh' ? foreign.both : foreign.none;
}

describe('the built-in knowledge', () => {
  it('is every file of the folder', () => {
    assert.equal(builtInDocuments.length, readdirSync('src/data/knowledge').length);
  });

  for (const document of builtInDocuments) {
    it(`has no problem about ${document.organizations?.[0]?.name}`, () => {
      const { usable, problems } = validateKnowledge(document, knowledge);
      assert.deepEqual(problems, []);
      // Nothing had to be read as something else, as a year without quotation marks would be.
      for (const list of ['persons', 'organizations', 'posts', 'memberships'] as const)
        assert.deepEqual(document[list] ?? [], usable[list]);
    });
  }

  it('gives every id once', () => {
    const ids = builtInDocuments.flatMap((d) =>
      [d.persons, d.organizations, d.posts].flatMap((list) => (list ?? []).map((entry) => entry.id)),
    );
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('has a source with a web address for every tenure and organization', () => {
    const wrong = [
      ...knowledge.memberships.map((m) => ({ what: `${m.person_id} ${m.post_id}`, sources: m.sources })),
      ...[...knowledge.organizations.values()].map((o) => ({ what: o.id, sources: o.sources })),
    ].filter(({ sources }) => !sources?.length || !sources.every((s) => /^https?:\/\/[^/ ]+\//.test(s.url)));
    assert.deepEqual(
      wrong.map(({ what }) => what),
      [],
    );
  });

  it('says until when a holder without an end was seen in post', () => {
    const wrong = knowledge.memberships.filter((m) => !m.end_date && !m.sources.some((s) => s.date));
    assert.deepEqual(
      wrong.map((m) => `${m.person_id} ${m.post_id}`),
      [],
    );
  });

  it('has a holder for every person', () => {
    const without = [...knowledge.persons.keys()].filter((id) => !knowledge.membershipsOfPerson.has(id));
    assert.deepEqual(without, []);
  });

  it('lets no two hold a post of one for more than a month together', () => {
    const wrong: string[] = [];
    for (const [post, memberships] of knowledge.membershipsOfPost) {
      if (knowledge.posts.get(post)?.several_holders) continue;
      const full = memberships.filter((m) => m.role !== 'acting' && m.role !== 'designate');
      const certain = full.flatMap((m) => {
        const start = periodOf(m.start_date ?? '');
        const end = periodOf(m.end_date ?? '');
        return start && end ? [{ person: m.person_id, from: start.last, to: end.first }] : [];
      });
      for (const a of certain)
        for (const b of certain)
          if (a !== b && a.from <= b.from && Math.min(a.to, b.to) - b.from > 31)
            wrong.push(`${post}: ${a.person}, ${b.person}`);
      const open = full.filter((m) => m.start_date && !m.end_date);
      for (const a of open)
        for (const b of open)
          if (a !== b && a.start_date === b.start_date) wrong.push(`${post}: ${a.person_id}, ${b.person_id}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('writes every name in its script', () => {
    const wrong = knowledge.names.filter(({ name, lang = '' }) => {
      const others = foreignTo(lang);
      return [...name].some((character) => others.has(character));
    });
    assert.deepEqual(
      wrong.map(({ name, lang }) => `${name} (${lang})`),
      [],
    );
  });

  it('gives every Chinese name in both scripts and in English', () => {
    const langs = new Map<string, string[]>();
    for (const { kind, id, lang = '' } of knowledge.names)
      langs.set(`${kind} ${id}`, [...(langs.get(`${kind} ${id}`) ?? []), lang]);
    const lacks = ([, all]: [string, string[]]) =>
      !['zh-Hans', 'zh-Hant', 'en'].every((script) =>
        all.some((lang) => lang.startsWith(script) || (lang === 'zh' && script !== 'en')),
      );
    assert.deepEqual([...langs].filter(lacks), []);
  });

  it('has no name of a single character', () => {
    assert.deepEqual(
      knowledge.names.filter(({ name }) => name.length < 2),
      [],
    );
  });

  it('has short and other names that mean one thing on any one day', () => {
    const wrong: string[] = [];
    for (const [folded, all] of bodiesByName) {
      const free = all.filter((name) => name.note !== 'local');
      for (const a of free)
        for (const b of free) if (a.id < b.id && meet(a, b)) wrong.push(`${folded}: ${a.id}, ${b.id}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('has local names that mean one thing at one place on any one day', () => {
    const placeOf = ({ kind, id }: KnownName) =>
      knowledge.organizations.get(kind === 'post' ? (knowledge.posts.get(id)?.organization_id ?? '') : id)
        ?.place;
    const wrong: string[] = [];
    for (const [folded, all] of bodiesByName)
      for (const a of all)
        for (const b of all)
          if (a.id < b.id && placeOf(a) === placeOf(b) && meet(a, b))
            wrong.push(`${folded}: ${a.id}, ${b.id}`);
    assert.deepEqual(wrong, []);
  });
});

/** Whether two names may be in use on one day. */
function meet(a: KnownName, b: KnownName): boolean {
  const from = (n: KnownName) => periodOf(n.start_date ?? '')?.first ?? Number.NEGATIVE_INFINITY;
  const to = (n: KnownName) => periodOf(n.end_date ?? '')?.last ?? Number.POSITIVE_INFINITY;
  return from(a) <= to(b) && from(b) <= to(a);
}
