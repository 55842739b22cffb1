import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** `P`, `O` and `D` marks give the stage its names and dates; an event a line, as `eventLines` prints it. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: Chinese occasions', () => {
  check('nothing in nothing', '', []);
  check(
    'organizers before their verbs',
    '由⟦O|水产学会⟧指导、⟦O|胶州市人民政府⟧主办的海洋牧场论坛⟦D=2024-05-18|18日⟧在胶州举行。',
    ['forum reported 2024-05-18 @ 胶州 | 海洋牧场论坛 |  | 水产学会 guiding, 胶州市人民政府 host'],
  );
  check(
    'a name after an ordinal keeps words that end names elsewhere',
    '首届后山面食文化节⟦D=2024-05-19|昨天⟧在后山镇开幕。',
    ['other reported 2024-05-19 @ 后山镇 | 首届后山面食文化节 |  | '],
  );
  check('a name known by its ordinal', '第五届昆仑山下非遗周⟦D=2024-05-18|18日⟧在和田夜市广场落下帷幕。', [
    'other reported 2024-05-18 @ 和田夜市广场 | 第五届昆仑山下非遗周 |  | ',
  ]);
  check('a name in quotation marks that is held', '⟦D=2024-05-15|15日⟧，“浙商大讲堂”第十二期在义乌举办。', [
    'forum reported 2024-05-15 @ 义乌 | 浙商大讲堂 |  | ',
  ]);
  check(
    'first day and length make a range',
    '2024台南工具機展⟦D=2024-05-18|18日⟧在大台南會展中心開幕，展期四天。',
    ['fair reported 2024-05-18/2024-05-21 @ 大台南會展中心 | 2024台南工具機展 |  | '],
  );
  check(
    'first day and last day make a range',
    '首届茶花节⟦D=2024-05-18|18日⟧在大理开幕。茶花节将持续到⟦D=2024-06-04|6月4日⟧。',
    ['other reported 2024-05-18/2024-06-04 @ 大理 | 首届茶花节 |  | '],
  );
  check(
    'a headline shortens the name and the place',
    '# 第二十届文博会在深开幕\n第二十届中国国际文化产业博览交易会⟦D=2024-05-18|18日⟧在深圳国际会展中心开幕。',
    ['fair reported 2024-05-18 @ 深圳国际会展中心 | 第二十届中国国际文化产业博览交易会 |  | '],
  );
  check(
    'the edition before is background',
    '第三届书展⟦D=2024-05-18|18日⟧在南京开幕。上届书展于⟦D=2022-05|2022年5月⟧举行。',
    ['fair reported 2024-05-18 @ 南京 | 第三届书展 |  | ', 'fair background 2022-05 | 上届书展 |  | '],
  );
  check(
    'a congress is a meeting',
    '致公党福州市第十次代表大会⟦D=2024-05-16/2024-05-18|16日至18日⟧在福州召开。',
    ['meeting reported 2024-05-16/2024-05-18 @ 福州 | 致公党福州市第十次代表大会 |  | '],
  );
  check('a meeting without a name, by who holds it', '⟦D=2024-05-18|18日⟧，⟦P|裘月琴⟧主持召开首次院务会。', [
    'meeting reported 2024-05-18 | 裘月琴主持召开首次院务会 | 裘月琴 host | ',
  ]);
  check(
    'a dialogue with a partner',
    '⟦P|卓伟豪⟧将在⟦D=2024-06-18|下月18日⟧与⟦O|陆路交通管理局⟧代表开一次对话会。',
    ['meeting planned 2024-06-18 | 卓伟豪与陆路交通管理局开一次对话会 | 卓伟豪 host | 陆路交通管理局 party'],
  );
  check(
    'a press conference in passing',
    '⟦O|体育局⟧局长⟦P|劉楚遠⟧⟦D=2024-05-19|昨日⟧在新聞發佈會上表示，龍舟賽將擴大規模。',
    ['press-conference reported 2024-05-19 | 体育局新聞發佈會 | 劉楚遠 speaker | '],
  );
  check('none that somebody only hopes for', '⟦P|岩罕滇⟧邀请大家⟦D=2025-04|明年4月⟧到景洪过泼水节。', []);
  check(
    'none that only says who somebody is',
    '⟦D=2024-05-18|18日⟧，⟦P|娄勤宇⟧在南京会见来苏出席跨国公司圆桌会的⟦P|汉斯·米勒⟧。',
    [
      'meeting reported 2024-05-18 @ 南京 | 娄勤宇会见来苏出席跨国公司圆桌会的汉斯·米勒 | 娄勤宇 host, 汉斯·米勒 attendee | ',
    ],
  );
  check('a secretariat and a hall are no occasions', '论坛秘书处设在会议中心。', []);
  check(
    'a label before its list, and one right before its body',
    '湿地论坛⟦D=2024-05-18|18日⟧在盐城举行，赞助单位⟦O|江海公司⟧代表⟦P|黄海⟧出席。\n主办单位：⟦O|湿地学会⟧',
    ['forum reported 2024-05-18 @ 盐城 | 湿地论坛 | 黄海 attendee | 江海公司 supporting, 湿地学会 host'],
  );
  check(
    'two more bodies share a role',
    '湿地论坛⟦D=2024-05-18|18日⟧在盐城举行。论坛由⟦O|湿地学会⟧、⟦O|林学会⟧和⟦O|盐城市政府⟧共同主办，⟦O|盐城师院⟧承办。',
    [
      'forum reported 2024-05-18 @ 盐城 | 湿地论坛 |  | 湿地学会 host, 林学会 host, 盐城市政府 host, 盐城师院 organizer',
    ],
  );
  check(
    'the programme of an occasion is part of it',
    '京港峰会⟦D=2024-05-18|18日⟧在香港举行。峰会期间举行了科创项目签约、青年科学家主旨演讲等活动。',
    [
      'forum reported 2024-05-18 @ 香港 | 京港峰会 |  | ',
      'signing reported 2024-05-18 @ 香港 | 科创项目签约 |  | ',
      'forum reported 2024-05-18 @ 香港 | 青年科学家主旨演讲 |  | ',
    ],
  );
});

describe('events: who takes part, in Chinese', () => {
  const occasion = '湿地论坛⟦D=2024-05-18|18日⟧在盐城举行。';
  const people = (who: string) => [`forum reported 2024-05-18 @ 盐城 | 湿地论坛 | ${who} | `];
  check('one speaks', `${occasion}⟦P|甘棠⟧致辞。`, people('甘棠 speaker'));
  check(
    'several attend and speak',
    `${occasion}⟦P|甘棠⟧、⟦P|石楠⟧出席开幕式并致辞。`,
    people('甘棠 speaker, 石楠 speaker'),
  );
  check('one has the chair', `${occasion}论坛由⟦P|甘棠⟧主持。`, people('甘棠 host'));
  check(
    'a long list',
    `${occasion}局长⟦P|甘棠⟧，院士⟦P|石楠⟧，以及校长⟦P|白薇⟧等三百人参加论坛。`,
    people('甘棠 attendee, 石楠 attendee, 白薇 attendee'),
  );
  check(
    'a list behind the verb',
    `${occasion}出席者包括主席⟦P|甘棠⟧、会长⟦P|石楠⟧。`,
    people('甘棠 attendee, 石楠 attendee'),
  );
  check(
    'the strongest part counts',
    `${occasion}⟦P|甘棠⟧出席论坛。⟦P|甘棠⟧表示，湿地要保护。`,
    people('甘棠 speaker'),
  );
  check(
    'what is said to the press is not said there',
    `${occasion}⟦P|甘棠⟧受访时表示，湿地要保护。`,
    people(''),
  );
  check(
    'an advisor does not ask',
    `${occasion}顾问⟦P|甘棠⟧、会长⟦P|石楠⟧出席论坛。`,
    people('甘棠 attendee, 石楠 attendee'),
  );
  check(
    'the committee chair is the host',
    '⟦O|房屋事務委員會⟧⟦D=2024-05-19|昨日⟧討論劏房規管方案，主席⟦P|區梁雪貞⟧要求當局補充文件，⟦P|何慕貞⟧說會研究。',
    [
      'meeting reported 2024-05-19 | 房屋事務委員會討論劏房規管方案 | 區梁雪貞 host, 何慕貞 speaker | 房屋事務委員會 host',
    ],
  );
  check(
    'reporters in the dateline take no part',
    '新华社杜尚别5月18日电（记者⟦P|关维桢⟧）湿地论坛⟦D=2024-05-18|18日⟧在杜尚别举行。⟦P|甘棠⟧致辞。',
    ['forum reported 2024-05-18 @ 杜尚别 | 湿地论坛 | 甘棠 speaker | '],
  );
});

describe('events: Chinese acts', () => {
  check(
    'a signing before a retelling with those who sign',
    '中国和塔吉克斯坦⟦D=2024-05-18|18日⟧在杜尚别签署公路养护谅解备忘录。⟦O|交通运输部⟧副部长⟦P|齐望舒⟧代表中方签字。',
    [
      'signing reported 2024-05-18 @ 杜尚别 | 中国和塔吉克斯坦签署公路养护谅解备忘录 | 齐望舒 signatory | 交通运输部 party',
    ],
  );
  check(
    'a title in book marks names a signing',
    '⟦O|长江委⟧与⟦O|河海大学⟧⟦D=2024-05-18|18日⟧签署《水文数据共享协议》。',
    ['signing reported 2024-05-18 | 签署《水文数据共享协议》 |  | 长江委 party, 河海大学 party'],
  );
  check('no signing without a document', '球迷⟦D=2024-05-18|18日⟧请前锋在球衣上签下名字。', []);
  check(
    'one at whose signing others look on',
    '⟦O|甲大学⟧与⟦O|乙大学⟧⟦D=2024-05-18|18日⟧签署合作协议，⟦P|甘棠⟧见证签约。',
    ['signing reported 2024-05-18 | 甲大学与乙大学签署合作协议 | 甘棠 attendee | 甲大学 party, 乙大学 party'],
  );
  check(
    'he who is meant signs',
    '⟦P|吐尔迪⟧今年七十一岁。⟦D=2024-05-13|5月13日⟧，他与⟦O|和田师专⟧签下授课协议。',
    ['signing reported 2024-05-13 | 吐尔迪与和田师专签下授课协议 | 吐尔迪 signatory | 和田师专 party'],
  );
  check(
    'beside what was told before',
    '湿地论坛⟦D=2024-05-18|18日⟧在盐城举行。论坛前，⟦P|甘棠⟧会见⟦P|汉斯⟧一行。',
    [
      'forum reported 2024-05-18 @ 盐城 | 湿地论坛 |  | ',
      'meeting reported 2024-05-18 @ 盐城 | 甘棠会见汉斯一行 | 甘棠 host, 汉斯 attendee | ',
    ],
  );
  check(
    'a notice that appoints and relieves is one event',
    '# ⟦O|衡阳市人大常委会⟧任免名单\n⟦D=2024-05-16|2024年5月16日⟧通过。\n决定任命：\n⟦P|葛成林⟧为衡阳市财政局局长；\n免去：\n⟦P|古兰英⟧（女）的衡阳市财政局局长职务。',
    [
      'appointment reported 2024-05-16 | 衡阳市人大常委会任免名单 | 葛成林 attendee, 古兰英 attendee | 衡阳市人大常委会 host',
    ],
  );
  check(
    'one is elected at a session',
    '⟦D=2024-05-18|18日⟧上午举行的十届一次全会上，⟦P|练思源⟧当选主任委员。',
    [
      'meeting reported 2024-05-18 | 十届一次全会 | 练思源 attendee | ',
      'appointment reported 2024-05-18 | 练思源当选主任委员 | 练思源 attendee | ',
    ],
  );
  check('a name that holds 在 stays whole', '⟦D=2024-05-17|17日⟧，⟦P|景在林⟧当选董事长。', [
    'appointment reported 2024-05-17 | 景在林当选董事长 | 景在林 attendee | ',
  ]);
  check(
    'a building opens, under the headline that says so',
    '# 榜鹅新联络所开幕\n榜鹅东联络所⟦D=2024-05-19|昨天⟧开幕。⟦P|诺莱妮⟧主持了开幕礼。',
    ['launch reported 2024-05-19 | 榜鹅新联络所开幕 | 诺莱妮 host | '],
  );
  check(
    'a laboratory is unveiled',
    '⟦D=2024-05-16|5月16日⟧，⟦O|甲公司⟧与⟦O|中南大学⟧共建的“蛋白药物联合实验室”在长沙揭牌。',
    ['launch reported 2024-05-16 @ 长沙 | “蛋白药物联合实验室”揭牌 |  | '],
  );
  check(
    'who rules sends; who visits goes',
    '⟦O|教育部⟧部长⟦P|魏承翰⟧⟦D=2024-05-19|昨天⟧在县长⟦P|許世昌⟧陪同下，前往⟦O|馬公國中⟧視察防災演練。',
    [
      'visit reported 2024-05-19 @ 馬公國中 | 魏承翰前往馬公國中視察防災演練 | 魏承翰 attendee, 許世昌 attendee | 馬公國中 party',
    ],
  );
  check(
    'a visit shows the way and the host',
    '⟦D=2024-05-14|14日⟧，代表团参观⟦O|科技大学⟧，副校长⟦P|汪揚⟧介绍了学校。',
    ['visit reported 2024-05-14 | 代表团参观科技大学 | 汪揚 host | 科技大学 party'],
  );
  check(
    'a part of the day is the story’s day',
    '⟦D=2024-05-19|昨天⟧，县政府撤离居民。县长⟦P|沈佩汝⟧下午视察⟦O|应变中心⟧。',
    [
      'other reported 2024-05-19 | 县政府撤离居民 |  | ',
      'visit reported 2024-05-19 | 沈佩汝视察应变中心 | 沈佩汝 attendee | 应变中心 party',
    ],
  );
  check(
    'one court, two clauses, one act',
    '⟦D=2024-05-17|17日⟧，⟦O|东海中院⟧公开宣判⟦P|祁同山⟧受贿案，判处有期徒刑十一年。',
    ['other reported 2024-05-17 | 东海中院公开宣判祁同山受贿案 | 祁同山 attendee | 东海中院 host'],
  );
  check('no act that is only likely', '台风中心⟦D=2024-05-21|21日⟧登陆台东的机率最高。', []);
  check('no act that is refused or asked for', '⟦P|甘棠⟧呼吁当局启动赔偿计划。⟦O|甲公司⟧拒绝签署协议。', []);
  check('who says it does not do it', '⟦P|蔡宗儒⟧说，⟦D=2024-06-01|6月1日⟧起封闭青年桥。', [
    'other planned 2024-06-01 | 封闭青年桥 |  | ',
  ]);
  check('long ago is background', '大桥⟦D=2019-03|2019年3月⟧开工。', [
    'launch background 2019-03 | 大桥开工 |  | ',
  ]);
  check('a match by its score', '⟦D=2024-05-16|16日⟧，中国女排以3比0击败波兰队。', [
    'competition reported 2024-05-16 | 中国女排以3比0击败波兰队 |  | ',
  ]);
  check('a clause with a day and no verb of the lists', '⟦O|校友会⟧⟦D=2024-05-06|5月6日⟧为老校长祝寿。', [
    'other reported 2024-05-06 | 校友会为老校长祝寿 |  | 校友会 host',
  ]);
  check('figures are no event', '⟦D=2024-04|4月⟧销售额同比增长12%。', []);
});

/** Both scripts tell the same: the marks of a row with its Traditional twin. */
describe('events: script parity', () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      '第三届湿地论坛⟦D=2024-05-18|18日⟧在盐城举行。论坛由⟦O|林学会⟧主办。',
      '第三屆濕地論壇⟦D=2024-05-18|18日⟧在鹽城舉行。論壇由⟦O|林學會⟧主辦。',
    ],
    [
      '⟦O|云南大学⟧与⟦O|老挝国立大学⟧⟦D=2024-05-18|18日⟧签署合作协议。',
      '⟦O|雲南大學⟧與⟦O|老撾國立大學⟧⟦D=2024-05-18|18日⟧簽署合作協議。',
    ],
    [
      '⟦P|骆远征⟧⟦D=2024-05-17|17日⟧在北京会见⟦P|奥廷加⟧。',
      '⟦P|駱遠征⟧⟦D=2024-05-17|17日⟧在北京會見⟦P|奧廷加⟧。',
    ],
    ['临港新馆⟦D=2024-05-19|昨天⟧正式启用。', '臨港新館⟦D=2024-05-19|昨天⟧正式啟用。'],
  ];
  const shape = (line: string) =>
    line
      .split(' | ')
      .map((part) => [...part].length)
      .join(' ');
  for (const [hans, hant] of rows)
    it(hans.slice(0, 12), () => {
      const [a, b] = [eventLines(hans), eventLines(hant)];
      assert.ok(a.length > 0);
      assert.deepEqual(a.map(shape), b.map(shape));
    });
});
