import { analysis, check, checkAgreement } from './cardArticle.ts';

describe('what a card has its facts from', () => {
  check('a person out of post, and a source without an address', '沈', [
    '沈于伦 · person · 沈于倫 (Taiwan)',
    'Perhaps on 2023-06-12: 青岛市人民政府 顾问 · dates unknown · tenure, not certain on that day',
    'This article: unknown',
    'Before: 海洋局局长 · 2014 – 2015',
    'After: 青岛市市长 · since 2024-06-01',
    'Here: once',
    'Found by: listed name',
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
      'Found by: listed name',
    ],
    { changes: { people: [{ id: 'p2', name: '贾明', names: [], posts: [], knowledge: 'jia' }] } },
  );
  check(
    'posts of quite another time: first that nothing is known of that day, then when they were seen',
    '沈',
    [
      '陶远 · person · 陶遠 (Traditional, by characters)',
      'On 2023-06-12: unknown',
      'At another time: 渔业部部长 · from 2010-06 · tenure, last attested 2011-03-01 · example.org',
      'At another time: 海洋特使 · attested 2025-10-23 · example.org',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: listed name',
    ],
    { changes: { people: [{ id: 'p2', name: '陶远', names: [], posts: [], knowledge: 'tao' }] } },
  );
  check(
    'of several posts first the one that the article names',
    '栾振邦',
    [
      '祁海 · person · same in Simplified and Traditional · Qi Hai (Hanyu Pinyin)',
      'On 2023-06-12: 渔会会长 · since 2023-01-01 · tenure · www.example.org',
      'On 2023-06-12: 海洋特使 · since 2023-05-01 · tenure · www.example.org',
      'This article: 会长 · attested · agrees with the source',
      'Before and after: unknown',
      'Event: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · speaker',
      'Here: 2 times',
      'Found by: after a post',
    ],
    {
      changes: {
        mentions: analysis.mentions.map((m) => (m.kind === 'post' ? { ...m, knowledge: 'chair' } : m)),
        people: [
          {
            id: 'p1',
            name: '祁海',
            names: [],
            posts: [{ title: '会长', organization: null }],
            knowledge: 'qi',
          },
        ],
      },
    },
  );
  check(
    'a post that may have been held on that day: first that, then since when and when last seen',
    '沈',
    [
      '陶远 · person · 陶遠 (Traditional, by characters)',
      'Perhaps on 2011-09: 渔业部部长 · from 2010-06 · tenure, last attested 2011-03-01 · example.org',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: listed name',
    ],
    {
      changes: {
        published: '2011-09',
        people: [{ id: 'p2', name: '陶远', names: [], posts: [], knowledge: 'tao' }],
      },
    },
  );
  check(
    'a leader of whom no source says that it was so on that day',
    '海大',
    [
      '海大 · organization',
      'Led on 2023-06-12 by: unknown',
      'Led at another time by: 陶远 · 渔业部部长 · from 2010-06 · tenure, last attested 2011-03-01 · example.org',
      'Also: 渔业部',
      'Event: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · host',
      'Here: once',
      'Found by: short form',
    ],
    {
      changes: { organizations: [{ id: 'o2', name: '海大', surfaces: ['海大'], knowledge: 'ministry' }] },
    },
  );
  check(
    'whom it may be, by a name that tells them apart, in the brackets of the reader',
    '沈',
    [
      'Luan Zhenbang · 人物',
      '2023-06-12 任職: 不詳',
      '本文稱: 局長（海洋局） · 見於本文 · 無當日出處可比對',
      '此前與其後: 不詳',
      '或為: 栾振邦（據姓名、據地點）',
      '本文提及: 1 次',
      '辨識依據: 已知名稱',
    ],
    {
      changes: {
        script: 'en',
        people: [
          {
            id: 'p2',
            name: 'Luan Zhenbang',
            names: [],
            posts: [{ title: '局長', organization: '海洋局' }],
            candidates: [{ knowledge: 'luan', how: ['name', 'place'] }],
          },
        ],
      },
      locale: 'zh-tw',
    },
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
      'Found by: listed name',
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
      'Found by: listed name',
    ],
    { changes: { people: [{ id: 'p2', name: '于宏', names: [], posts: [] }] } },
  );
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
    'no source for that day',
  );
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
      'Found by: listed name',
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
      'Perhaps on 2023-06-12: 青岛市人民政府 顾问 · dates unknown · tenure, not certain on that day',
      'This article: unknown',
      'Before: 海洋局局长 · 2014 – 2015',
      'After: 青岛市市长 · since 2024-06-01',
      'Perhaps: 沈于倫 · by the post of that day',
      'Here: once',
      'Found by: listed name',
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
});
