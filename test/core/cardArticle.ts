import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import { cardAt } from '../../src/core/cards/cardAt.ts';
import { wordsFor } from '../../src/core/cards/words.ts';
import { eventWordsFor } from '../../src/core/exports/eventWords.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

const sources = [{ url: 'https://www.example.org/appointments?id=1' }];
/** What the cards of the tests know. */
export const knowledge = buildKnowledge([
  {
    persons: [
      { id: 'luan', name: '栾振邦', other_names: [{ name: '欒振邦', lang: 'zh-Hant' }] },
      { id: 'shen', name: '沈于倫' },
      { id: 'jia', name: '贾明' },
      { id: 'tao', name: '陶远' },
      { id: 'qi', name: '祁海' },
    ],
    organizations: [
      { id: 'province', name: '山东省人民政府', classification: 'government' },
      { id: 'ministry', name: '渔业部' },
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
      { id: 'minister', label: '渔业部部长', organization_id: 'ministry' },
      { id: 'envoy', label: '海洋特使' },
      { id: 'chair', label: '渔会会长' },
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
      { person_id: 'qi', post_id: 'envoy', start_date: '2023-05-01', sources },
      { person_id: 'qi', post_id: 'chair', start_date: '2023-01-01', sources },
      {
        person_id: 'tao',
        post_id: 'minister',
        start_date: '2010-06',
        sources: [{ url: 'https://example.org/a', date: '2011-03-01' }],
      },
      {
        person_id: 'tao',
        post_id: 'envoy',
        sources: [{ url: 'https://example.org/b', date: '2025-10-23' }],
      },
    ],
  },
]);

const text = '青岛市市长栾振邦会见栾市长。沈于伦、市政府、海大。';
/** What the cards of the tests are of. */
export const analysis: Analysis = {
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

/** What a hover over the first `word` of the article says, line by line; null where it says nothing. */
export function check(
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
      eventWords: eventWordsFor(locale),
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
export function checkAgreement(
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
    eventWords: eventWordsFor(locale),
    analysedOnly: null,
  };
  const line = cardAt(text.indexOf(word), context)?.card.lines.find((found) => found.label === label);
  return line?.parts.at(-1)?.text;
}
