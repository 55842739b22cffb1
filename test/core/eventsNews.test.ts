import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** `P`, `O` and `D` marks give the stage its names and dates; an event a line, as `eventLines` prints it. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: how news tells of them', () => {
  check(
    'statements are made at the press conference, not at the fair to come',
    '⟦D=2024-05-25|25日⟧，第六届物流展览会将在临沂举行。⟦D=2024-05-19|19日⟧，组委会召开新闻发布会，⟦P|苗甲⟧介绍筹备情况，⟦P|殷乙⟧主持发布会。\n⟦P|苗甲⟧表示，展会规模最大。',
    [
      'fair planned 2024-05-25 @ 临沂 | 第六届物流展览会 |  | ',
      'press-conference reported 2024-05-19 | 组委会召开新闻发布会 | 苗甲 speaker, 殷乙 host | ',
    ],
  );
  check(
    'a statement of a guest, at an opening of which no speech is told',
    '新厂⟦D=2024-05-18|18日⟧在义顺举行动土仪式，⟦P|谢甲⟧与⟦P|曾乙⟧一同铲土。\n⟦P|谢甲⟧指出，产值占两成。',
    ['launch reported 2024-05-18 @ 义顺 | 新厂举行动土仪式 | 谢甲 speaker, 曾乙 attendee | '],
  );
  check(
    'who will speak at an occasion to come',
    '⟦O|律政司⟧⟦D=2024-06|下月⟧将在港举办第五届法律研讨会，已邀请⟦P|曼甲⟧出席演讲。',
    ['forum planned 2024-06 @ 香港 | 第五届法律研讨会 | 曼甲 speaker | 律政司 host'],
  );
  check(
    'judges, counsel and the accused of a case; the court is host',
    '⟦D=2024-05-20|今日⟧，⟦O|湾区法院⟧公开宣判⟦P|章甲⟧受贿一案。审判长⟦P|娄乙⟧宣读判决。检察员⟦P|宋丙⟧、⟦P|魏丁⟧出庭支持公诉，律师⟦P|司戊⟧为被告人辩护。',
    [
      'other reported 2024-05-20 | 湾区法院公开宣判章甲受贿一案 | 章甲 attendee, 娄乙 speaker, 宋丙 attendee, 魏丁 attendee, 司戊 attendee | 湾区法院 host',
    ],
  );
  check(
    'a delegation with its list, and how long it stays',
    '⟦O|律师会⟧代表团⟦D=2024-05-13|周一⟧抵达杜拜，展开一连四天的访问。\n代表团由⟦P|尹甲⟧任团长，团员包括⟦P|关乙⟧、⟦P|佘丙⟧等。',
    [
      'visit reported 2024-05-13/2024-05-16 @ 杜拜 | 律师会代表团抵达杜拜 | 尹甲 attendee, 关乙 attendee, 佘丙 attendee | ',
    ],
  );
  check(
    'several bodies sign, each named',
    '仪式后，⟦O|海峡半导体⟧与⟦O|南洋大学⟧、⟦O|科研局⟧（⟦O=科研局|ASTAR⟧）、越南的⟦O|岘港理工⟧⟦D=2024-05-18|18日⟧签署人才培训谅解备忘录。',
    [
      'signing reported 2024-05-18 | 海峡半导体与南洋大学、科研局、岘港理工签署人才培训谅解备忘录 |  | 海峡半导体 party, 南洋大学 party, 科研局 party, 岘港理工 party',
    ],
  );
  check(
    'an announcement is the day, not when it takes effect',
    '⟦O|远洋航运⟧⟦D=2024-05-14|周二⟧公布，总裁⟦P|霍甲⟧辞任，⟦D=2024-08-01|8月1日⟧起由⟦P|戴乙⟧接任。',
    ['appointment reported 2024-05-14 | 戴乙接任 | 霍甲 attendee, 戴乙 attendee | '],
  );
  check(
    "a headline's award is the one that the lede names",
    '# 邵甲获年轻学者大奖\n⟦D=2024-05-18|18日⟧，⟦P|邵甲⟧从⟦P|官乙⟧手中接过第十二届郭氏年轻学者奖。',
    ['award reported 2024-05-18 | 第十二届郭氏年轻学者奖 | 邵甲 attendee, 官乙 host | '],
  );
  check(
    'who holds it may stand before day and place; a venue is no host',
    '⟦O|海峡半导体⟧⟦D=2024-05-15|周三⟧在义顺举行新厂动土仪式。论坛由⟦O|水产学会⟧主办。',
    ['launch reported 2024-05-15 @ 义顺 | 新厂动土仪式 |  | 海峡半导体 host, 水产学会 host'],
  );
  check('an earthquake happens where the subject says', '⟦D=2024-05-18|18日⟧凌晨，石岭县发生地震。', [
    'other reported 2024-05-18 @ 石岭县 | 石岭县发生地震 |  | ',
  ]);
  check(
    "the place of a visit to somebody else's city",
    '⟦P|李甲⟧访问北京期间参加了⟦D=2024-04|上月⟧举行的青年座谈会。',
    ['forum reported 2024-04 @ 北京 | 青年座谈会 | 李甲 attendee | '],
  );
  check(
    'he who acted last speaks',
    '⟦P|岑甲⟧⟦D=2024-05-19|昨日⟧出席特派员公署到任酒会。他致辞时表示，合作顺利。',
    ['other reported 2024-05-19 | 特派员公署到任酒会 | 岑甲 speaker | '],
  );
  check(
    'a spokesperson speaks to the press',
    '⟦O|交通委员会⟧⟦D=2024-05-19|昨日⟧讨论票价。⟦P|何甲⟧强调不加价。行政院发言人⟦P|白乙⟧则说，尊重审议。',
    ['meeting reported 2024-05-19 | 交通委员会讨论票价 | 何甲 speaker | 交通委员会 host'],
  );
  check('one of a sort is none', '文创论坛⟦D=2024-05-18|18日⟧在京举行。今后还将在两地轮流举办这样的论坛。', [
    'forum reported 2024-05-18 @ 北京 | 文创论坛 |  | ',
  ]);
  check(
    'what somebody attends only tells who he is',
    '⟦P|汪甲⟧⟦D=2024-05-18|18日⟧在广州会见出席海洋论坛的总统⟦P|莫乙⟧。',
    ['meeting reported 2024-05-18 @ 广州 | 汪甲会见出席海洋论坛的总统莫乙 | 汪甲 host, 莫乙 attendee | '],
  );
  check(
    'it lasts up to a day, and is not of that day',
    '截至⟦D=2024-05-18|18日⟧14时，救援队共转移安置群众六千人。',
    [],
  );
  check('a year since is no founding', '⟦D=2024-05-18|18日⟧是特区成立22周年，政府在广场举行升旗仪式。', [
    'other reported 2024-05-18 @ 广场 | 政府举行升旗仪式 |  | ',
  ]);
  check(
    'a press conference at which a company announces',
    'The ⟦O|Harbour Foundation⟧ announced at a press conference in Taipei on ⟦D=2024-05-18|Saturday⟧ that it would expand. "We grow," ⟦P|Lin Mei⟧ said.',
    [
      'press-conference reported 2024-05-18 @ Taipei | Harbour Foundation press conference | Lin Mei speaker | Harbour Foundation host',
    ],
  );
  check(
    'an aside between verb and day',
    'The ⟦O|Ipoh High Court⟧ sentenced ⟦P|Lim Wei⟧, the former head of a company, to six years in prison on ⟦D=2024-05-15|Wednesday⟧. Judge ⟦P|Nora Zain⟧ said that he showed remorse.',
    [
      'other reported 2024-05-15 | Ipoh High Court sentenced Lim Wei | Lim Wei attendee, Nora Zain speaker | Ipoh High Court host',
    ],
  );
  check(
    'a rite to come with a day of its own',
    'The ⟦O|Harbour Foundation⟧ named the winners on ⟦D=2024-05-18|Saturday⟧. The awards ceremony will be held on ⟦D=2024-06-20|June 20⟧ at the National Theatre.',
    [
      'other reported 2024-05-18 | Harbour Foundation named the winners |  | Harbour Foundation host',
      'award planned 2024-06-20 @ National Theatre | awards ceremony |  | ',
    ],
  );
  check(
    'those also attending a meeting',
    '⟦P|John Li⟧ met ⟦P|Celeste Sao⟧ ⟦D=2024-05-20|today⟧. Also attending the meeting were ⟦P|Janice Tse⟧ and ⟦P|Chan Pak⟧.',
    [
      'meeting reported 2024-05-20 | John Li met Celeste Sao | John Li attendee, Celeste Sao attendee, Janice Tse attendee, Chan Pak attendee | ',
    ],
  );
  check(
    'undertaken by',
    'The Tea Conference opened in Wuyi on ⟦D=2024-05-18|May 18⟧. It was hosted by the ⟦O|Farm Bureau⟧ and undertaken by the ⟦O|City Government⟧.',
    ['forum reported 2024-05-18 @ Wuyi | Tea Conference |  | Farm Bureau host, City Government organizer'],
  );
  check(
    'the bare word on the day is the summit of the headline',
    '# 校友会在港举办青年人才峰会\n青年人才峰会⟦D=2024-05-20|今日⟧在港举行。\n⟦P|李甲⟧致辞时表示，⟦O|校友会⟧⟦D=2024-05-20|今天⟧举办峰会，有助合作。',
    ['forum reported 2024-05-20 @ 香港 | 青年人才峰会 | 李甲 speaker | 校友会 host'],
  );
  check(
    'those who are listed behind a noun for guests',
    '⟦D=2024-05-18|18日⟧，海城图书馆落成典礼在新馆举行。贵宾包括省文联主席⟦P|洪乙⟧、诗人⟦P|白丙⟧等。嘉宾认为新馆很美。',
    ['launch reported 2024-05-18 @ 新馆 | 海城图书馆落成典礼 | 洪乙 attendee, 白丙 attendee | '],
  );
  check(
    'not the meeting before it but the activity attended',
    '⟦D=2024-05-18|18日⟧，⟦P|李甲⟧出席海城读书节启动活动，会见了市长⟦P|洪乙⟧，校领导⟦P|白丙⟧参加了活动。',
    [
      'launch reported 2024-05-18 | 海城读书节启动活动 | 李甲 attendee, 洪乙 attendee, 白丙 attendee | ',
      'meeting reported 2024-05-18 | 李甲会见了市长洪乙 | 李甲 host, 洪乙 attendee | ',
    ],
  );
  check(
    'who congratulates on a signing signs nothing',
    '⟦D=2024-05-18|18日⟧，⟦O|海城市政府⟧与⟦O|远航集团⟧在北京签署合作协议。书记⟦P|李甲⟧出席签约仪式。\n⟦P|李甲⟧对双方成功签约表示祝贺。',
    [
      'signing reported 2024-05-18 @ 北京 | 海城市政府与远航集团签署合作协议 | 李甲 speaker | 海城市政府 party, 远航集团 party',
    ],
  );
  check(
    'the year since which it has been held is not its day',
    '第九届创业大赛⟦D=2024-05-18|18日⟧在杭州举办。创业大赛自⟦D=2012|2012年⟧首次举办以来已有九届。',
    ['competition reported 2024-05-18 @ 杭州 | 第九届创业大赛 |  | '],
  );
  check(
    'a month, and then its days',
    '# 第八届传媒论坛将于八月召开\n第八届传媒论坛将于⟦D=2024-08|八月⟧召开。论坛将于⟦D=2024-08-22/2024-08-24|8月22日至24日⟧在贵阳召开。',
    ['forum planned 2024-08-22/2024-08-24 @ 贵阳 | 第八届传媒论坛 |  | '],
  );
  check(
    'the bodies with which a sentence begins hold what its later clause tells',
    '⟦O|海城学院⟧与⟦O|远航公司⟧携手合作，⟦D=2024-05-18|18日⟧在新馆举行产业基地揭牌仪式。',
    ['launch reported 2024-05-18 @ 新馆 | 产业基地揭牌仪式 |  | 海城学院 host, 远航公司 host'],
  );
  check(
    'where the report comes from, if no other place is named',
    '本报海城5月18日电 ⟦D=2024-05-18|今天⟧上午，第九届茶叶博览会开幕。',
    ['fair reported 2024-05-18 @ 海城 | 第九届茶叶博览会 |  | '],
  );
  check(
    'who invites others is host',
    '第九届茶叶博览会⟦D=2024-05-18|18日⟧开幕，市长⟦P|李甲⟧邀县长⟦P|洪乙⟧等出席。',
    ['fair reported 2024-05-18 | 第九届茶叶博览会 | 李甲 host, 洪乙 attendee | '],
  );
});
