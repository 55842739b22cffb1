import type { Mention } from '../../src/core/analysis.ts';
import { analysis, check } from './cardArticle.ts';

/** A date where the article's verb stands. */
function dateMention(value: string | undefined, how: string): Mention {
  return { start: 8, end: 10, text: '会见', kind: 'date', how, ...(value && { value }) };
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
      '栾振邦 · 人物 · 欒振邦（繁體） · 栾',
      '2022-02-11 可能任職: 青島市市長 · 2022-02 至 2024-05-31 · 任期有出處，當日是否在任未定 · www.example.org',
      '2022-02-11 可能任職: 副市长 · 2018-11 至 2022-02 · 任期有出處，當日是否在任未定 · www.example.org',
      '本文稱: 青岛市市长 · 見於本文 · 無當日出處可比對',
      '此前: 海洋局局长 · 2016 至 2018-10',
      '事件: 栾振邦会见栾市长 · 2023-06-12 · 青岛 · 發言',
      '本文提及: 2 次',
      '辨識依據: 接在職務後',
    ],
    { changes: { script: 'zh-Hant', published: '2022-02-11' }, locale: 'zh-tw' },
  );
  check(
    'an article without a date',
    '沈',
    [
      '沈于伦 · person · 沈于倫 (Taiwan)',
      'On the article’s date: unknown, the article has no date',
      'This article: unknown',
      'Before and after: unknown',
      'Here: once',
      'Found by: listed name',
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
  check('an event', '会见', [
    '栾振邦会见栾市长 · meeting · this story',
    'When: 2023-06-12',
    'Where: 青岛',
    'Part of: 海洋论坛 · 2023-06-11 – 06-13',
    'Host: 海大',
    'Speakers: 栾振邦',
    'Here: once',
    'Found by: a verb that tells what was done',
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
      'Found by: a verb that tells what was done',
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
  check(
    'an event of which only the day of a year is known',
    '会见',
    [
      '栾振邦会见栾市长 · meeting · this story',
      'When: 02-14 (year unknown)',
      'Where: 青岛',
      'Part of: 海洋论坛 · 2023-06-11 – 06-13',
      'Host: 海大',
      'Speakers: 栾振邦',
      'Here: once',
      'Found by: a verb that tells what was done',
    ],
    {
      changes: {
        events: [{ ...analysis.events[0]!, start: 'XXXX-02-14', end: 'XXXX-02-14' }, analysis.events[1]!],
      },
    },
  );
  check(
    'a date, with its weekday and what happened on it',
    '会见',
    [
      '会见 · date',
      'When: 2023-06-12 · Monday',
      'Event: 栾振邦会见栾市长',
      'Found by: latest such day up to 2023-06-12',
    ],
    { changes: { mentions: [dateMention('2023-06-12', 'latest such day up to 2023-06-12')] } },
  );
  check(
    'a date of a month, in the language of the reader',
    '会见',
    ['会见 · 日期', '时间: 2023-05（仅知月份）', '识别依据: 文中写明年份'],
    { changes: { mentions: [dateMention('2023-05', 'printed with its year')] }, locale: 'zh-cn' },
  );
  check(
    'a date that nothing resolves',
    '会见',
    ['会见 · date', 'When: unknown', 'Found by: day of publication unknown'],
    { changes: { mentions: [dateMention(undefined, 'day of publication unknown')] } },
  );
  check(
    'a place in the language of the article',
    '青岛',
    [
      '青岛市 · government · 市政府',
      'Led on 2023-06-12 by: 栾振邦 · 青岛市市长 · 2022-02 – 2024-05-31 · tenure · www.example.org',
      'Also: Qingdao Municipal Government (English) · 青岛市人民政府',
      'Belongs to: 山东省人民政府',
      'Formerly: 海洋局 · until 2018-10',
      'Here: once',
      'Found by: suffix',
    ],
    { changes: { script: 'en' } },
  );
  check('a word that is no name', '市政府', null);
  check('a post', '市长栾', [
    '青岛市市长 · post',
    'Held on 2023-06-12 by: 栾振邦 · 2022-02 – 2024-05-31 · tenure · www.example.org',
    'Belongs to: 青岛市人民政府',
    'Found by: post',
  ]);
  check('a post that nothing is known of', '市长。', null);
});
