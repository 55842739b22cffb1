import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: how a story goes on', () => {
  check(
    'a verb before a word that only begins like one which makes it a noun',
    '⟦P|覃立军⟧⟦D=2024-05-12|5月12日⟧在榕城饭店会见前来考察的⟦O|远泰集团⟧董事长⟦P|卜安西⟧一行。',
    [
      'meeting reported 2024-05-12 @ 榕城饭店 | 覃立军会见前来考察的远泰集团董事长卜安西一行 | 覃立军 host, 卜安西 attendee | ',
    ],
  );
  check(
    'those who are called on and met are one meeting of the day that the story tells of',
    '# 孫明訪問東京\n局長⟦P|孫明⟧訪問東京，⟦D=2024-05-19|昨日⟧拜會了⟦O|港灣辦公室⟧副主任⟦P|徐啟⟧。\n⟦P|孫明⟧亦拜訪⟦O|資產委員會⟧，與主任⟦P|張玉⟧、副主任⟦P|李鎮⟧會面。',
    [
      'visit reported 2024-05-19 @ 東京 | 孫明訪問東京 | 孫明 attendee, 張玉 attendee, 李鎮 attendee | 資產委員會 party',
      'meeting reported 2024-05-19 @ 東京 | 孫明拜會了港灣辦公室副主任徐啟 | 孫明 attendee, 徐啟 attendee | 港灣辦公室 party',
      'meeting reported 2024-05-19 @ 東京 | 孫明拜訪資產委員會 | 孫明 attendee, 張玉 attendee, 李鎮 attendee | 資產委員會 party',
    ],
  );
  check(
    'a delegation goes along on the visit, not to the meeting',
    '# 行政長官今日率團前往海州\n行政長官⟦P|賀誠⟧⟦D=2024-05-20/2024-05-23|今日至23日⟧率領特區政府代表團，前往海州出席「海澳合作會議第一次會議」。\n隨同行政長官出訪的代表團成員包括司長⟦P|李農⟧、局長⟦P|歐瑜⟧，以及⟦P|文華⟧等。',
    [
      'visit reported 2024-05-20/2024-05-23 @ 海州 | 行政長官今日率團前往海州 | 賀誠 attendee, 李農 attendee, 歐瑜 attendee, 文華 attendee | ',
      'meeting reported 2024-05-20/2024-05-23 @ 海州 | 海澳合作會議第一次會議 | 賀誠 attendee | ',
    ],
  );
  check(
    'the body that announces appoints, and goes on to',
    '⟦O|長官公署⟧⟦D=2024-05-18|18日⟧宣佈，再度委任⟦O|醫局⟧主席⟦P|范齡⟧，並再度委任成員⟦P|邱根⟧。\n此外，⟦P|溫儀⟧、⟦P|何蕸⟧獲委任為⟦O|醫局⟧新成員。',
    [
      'appointment reported 2024-05-18 | 再度委任醫局主席范齡 | 范齡 attendee, 邱根 attendee | 長官公署 host',
      'appointment reported 2024-05-18 | 溫儀、何蕸獲委任為醫局新成員 | 溫儀 attendee, 何蕸 attendee | ',
    ],
  );
  check(
    'a meeting with a body, on the day that the story tells of',
    '局長⟦P|孫明⟧⟦D=2024-05-18|18日⟧拜會⟦O|港灣辦公室⟧主任⟦P|徐啟⟧。\n⟦P|孫明⟧亦與⟦O|改革委員會⟧官員舉行會議，就基金事宜交換意見。',
    [
      'meeting reported 2024-05-18 | 孫明拜會港灣辦公室主任徐啟 | 孫明 attendee, 徐啟 attendee | 港灣辦公室 party',
      'meeting reported 2024-05-18 | 孫明亦與改革委員會官員舉行會議 | 孫明 host | 改革委員會 party',
    ],
  );
  check(
    'who comes names the change, not who is replaced',
    '⟦D=2024-02|2月⟧，接替已被处分的⟦P|上官吉⟧，此前任职江北的⟦P|李远⟧正式成为西江市长。',
    ['appointment reported 2024-02 | 李远成为西江市长 | 上官吉 attendee, 李远 attendee | '],
  );
  check(
    'what is done deeply is no way, and a hall no fair',
    '市长⟦P|郭民⟧⟦D=2024-05-18|18日⟧在市行政中心亲切会见⟦O|港旅集团⟧副总经理⟦P|许韩⟧一行，双方就项目建设进行了深入交流。',
    [
      'meeting reported 2024-05-18 @ 市行政中心 | 郭民会见港旅集团副总经理许韩一行 | 郭民 host, 许韩 attendee | ',
    ],
  );
  check('one becomes mayor', '⟦D=2024-05|5月中旬⟧，⟦P|李远⟧正式成为江北市市长。', [
    'appointment reported 2024-05 | 李远成为江北市市长 | 李远 attendee | ',
  ]);
  check(
    'who talks before a signing does not sign',
    '⟦O|省港口集团⟧与⟦O|海湾市政府⟧⟦D=2024-05-18|5月18日⟧在津签署合作协议。书记⟦P|李鸿⟧、市长⟦P|张清⟧等在签约前举行座谈并见证签约。总经理⟦P|付峰⟧、副市长⟦P|孙奎⟧代表双方在协议上签字。',
    [
      'signing reported 2024-05-18 @ 天津 | 省港口集团与海湾市政府签署合作协议 | 李鸿 attendee, 张清 attendee, 付峰 signatory, 孙奎 signatory | 省港口集团 party, 海湾市政府 party',
    ],
  );
});

describe('events: visits', () => {
  check(
    'what is done on a visit is done there, and gives it its days',
    '# 局長訪問東京\n局長⟦P|孫明⟧訪問東京，⟦D=2024-05-17|17日⟧拜會了⟦O|港灣辦公室⟧副主任⟦P|徐啟⟧。\n⟦D=2024-05-18|18日⟧，⟦P|孫明⟧與副部長⟦P|熊軍⟧舉行工作會議。',
    [
      'visit reported 2024-05-17/2024-05-18 @ 東京 | 局長訪問東京 | 孫明 attendee | ',
      'meeting reported 2024-05-17 @ 東京 | 孫明拜會了港灣辦公室副主任徐啟 | 孫明 attendee, 徐啟 attendee | 港灣辦公室 party',
      'meeting reported 2024-05-18 @ 東京 | 孫明與副部長熊軍舉行工作會議 | 孫明 attendee, 熊軍 attendee | ',
    ],
  );
  check(
    'the arrival and the visit of all its days are one',
    '訪問團⟦D=2024-05-19|昨日⟧抵達榕州。局長⟦P|李超⟧率領官員進行⟦D=2024-05-19/2024-05-22|19日至22日⟧的訪問。訪問團由⟦P|李超⟧擔任團長，⟦P|陳基⟧和⟦P|梁彥⟧擔任副團長。',
    [
      'visit reported 2024-05-19/2024-05-22 @ 榕州 | 訪問團抵達榕州 | 李超 attendee, 陳基 attendee, 梁彥 attendee | ',
    ],
  );
  check(
    'who goes also meets: those who are met do not act in the next clause',
    '⟦D=2024-05-18|18日⟧，省长⟦P|方远⟧率团访问榕州，拜会书记⟦P|何铧⟧，会见主任⟦P|何靖⟧。',
    [
      'visit reported 2024-05-18 @ 榕州 | 方远率团访问榕州 | 方远 attendee | ',
      'meeting reported 2024-05-18 @ 榕州 | 方远拜会书记何铧 | 方远 attendee, 何铧 attendee | ',
      'meeting reported 2024-05-18 @ 榕州 | 方远会见主任何靖 | 方远 host, 何靖 attendee | ',
    ],
  );
});

describe('events: names that show by their form', () => {
  check(
    'a title with a colon in quotation marks',
    '「水路：半島的船歌」特展⟦D=2024-05-18|昨（18）日⟧在⟦O|海洋館⟧登場，展期至⟦D=2024-09-16|9月16日⟧。',
    ['fair reported 2024-05-18/2024-09-16 @ 海洋館 | 「水路：半島的船歌」特展 |  | '],
  );
  check(
    'a quotation and one sign behind it',
    '双方约定，⟦D=2024-09|今年9月⟧在希腊雅典举办“盐：海上的道路”展。',
    ['fair planned 2024-09 @ 希腊雅典 | “盐：海上的道路”展 |  | '],
  );
  check(
    'a year and a short word, and what is held together with it',
    '⟦D=2024|2024年⟧海洋國家產品展連同第三十屆海州投資展覽會，⟦D=2024-05-19|昨日上午⟧在會展中心揭幕。',
    [
      'fair reported 2024-05-19 @ 會展中心 | 2024年海洋國家產品展 |  | ',
      'fair reported 2024-05-19 @ 會展中心 | 第三十屆海州投資展覽會 |  | ',
    ],
  );
  check(
    'words that only end like one',
    '⟦D=2024|2024年⟧海洋产业发展将加快，⟦D=2024-05-19|昨日⟧有人这样说。',
    [],
  );
  check('stands of a fair', '兩館共設一千二百個展位，⟦D=2024-05-19|昨日⟧全部租出。', []);
});

describe('events: rites and prizes of an occasion', () => {
  check(
    'a rite told without a day, and a prize by its quoted name',
    '# 海灣企業家高峰會聚焦新區\n第八屆海灣企業家高峰會⟦D=2024-05-19|昨日⟧在會展中心舉行。\n壓軸環節是「新區百企計劃」啟動儀式。\n大會頒發了第四屆“海灣企業獎”，⟦P|付剛⟧、⟦P|張田⟧獲得“海灣企業獎”。',
    [
      'forum reported 2024-05-19 @ 會展中心 | 第八屆海灣企業家高峰會 |  | ',
      'launch reported 2024-05-19 @ 會展中心 | 「新區百企計劃」啟動儀式 |  | ',
      'award reported 2024-05-19 @ 會展中心 | 第四屆“海灣企業獎” | 付剛 attendee, 張田 attendee | ',
    ],
  );
});

describe('events: who is there', () => {
  check(
    'a byline signs nothing, and who looks on at a signing speaks',
    '本报讯通讯员⟦P|钟海⟧报道⟦D=2024-05-18|5月18日⟧，⟦O|榕州港集团⟧与⟦O|榕州市政府⟧签署合作协议。书记⟦P|李忠⟧见证签约。\n⟦P|李忠⟧表示，合作一定能取得成功。',
    [
      'signing reported 2024-05-18 | 榕州港集团与榕州市政府签署合作协议 | 李忠 speaker | 榕州港集团 party, 榕州市政府 party',
    ],
  );
  check(
    'he whose words are followed is not there',
    '⟦O|省科协⟧⟦D=2024-05-18|18日⟧召开第五届理论研讨会。书记⟦P|卫军⟧强调，要深入学习贯彻⟦P|钟近⟧总书记重要讲话精神。',
    ['forum reported 2024-05-18 | 第五届理论研讨会 | 卫军 speaker | 省科协 host'],
  );
  check('a body whose own rite it is', '⟦O|蓝湾妇女协会⟧第28届会长就职典礼⟦D=2024-05-18|18日⟧在榕州举行。', [
    'appointment reported 2024-05-18 @ 榕州 | 蓝湾妇女协会第28届会长就职典礼 |  | 蓝湾妇女协会 host',
  ]);
  check('some of many', '⟦D=2024-05-19|昨日⟧录得二百宗个案，当中六十三人离世。', [
    'other reported 2024-05-19 | 录得二百宗个案 |  | ',
  ]);
});

describe('events: what English news leaves without capitals', () => {
  check(
    'a meeting of a body, the next one, and what is signed after it',
    'The Secretary for Harbours, Mr ⟦P|Fong Wai⟧, and the Director of the ⟦O|Department of Coasts⟧, Ms ⟦P|Miao Fen⟧, co-chaired the 14th meeting of the Coastal Joint Working Group on Tides at the Harbour Offices, Tamar, ⟦D=2024-05-20|today⟧.\nAfter the meeting, Dr ⟦P|Kwok Tin⟧ and Ms ⟦P=Miao Fen|Miao⟧ signed the ⟦D=2025/2030|2025-2030⟧ Regional Tides Co-operation Plan.\nThe next meeting of the Joint Working Group will be held in Guangzhou in ⟦D=2025|2025⟧.',
    [
      'meeting reported 2024-05-20 @ Harbour Offices | 14th meeting of the Coastal Joint Working Group on Tides | Fong Wai host, Miao Fen host, Kwok Tin attendee | ',
      'signing reported 2024-05-20 @ Harbour Offices | Kwok Tin and Ms Miao signed the 2025-2030 Regional Tides Co-operation Plan | Kwok Tin signatory, Miao Fen signatory | ',
      'meeting planned 2025 @ Guangzhou | next meeting of the Joint Working Group |  | ',
    ],
  );
  check(
    'a ship is launched in a ceremony of its own',
    'The third ship, the Heron, was launched on ⟦D=2024-05-18|Saturday⟧ at its shipyard in a ceremony presided over by ⟦P|Bai Shu⟧ and attended by ⟦P|Tung Chi⟧.',
    ['launch reported 2024-05-18 | Third ship was launched | Bai Shu host, Tung Chi attendee | '],
  );
  check(
    'a symposium without a name, and who was there',
    'President Xu’s directives were the subject of a symposium organised on ⟦D=2024-05-18|Saturday⟧ by the new administration. Among the delegates were the vice-chairman, ⟦P|Ho Wah⟧; and the director, ⟦P|Zheng Cong⟧.',
    ['forum reported 2024-05-18 | symposium | Ho Wah attendee, Zheng Cong attendee | '],
  );
  check(
    'a committee meets and reviews',
    'Details would be disclosed when the ⟦O|Defense Committee⟧ reviews the special budget ⟦D=2024-05-21|tomorrow⟧.',
    ['meeting planned 2024-05-21 | Defense Committee reviews the special budget |  | Defense Committee host'],
  );
  check(
    'a place at the beginning of the sentence',
    'Separately in Suva ⟦D=2024-05-19|yesterday⟧, the ⟦O|Reform Party⟧ held a news conference at which legislator ⟦P|Ma Yuan⟧ questioned the plan.',
    [
      'press-conference reported 2024-05-19 @ Suva | Reform Party held a news conference | Ma Yuan speaker | Reform Party host',
    ],
  );
  check(
    'the celebration of something',
    'The celebration of the 10th anniversary of the establishment of the ⟦O|Harbour Association⟧ (HA) was held this morning (⟦D=2024-05-20|May 20⟧) in Zhuhai. Mr ⟦P|Xia Long⟧ attended and addressed the celebration.',
    [
      'other reported 2024-05-20 @ Zhuhai | celebration of the 10th anniversary of the establishment of the Harbour Association | Xia Long speaker | ',
    ],
  );
  check(
    'officials who are appointed, one by one',
    '# State Council appoints, removes officials\nThe ⟦O|State Council⟧ announced the appointment of several officials on ⟦D=2024-05-15|Wednesday⟧.\n⟦P|Xu Ben⟧ was appointed deputy secretary-general.\n⟦P|Wang Yan⟧ was named vice minister.',
    [
      'appointment reported 2024-05-15 | State Council appointment of several officials | Xu Ben attendee, Wang Yan attendee | State Council host',
    ],
  );
  check(
    'whom somebody meets on a visit',
    'The Secretary, Mr ⟦P|Tsang Sing⟧, visited Suva ⟦D=2024-05-20|today⟧. Mr ⟦P=Tsang Sing|Tsang⟧ met with the Prime Minister, Mr ⟦P|Lee Long⟧.',
    [
      'visit reported 2024-05-20 @ Suva | Tsang Sing visited Suva | Tsang Sing attendee | ',
      'meeting reported 2024-05-20 @ Suva | Tsang met with the Prime Minister | Tsang Sing attendee, Lee Long attendee | ',
    ],
  );
  check(
    'a visit lasts until the return',
    'Secretary for Innovation Prof ⟦P|Sun Ming⟧ will depart for a visit to Foshan and Huizhou ⟦D=2024-05-21|tomorrow⟧. Prof ⟦P=Sun Ming|Sun⟧ will return on ⟦D=2024-05-23|May 23⟧.',
    [
      'visit planned 2024-05-21/2024-05-23 @ Foshan and Huizhou | Sun Ming will depart for a visit to Foshan and Huizhou | Sun Ming attendee | ',
    ],
  );
});
