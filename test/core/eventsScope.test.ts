import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** Which event what is said and done belongs to; published 2024-05-20, a Monday. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: which one is meant, Chinese', () => {
  check(
    'people unveil what was just founded, and are at its occasion',
    '⟦D=2024-05-18|5月18日⟧，第三届江海论坛在海城举行，会上，⟦O|海洋研究院⟧揭牌。副市长⟦P|钱伯源⟧、院长⟦P|梅若松⟧共同为研究院揭牌。',
    [
      'forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 attendee, 梅若松 attendee | ',
      'launch reported 2024-05-18 @ 海城 | 海洋研究院揭牌 | 钱伯源 attendee, 梅若松 attendee | ',
    ],
  );
  check(
    'those who witness are at the signing told before',
    '⟦D=2024-05-18|18日⟧，⟦O|甲大学⟧与⟦O|乙集团⟧签署合作协议。协议由校长⟦P|钱伯源⟧与董事长⟦P|梅若松⟧签署，副市长⟦P|祝维民⟧见证。',
    [
      'signing reported 2024-05-18 | 甲大学与乙集团签署合作协议 | 钱伯源 signatory, 梅若松 signatory, 祝维民 attendee | 甲大学 party, 乙集团 party',
    ],
  );
  check(
    'the rite of an act in the same sentence',
    '⟦D=2024-05-18|18日⟧，⟦O|甲大学⟧与⟦O|乙集团⟧在海城签署合作协议，校长⟦P|钱伯源⟧出席签约仪式，副市长⟦P|祝维民⟧到场见证。',
    [
      'signing reported 2024-05-18 @ 海城 | 甲大学与乙集团签署合作协议 | 钱伯源 attendee, 祝维民 attendee | 甲大学 party, 乙集团 party',
    ],
  );
  check(
    'reports that are given, and one that is only handed in',
    '⟦D=2024-05-18|18日⟧，第三届江海论坛在海城开幕。院士⟦P|钱伯源⟧作学术报告，教授⟦P|梅若松⟧分别作了专题报告。研究员⟦P|祝维民⟧的报告已提交。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 speaker, 梅若松 speaker | '],
  );
  check(
    'his demand is no statement of his',
    '⟦D=2024-05-18|18日⟧，第三届江海论坛在海城开幕。市长⟦P|钱伯源⟧说，要按照省长⟦P|梅若松⟧的要求办。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 speaker | '],
  );
  check(
    'what is spoken of is not where it is said',
    '⟦D=2024-05-18|18日⟧，第三届江海论坛在海城开幕。会长⟦P|钱伯源⟧表示，去年举办的渔业博览会成交两亿元。⟦P|梅若松⟧说，要再接再厉。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 speaker, 梅若松 speaker | '],
  );
  check(
    'a change of office goes on over sentences',
    '⟦O|远洋航运⟧⟦D=2024-05-18|18日⟧公布，总裁⟦P|钱伯源⟧退休，由⟦P|梅若松⟧接任总裁。董事⟦P|祝维民⟧则改任副主席。',
    [
      'appointment reported 2024-05-18 | 梅若松接任总裁 | 钱伯源 attendee, 梅若松 attendee, 祝维民 attendee | ',
    ],
  );
  check(
    'who will speak does so at what is to come',
    '第九届海城书展⟦D=2024-05-21|明日⟧开幕。局长⟦P|钱伯源⟧⟦D=2024-05-20|今天⟧在新闻发布会上宣布开幕日程。作家⟦P|梅若松⟧将在开幕日与⟦P|祝维民⟧对谈。',
    [
      'fair planned 2024-05-21 | 第九届海城书展 | 梅若松 speaker, 祝维民 speaker | ',
      'press-conference reported 2024-05-20 | 新闻发布会 | 钱伯源 speaker | ',
    ],
  );
  check(
    'on a visit speeches are made at the rite',
    '会长⟦P|钱伯源⟧率团⟦D=2024-05-18|18日⟧访问云城。⟦O|甲协会⟧与⟦O|乙中心⟧⟦D=2024-05-18|18日⟧签署备忘录。\n副司长⟦P|梅若松⟧致辞时说，合作顺理成章。',
    [
      'visit reported 2024-05-18 @ 云城 | 钱伯源率团访问云城 | 钱伯源 attendee | ',
      'signing reported 2024-05-18 @ 云城 | 甲协会与乙中心签署备忘录 | 梅若松 speaker | 甲协会 party, 乙中心 party',
    ],
  );
  check(
    'a list behind 出席者尚有',
    '⟦D=2024-05-18|18日⟧，第三届江海论坛在海城开幕。出席者尚有议员⟦P|钱伯源⟧、参赞⟦P|梅若松⟧等。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 attendee, 梅若松 attendee | '],
  );
  check(
    'who did not come has no part',
    '⟦D=2024-05-18|18日⟧，第三届江海论坛在海城开幕。船长⟦P|钱伯源⟧没有参加论坛，⟦P|梅若松⟧出席论坛。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 梅若松 attendee | '],
  );
  check(
    'the clause with 的 speaks of one only',
    '⟦P|钱伯源⟧、⟦P|梅若松⟧⟦D=2024-05-18|18日⟧在⟦P|祝维民⟧主持的江海渔业论坛发表演讲。',
    ['forum reported 2024-05-18 | 江海渔业论坛 | 祝维民 host, 钱伯源 speaker, 梅若松 speaker | '],
  );
  check(
    'reports that a meeting hears',
    '⟦D=2024-05-18|18日⟧，海城市人大常委会第五次会议在海城举行。会议听取了局长⟦P|钱伯源⟧受政府委托所作的报告和局长⟦P|梅若松⟧所作的报告。',
    ['meeting reported 2024-05-18 @ 海城 | 海城市人大常委会第五次会议 | 钱伯源 speaker, 梅若松 speaker | '],
  );
  check(
    'a notice below a report',
    '⟦D=2024-05-18|18日⟧，海城市人大常委会第五次会议在海城举行。\n海城市人大常委会任免名单\n任命⟦P|钱伯源⟧为海城市教育局局长；\n⟦P|梅若松⟧、⟦P|祝维民⟧（女）为海城市人民检察院检察员。',
    [
      'meeting reported 2024-05-18 @ 海城 | 海城市人大常委会第五次会议 |  | ',
      'appointment reported 2024-05-18 | 海城市人大常委会任免名单 | 钱伯源 attendee, 祝维民 attendee, 梅若松 attendee | ',
    ],
  );
  check(
    'the headline shortens the name',
    '# 海城机械展开幕\n2024海城国际智慧机械展⟦D=2024-05-18|18日⟧在会展中心开幕。局长⟦P|钱伯源⟧致词。',
    ['fair reported 2024-05-18 @ 会展中心 | 2024海城国际智慧机械展 | 钱伯源 speaker | '],
  );
  check(
    'a scene before the occasion',
    '海里的鱼，还会多起来吗？⟦D=2024-05-18|5月18日⟧在海城举行的第三届江海论坛上，学者讨论了两天。\n局长⟦P|钱伯源⟧在致辞中坦言，路还很长。',
    ['forum reported 2024-05-18 @ 海城 | 第三届江海论坛 | 钱伯源 speaker | '],
  );
});

describe('events: where the words have led', () => {
  check(
    'the way gives the place',
    '部长⟦P|钱伯源⟧⟦D=2024-05-18|18日⟧抵达云城，会见市长⟦P|梅若松⟧，并出席第三届江海论坛。',
    [
      'forum reported 2024-05-18 @ 云城 | 第三届江海论坛 | 钱伯源 attendee | ',
      'visit reported 2024-05-18 @ 云城 | 钱伯源抵达云城 | 钱伯源 attendee | ',
      'meeting reported 2024-05-18 @ 云城 | 钱伯源会见市长梅若松 | 钱伯源 host, 梅若松 attendee | ',
    ],
  );
  check(
    'the venue of the clause before',
    '大联盟⟦D=2024-05-19|19日⟧在海城棒球场上演好戏，⟦O|飞鹰队⟧3比2逆转⟦O|猛虎队⟧。',
    ['competition reported 2024-05-19 @ 海城棒球场 | 飞鹰队3比2逆转猛虎队 |  | '],
  );
  check('a house is its own place', '局长⟦P|钱伯源⟧⟦D=2024-05-18|18日⟧参观⟦O|海城中心医院⟧。', [
    'visit reported 2024-05-18 @ 海城中心医院 | 钱伯源参观海城中心医院 | 钱伯源 attendee | 海城中心医院 party',
  ]);
  check('where somebody attends', '局长⟦P|钱伯源⟧⟦D=2024-05-18|18日⟧在会展中心出席第三届江海论坛开幕典礼。', [
    'forum reported 2024-05-18 @ 会展中心 | 第三届江海论坛 | 钱伯源 attendee | ',
  ]);
  check(
    'a month ends no sentence',
    'The Straits Book Fair will be held on ⟦D=2024-05-28|May. 28⟧ at the Harbour Theatre.',
    ['fair planned 2024-05-28 @ Harbour Theatre | Straits Book Fair |  | '],
  );
});

describe('events: which one is meant, English', () => {
  check(
    'it is the occasion named before',
    'Scholars will meet at the Energy Justice Workshop in Taipei ⟦D=2024-05-21|tomorrow⟧. Organized by the ⟦O|Institute of Law⟧ and the ⟦O|Green Alliance⟧, it is to feature ⟦P|Ana Vea⟧ and ⟦P|Mele Tau⟧.',
    [
      'forum planned 2024-05-21 @ Taipei | Energy Justice Workshop | Ana Vea speaker, Mele Tau speaker | Institute of Law host, Green Alliance host',
    ],
  );
  check(
    'a study that somebody funds is no event',
    'A new garden was opened in Suva on ⟦D=2024-05-18|May 18⟧. The study, funded by the ⟦O|Health Ministry⟧, was published last year.',
    ['launch reported 2024-05-18 @ Suva | New garden was opened |  | '],
  );
  check(
    'those among the guests, and those who look on',
    'The ⟦O|Harbour Laboratory⟧ was inaugurated in Apia on ⟦D=2024-05-18|May 18⟧. ⟦P|Sione Latu⟧ and ⟦P|Ana Vea⟧ unveiled a plaque in the presence of ⟦P|Mele Tau⟧.',
    [
      'launch reported 2024-05-18 @ Apia | Harbour Laboratory was inaugurated | Sione Latu attendee, Ana Vea attendee, Mele Tau attendee | ',
    ],
  );
  check(
    'told a news conference',
    'Commissioner ⟦P|Luis Prado⟧ told a news conference on ⟦D=2024-05-18|Saturday⟧ that the plan was dead.',
    ['press-conference reported 2024-05-18 | news conference | Luis Prado speaker | '],
  );
  check(
    'a hall is no exhibition',
    'The prototype will be shown at the Lion City Airshow, which will be held at the Harbour Exhibition Centre from ⟦D=2024-06-03/2024-06-08|June 3 to 8⟧.',
    ['fair planned 2024-06-03/2024-06-08 @ Harbour Exhibition Centre | Lion City Airshow |  | '],
  );
  check(
    'a headline opens what the text names',
    '# Early tea festival opened\nThe Yunnan International Early Tea Festival kicked off in Puer on ⟦D=2024-05-18|May 18⟧. ⟦P|Lin Tao⟧ delivered a speech.',
    ['fair reported 2024-05-18 @ Puer | Yunnan International Early Tea Festival | Lin Tao speaker | '],
  );
  check(
    'what is opened does not open it',
    'The ⟦O|Harbour Laboratory⟧ was inaugurated in Apia on ⟦D=2024-05-18|May 18⟧.',
    ['launch reported 2024-05-18 @ Apia | Harbour Laboratory was inaugurated |  | '],
  );
  check(
    'a list goes on behind short forms in brackets',
    'The Tea Forum, hosted by the ⟦O|Academy of Tea⟧ (⟦O=Academy of Tea|AT⟧) and the ⟦O|Institute of Soil⟧ (IS), opened in Puer on ⟦D=2024-05-18|May 18⟧.',
    ['forum reported 2024-05-18 @ Puer | Tea Forum |  | Academy of Tea host, Institute of Soil host'],
  );
});

describe('events: who holds them, Chinese', () => {
  check(
    'a body that serves as guide',
    '第三届江海论坛⟦D=2024-05-18|18日⟧在海城举行，⟦O|海洋学会⟧主办，⟦O|科技局⟧担任指导单位，⟦O|渔业署⟧及⟦O|交易所⟧支持。',
    [
      'forum reported 2024-05-18 @ 海城 | 第三届江海论坛 |  | 海洋学会 host, 科技局 guiding, 渔业署 supporting, 交易所 supporting',
    ],
  );
  check(
    'the body right before its verb, behind 在',
    '⟦P|钱伯源⟧⟦D=2024-05-18|18日⟧在⟦O|机械研究所⟧主办的江海渔业论坛发表演讲。',
    ['forum reported 2024-05-18 @ 机械研究所 | 江海渔业论坛 | 钱伯源 speaker | 机械研究所 host'],
  );
  check(
    'a session of the body in its name',
    '⟦O|海城市人大常委会⟧第五次会议⟦D=2024-05-18|18日⟧在海城举行，⟦P|钱伯源⟧主持。',
    ['meeting reported 2024-05-18 @ 海城 | 海城市人大常委会第五次会议 | 钱伯源 host | 海城市人大常委会 host'],
  );
  check(
    'who built what is visited',
    '市长⟦P|钱伯源⟧⟦D=2024-05-18|18日⟧考察了由⟦O|海洋工程公司⟧承建的渔港。',
    ['visit reported 2024-05-18 | 钱伯源考察了由海洋工程公司承建的渔港 | 钱伯源 attendee | '],
  );
  check('where a company is listed', '⟦O|远洋航运⟧⟦D=2024-05-18|18日⟧在⟦O|海城交易所⟧上市。', [
    'launch reported 2024-05-18 @ 海城交易所 | 远洋航运上市 |  | ',
  ]);
});
