import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import { cardAt } from '../../src/core/cards/cardAt.ts';
import { wordsFor } from '../../src/core/cards/words.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

const sources = [{ url: 'https://www.example.org/appointments?id=1' }];
const knowledge = buildKnowledge([
  {
    persons: [
      { id: 'luan', name: '栾振邦', other_names: [{ name: '欒振邦', lang: 'zh-Hant' }] },
      { id: 'shen', name: '沈于倫' },
      { id: 'jia', name: '贾明' },
    ],
    organizations: [
      { id: 'province', name: '山东省人民政府', classification: 'government' },
      { id: 'bureau', name: '海洋局', successor_id: 'city', dissolution_date: '2018-10' },
      {
        id: 'city',
        classification: 'government',
        place: '青岛',
        parent_id: 'province',
        founding_date: '2018-11-01',
        name: '青岛市人民政府',
        other_names: [{ name: 'Qingdao Municipal Government', lang: 'en' }],
      },
    ],
    posts: [
      { id: 'director', label: '海洋局局长', other_labels: [{ name: 'Director of Oceans', lang: 'en' }] },
      { id: 'deputies', label: '副市长', organization_id: 'city', several_holders: true },
      {
        id: 'mayor',
        label: '青岛市市长',
        organization_id: 'city',
        other_labels: [{ name: '青島市市長', lang: 'zh-Hant' }],
      },
    ],
    memberships: [
      { person_id: 'luan', post_id: 'mayor', start_date: '2022-02', end_date: '2024-05-31', sources },
      { person_id: 'shen', organization_id: 'city', role: '顾问', sources: [] },
      { person_id: 'luan', post_id: 'director', start_date: '2016', end_date: '2018-10', sources },
      { person_id: 'luan', post_id: 'deputies', start_date: '2018-11', end_date: '2022-02', sources },
      { person_id: 'shen', post_id: 'mayor', start_date: '2024-06-01', sources },
      {
        person_id: 'jia',
        post_id: 'deputies',
        sources: [{ url: 'news/a.md', date: '2023-06-12' }],
      },
      { person_id: 'shen', post_id: 'director', start_date: '2014', end_date: '2015', sources },
    ],
  },
]);

const text = '青岛市市长栾振邦会见栾市长。沈于伦、市政府、海大。';
const analysis: Analysis = {
  file: '',
  script: 'zh-Hans',
  published: '2023-06-12',
  publishedFrom: 'front matter',
  title: null,
  headings: [],
  mentions: [
    { start: 0, end: 5, text: '青岛市市长', kind: 'post', entity: 'p1', how: 'post', knowledge: 'mayor' },
    { start: 0, end: 3, text: '青岛市', kind: 'organization', entity: 'o1', how: 'suffix' },
    { start: 5, end: 8, text: '栾振邦', kind: 'person', entity: 'p1', how: 'after a post' },
    { start: 8, end: 10, text: '会见', kind: 'event', entity: 'e1', how: 'act' },
    { start: 10, end: 11, text: '栾', kind: 'person', entity: 'p1', how: 'surname' },
    { start: 14, end: 17, text: '沈于伦', kind: 'person', entity: 'p2', how: 'known name' },
    { start: 22, end: 24, text: '海大', kind: 'organization', entity: 'o2', how: 'short form' },
  ],
  people: [
    {
      id: 'p1',
      name: '栾振邦',
      names: [{ name: '栾振邦', lang: 'zh-Hans' }, { name: '栾' }, { name: '欒振邦', lang: 'zh-Hant' }],
      posts: [{ title: '青岛市市长', organization: '青岛市' }],
      knowledge: 'luan',
    },
    {
      id: 'p2',
      name: '沈于伦',
      names: [{ name: '沈于倫', lang: 'zh-Hant-TW' }],
      posts: [],
      knowledge: 'shen',
    },
  ],
  organizations: [
    { id: 'o1', name: '青岛市', surfaces: ['青岛市', '市政府'], knowledge: 'city' },
    { id: 'o2', name: '海大', surfaces: ['海大'] },
  ],
  events: [
    {
      id: 'e1',
      name: '栾振邦会见栾市长',
      type: 'meeting',
      status: 'reported',
      start: '2023-06-12',
      end: '2023-06-12',
      place: '青岛',
      participants: [{ person: 'p1', role: 'speaker' }],
      organizers: [{ organization: 'o2', role: 'host' }],
      parent: 'e2',
      start_offset: 0,
      end_offset: 14,
      passages: [],
    },
    {
      id: 'e2',
      name: '海洋论坛',
      type: 'forum',
      status: 'background',
      start: '2023-06-11',
      end: '2023-06-13',
      place: null,
      participants: [],
      organizers: [],
      start_offset: 20,
      end_offset: 25,
      passages: [],
    },
  ],
};

function check(
  name: string,
  word: string,
  expected: readonly string[] | null,
  { changes = {}, locale = 'en' }: { changes?: Partial<Analysis>; locale?: string } = {},
) {
  it(name, () => {
    const words = wordsFor(locale);
    const found = cardAt(text.indexOf(word), {
      analysis: { ...analysis, ...changes },
      knowledge,
      words,
      analysedOnly: null,
    });
    const join = (parts: readonly { readonly text: string }[]) => parts.map((p) => p.text).join(' · ');
    const lines = found && [
      `${found.card.title} · ${join(found.card.subtitle)}`,
      ...found.card.lines.map(({ label, parts }) => `${label}: ${join(parts)}`),
    ];
    assert.deepEqual(lines, expected);
  });
}

/** What a card says of a post that the article gives a person, beside what the sources say. */
function checkAgreement(
  name: string,
  {
    person,
    title,
    post,
    holder,
  }: Readonly<Record<'person' | 'title' | 'post' | 'holder', string | undefined>>,
  expected: string,
) {
  const people: Analysis['people'] = [
    {
      id: 'p1',
      name: '栾振邦',
      names: [],
      posts: [{ title: title!, organization: null }],
      ...(person && { knowledge: person }),
    },
  ];
  const mentions = analysis.mentions.map((mention) =>
    mention.kind === 'post'
      ? { ...mention, text: title!, knowledge: post!, ...(holder && { holder }) }
      : mention,
  );
  it(`compares ${name}`, () =>
    assert.equal(said({ people, mentions }, 'en', '栾振邦', 'This article'), expected));
}

function said(changes: Partial<Analysis>, locale: string, word: string, label: string): string | undefined {
  const context = {
    analysis: { ...analysis, ...changes },
    knowledge,
    words: wordsFor(locale),
    analysedOnly: null,
  };
  const line = cardAt(text.indexOf(word), context)?.card.lines.find((found) => found.label === label);
  return line?.parts.at(-1)?.text;
}

describe('cards', () => {
  check('a person with a sourced tenure', '栾振邦', [
    '栾振邦 · person · 欒振邦 (Traditional) · 栾 · Luan Zhenbang (Hanyu Pinyin)',
    'On 2023-06-12: 青岛市市长 · 2022-02 – 2024-05-31 · tenure · www.example.org',
    'This article: 青岛市市长 · attested · agrees with the source',
    'Before: 副市长 · 2018-11 – 2022-02',
    'Event: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · speaker',
    'Here: 2 times',
    'Found by: after a post',
  ]);
  check(
    'in the language of the article and of the reader',
    '栾振邦',
    [
      '栾振邦 · 人物 · 欒振邦 (繁體) · 栾',
      '2022-02-11 任職: 青島市市長 · 2022-02 至 2024-05-31 · 任期有出處，當日是否在任未定 · www.example.org',
      '2022-02-11 任職: 副市长 · 2018-11 至 2022-02 · 任期有出處，當日是否在任未定 · www.example.org',
      '本文稱: 青岛市市长 · 見於本文 · 無出處可比對',
      '此前: 海洋局局长 · 2016 至 2018-10',
      '事件: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · 發言',
      '本文提及: 2 次',
      '辨識依據: 接在職務後',
    ],
    { changes: { script: 'zh-Hant', published: '2022-02-11' }, locale: 'zh-tw' },
  );
  check('a person out of post, and a source without an address', '沈', [
    '沈于伦 · person · 沈于倫 (Taiwan)',
    'On 2023-06-12: 青岛市人民政府 顾问 · dates unknown · tenure, not certain on that day',
    'This article: unknown',
    'Before: 海洋局局长 · 2014 – 2015',
    'After: 青岛市市长 · since 2024-06-01',
    'Here: once',
    'Found by: known name',
  ]);
  check(
    'an article without a date',
    '沈',
    [
      '沈于伦 · person · 沈于倫 (Taiwan)',
      'On the article’s date: unknown, the article has no date',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: known name',
    ],
    { changes: { published: null } },
  );
  check('an organization with its leader', '青岛', [
    '青岛市 · government · 青岛 · 市政府',
    'Led on 2023-06-12 by: 栾振邦 · 青岛市市长 · 2022-02 – 2024-05-31 · tenure · www.example.org',
    'Also: 青島市 (Traditional, by characters) · Qingdao Municipal Government (English) · 青岛市人民政府',
    'Belongs to: 山东省人民政府',
    'Formerly: 海洋局 · until 2018-10',
    'Here: once',
    'Found by: suffix',
  ]);
  check('an organization that is not known', '海大', [
    '海大 · organization',
    'Led on 2023-06-12 by: unknown',
    'Event: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · host',
    'Here: once',
    'Found by: short form',
  ]);
  check(
    'a post that only an article of the folder attests',
    '沈',
    [
      '贾明 · person · 賈明 (Traditional, by characters)',
      'On 2023-06-12: 副市长 · attested 2023-06-12 · news/a.md',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: known name',
    ],
    { changes: { people: [{ id: 'p2', name: '贾明', names: [], posts: [], knowledge: 'jia' }] } },
  );
  check(
    'a name that no source gives in the other script',
    '沈',
    [
      '范晓晖 · person · 范曉暉 (Traditional, by characters) · Fan Xiaohui (Hanyu Pinyin)',
      'On 2023-06-12: unknown',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: known name',
    ],
    { changes: { people: [{ id: 'p2', name: '范晓晖', names: [], posts: [] }] } },
  );
  check(
    'a name that is the same in both scripts',
    '沈',
    [
      '于宏 · person · same in Simplified and Traditional',
      'On 2023-06-12: unknown',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: known name',
    ],
    { changes: { people: [{ id: 'p2', name: '于宏', names: [], posts: [] }] } },
  );
  check('an event', '会见', [
    '栾振邦会见栾市长 · meeting · this story',
    'When: 2023-06-12',
    'Where: 青岛',
    'Part of: 海洋论坛 · 2023-06-11 – 2023-06-13',
    'Host: 海大',
    'Speakers: 栾振邦',
    'Here: once',
    'Found by: act',
  ]);
  check(
    'an event of which the article says little',
    '会见',
    [
      '会见 · meeting · background',
      'When: unknown',
      'Where: unknown',
      'Who: unknown',
      'Here: once',
      'Found by: act',
    ],
    {
      changes: {
        events: [
          {
            ...analysis.events[0]!,
            name: '会见',
            status: 'background',
            start: null,
            end: null,
            place: null,
            participants: [],
            organizers: [],
          },
        ],
      },
    },
  );
  check('a word that is no name', '市政府', null);
  checkAgreement(
    'the post of the day',
    { person: 'luan', title: '青岛市市长', post: 'mayor', holder: 'luan' },
    'agrees with the source',
  );
  checkAgreement(
    'a post of another time',
    { person: 'luan', title: '海洋局局长', post: 'director', holder: undefined },
    'differs: 海洋局局长, 2016 – 2018-10',
  );
  checkAgreement(
    'a post left, and said so',
    { person: 'luan', title: '原海洋局局长', post: 'director', holder: undefined },
    'agrees with the source',
  );
  checkAgreement(
    'in English',
    { person: 'luan', title: 'former Director of Oceans', post: 'director', holder: undefined },
    'agrees with the source',
  );
  checkAgreement(
    'a post that another held',
    { person: 'shen', title: '青岛市市长', post: 'mayor', holder: 'luan' },
    'differs: held by 栾振邦 then',
  );
  checkAgreement(
    'a post of somebody unknown',
    { person: undefined, title: '青岛市市长', post: 'mayor', holder: 'luan' },
    'differs: held by 栾振邦 then',
  );
  checkAgreement(
    'a post of many holders',
    { person: undefined, title: '副市长', post: 'deputies', holder: undefined },
    'no source to compare with',
  );
  check('a post', '市长栾', [
    '青岛市市长 · post',
    'Held on 2023-06-12 by: 栾振邦 · 2022-02 – 2024-05-31 · tenure · www.example.org',
    'Belongs to: 青岛市人民政府',
    'Found by: post',
  ]);
  check(
    'whom it may be, and what is likely a misprint',
    '沈',
    [
      '沈於伦 · person · 沈於倫 (Traditional, by characters)',
      'On 2023-06-12: unknown',
      'This article: unknown',
      'Before and after: unknown',
      'Likely a misprint: 沈於伦 → 沈于伦',
      'May be: 沈于倫 (by name in other characters, by place) · 贾明 (by role)',
      'Here: once',
      'Found by: known name',
    ],
    {
      changes: {
        people: [
          {
            id: 'p2',
            name: '沈於伦',
            names: [{ name: '沈於伦', misprintOf: '沈于伦' }],
            posts: [],
            candidates: [
              { knowledge: 'shen', how: ['other characters', 'place'] },
              { knowledge: 'jia', how: ['role'] },
            ],
          },
        ],
      },
    },
  );
  check(
    'how sure a link is',
    '沈',
    [
      '沈雨伦 · person · 沈雨倫 (Traditional, by characters)',
      'On 2023-06-12: 青岛市人民政府 顾问 · dates unknown · tenure, not certain on that day',
      'This article: unknown',
      'Before: 海洋局局长 · 2014 – 2015',
      'After: 青岛市市长 · since 2024-06-01',
      'Perhaps: 沈于倫 · by the post of that day',
      'Here: once',
      'Found by: known name',
    ],
    {
      changes: {
        people: [
          {
            id: 'p2',
            name: '沈雨伦',
            names: [],
            posts: [],
            knowledge: 'shen',
            link: { certainty: 'possible', how: ['post'] },
          },
        ],
      },
    },
  );
  check('a post that nothing is known of', '市长。', null);
});
