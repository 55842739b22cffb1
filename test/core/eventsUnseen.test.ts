import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

/** Rows that were written before the stage and kept from those who built it: they measure, they did not guide. */
function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events, rows unseen by the builder: Chinese', () => {
  check(
    'a signing, its sides, and who signs for them',
    '⟦O|宁波市人民政府⟧与⟦O|同济大学⟧⟦D=2024-05-18|18日⟧在宁波签署战略合作协议。⟦O|宁波市人民政府⟧副市长⟦P|钱伯源⟧、⟦O|同济大学⟧副校长⟦P|梅若松⟧代表双方签约。',
    [
      'signing reported 2024-05-18 @ 宁波 | 宁波市人民政府与同济大学签署战略合作协议 | 钱伯源 signatory, 梅若松 signatory | 宁波市人民政府 party, 同济大学 party',
    ],
  );
  check('a competition begins', '⟦D=2024-05-19|5月19日⟧，第十二届环太湖自行车公开赛在无锡马山开赛。', [
    'competition reported 2024-05-19 @ 无锡马山 | 第十二届环太湖自行车公开赛 |  | ',
  ]);
  check(
    'one receives another',
    '⟦O|外交部⟧部长⟦P|骆远征⟧⟦D=2024-05-17|17日⟧在北京会见来访的肯尼亚外长⟦P|奥廷加⟧。',
    [
      'meeting reported 2024-05-17 @ 北京 | 骆远征会见来访的肯尼亚外长奥廷加 | 骆远征 host, 奥廷加 attendee | ',
    ],
  );
  check(
    'appointed and relieved in one sentence are one event',
    '⟦O|广东省人大常委会⟧⟦D=2024-05-16|16日⟧任命⟦P|祝维民⟧为⟦O|广东省教育厅⟧厅长，免去⟦P|冼一鸣⟧的⟦O|广东省教育厅⟧厅长职务。',
    [
      'appointment reported 2024-05-16 | 广东省人大常委会任命祝维民为广东省教育厅厅长 | 祝维民 attendee, 冼一鸣 attendee | 广东省人大常委会 host',
    ],
  );
  check('a fair to come', '预计⟦D=2024-06-08|6月8日⟧在杭州举行的亚洲茶叶博览会，将设六个展区。', [
    'fair planned 2024-06-08 @ 杭州 | 亚洲茶叶博览会 |  | ',
  ]);
  check('a building opens', '⟦D=2024-05-19|昨天⟧，三门峡水文馆新楼正式启用。', [
    'launch reported 2024-05-19 | 三门峡水文馆新楼启用 |  | ',
  ]);
  check('an arrest', '⟦O|香港海關⟧⟦D=2024-05-19|昨日⟧拘捕兩名男子，檢獲一批懷疑走私手機。', [
    'other reported 2024-05-19 | 香港海關拘捕兩名男子 |  | 香港海關 host',
  ]);
  check('an earthquake', '⟦D=2024-05-19|19日⟧凌晨，云南漾濞发生5.1级地震。', [
    'other reported 2024-05-19 | 云南漾濞发生5.1级地震 |  | ',
  ]);
  check(
    'a prize is given at its ceremony',
    '第九屆「南島文學獎」⟦D=2024-05-18|18日⟧在台東舉行頒獎典禮，作家⟦P|巴奈⟧獲首獎。',
    ['award reported 2024-05-18 @ 台東 | 第九屆「南島文學獎」 | 巴奈 attendee | '],
  );
  check(
    'organizers as labels',
    '第四届草原音乐节⟦D=2024-05-18|5月18日⟧在锡林浩特开幕。\n主办单位：⟦O|锡林郭勒盟文联⟧、⟦O|锡林浩特市人民政府⟧\n承办单位：⟦O|锡林浩特市文化馆⟧',
    [
      'other reported 2024-05-18 @ 锡林浩特 | 第四届草原音乐节 |  | 锡林郭勒盟文联 host, 锡林浩特市人民政府 host, 锡林浩特市文化馆 organizer',
    ],
  );
  check(
    'opening day and closing day make a range',
    '第八屆離島藝術節⟦D=2024-05-19|昨晚⟧在馬公閉幕。⟦D=2024-05-10/2024-05-19|5月10日至19日⟧共有二十團演出。',
    ['other reported 2024-05-10/2024-05-19 @ 馬公 | 第八屆離島藝術節 |  | '],
  );
  check(
    'another edition is another event',
    '第二届民宿大会⟦D=2024-05-18|18日⟧在莫干山举行。第三届大会将于⟦D=2025-05|明年5月⟧在大理举行。',
    [
      'forum reported 2024-05-18 @ 莫干山 | 第二届民宿大会 |  | ',
      'forum planned 2025-05 @ 大理 | 第三届民宿大会 |  | ',
    ],
  );
  check(
    'a party congress is a meeting, and its chair is its host',
    '中国民主促进会南通市第八次代表大会⟦D=2024-05-17/2024-05-18|5月17日至18日⟧在南通召开。⟦P|严世勋⟧主持开幕会，⟦P|单雪晴⟧作工作报告。',
    [
      'meeting reported 2024-05-17/2024-05-18 @ 南通 | 中国民主促进会南通市第八次代表大会 | 严世勋 host, 单雪晴 speaker | ',
    ],
  );
  check(
    'the dateline and the reporters are no part of it',
    '南方通讯社肇庆5月18日电（记者 ⟦P|容家豪⟧）⟦O|肇庆学院⟧⟦D=2024-05-18|18日⟧与⟦O|广西大学⟧签订合作备忘录。',
    ['signing reported 2024-05-18 | 肇庆学院与广西大学签订合作备忘录 |  | 肇庆学院 party, 广西大学 party'],
  );
  check('a statement is no event', '⟦P|陶砚秋⟧⟦D=2024-05-18|18日⟧表示，希望各地重视防汛。', []);
  check('a sentence of a court', '⟦O|東區法院⟧⟦D=2024-05-17|上周五⟧裁定⟦P|郝志明⟧罪名成立，判囚八個月。', [
    'other reported 2024-05-17 | 東區法院裁定郝志明罪名成立 | 郝志明 attendee | 東區法院 host',
  ]);
  check('a visit with the place it goes to', '⟦P|符修远⟧⟦D=2024-05-15|15日⟧到合浦县调研水产养殖。', [
    'visit reported 2024-05-15 @ 合浦县 | 符修远到合浦县调研水产养殖 | 符修远 attendee | ',
  ]);
  check(
    'those who sign at a forum',
    '中老铁路论坛⟦D=2024-05-18|18日⟧在昆明举行，⟦P|岩温⟧、⟦P|坎帕⟧出席。论坛上，⟦O|云南大学⟧与⟦O|老挝国立大学⟧签署合作协议。',
    [
      'forum reported 2024-05-18 @ 昆明 | 中老铁路论坛 | 岩温 attendee, 坎帕 attendee | ',
      'signing reported 2024-05-18 @ 昆明 | 云南大学与老挝国立大学签署合作协议 |  | 云南大学 party, 老挝国立大学 party',
    ],
  );
});

describe('events, rows unseen by the builder: English', () => {
  check(
    'a fair opened by a minister',
    'Health Minister ⟦P|Jane Okafor⟧ opened the Lagos Health Expo in Lagos on ⟦D=2024-05-18|Saturday⟧.',
    ['fair reported 2024-05-18 @ Lagos | Lagos Health Expo | Jane Okafor host | '],
  );
  check(
    'a summit to come',
    'The Gulf Water Summit, hosted by the ⟦O|Arab Water Council⟧, will be held in Doha from ⟦D=2024-06-03/2024-06-05|June 3 to 5⟧.',
    ['forum planned 2024-06-03/2024-06-05 @ Doha | Gulf Water Summit |  | Arab Water Council host'],
  );
  check(
    'a signing by two',
    '⟦O|Tonga Airlines⟧ and ⟦O|Fiji Airports⟧ signed a memorandum of understanding in Suva on ⟦D=2024-05-17|Friday⟧.',
    [
      'signing reported 2024-05-17 @ Suva | Tonga Airlines and Fiji Airports signed a memorandum of understanding |  | Tonga Airlines party, Fiji Airports party',
    ],
  );
  check(
    'an appointment',
    '⟦O|Harbour Bank⟧ appointed ⟦P|Grace Mbeki⟧ as its chief executive on ⟦D=2024-05-16|Thursday⟧.',
    [
      'appointment reported 2024-05-16 | Harbour Bank appointed Grace Mbeki as its chief executive | Grace Mbeki attendee | Harbour Bank host',
    ],
  );
  check(
    'speakers and attendees of a forum',
    'The Pacific Fisheries Forum was held in Apia on ⟦D=2024-05-18|May 18⟧. ⟦P|Sione Latu⟧, director of the ⟦O|Fisheries Agency⟧, delivered a keynote speech. ⟦P|Mele Tau⟧ and ⟦P|Ana Vea⟧ attended the forum.',
    [
      'forum reported 2024-05-18 @ Apia | Pacific Fisheries Forum | Sione Latu speaker, Mele Tau attendee, Ana Vea attendee | ',
    ],
  );
  check(
    'organizers by role',
    'The Straits Book Festival, organised by the ⟦O|Penang Library⟧ and co-organised by the ⟦O|Malay Press Club⟧, opened on ⟦D=2024-05-18|Saturday⟧.',
    [
      'other reported 2024-05-18 | Straits Book Festival |  | Penang Library host, Malay Press Club co-organizer',
    ],
  );
  check(
    'talks between two ministers',
    'Foreign Minister ⟦P|Luis Prado⟧ met his Peruvian counterpart, ⟦P|Elena Quispe⟧, in La Paz on ⟦D=2024-05-16|Thursday⟧.',
    [
      'meeting reported 2024-05-16 @ La Paz | Luis Prado met his Peruvian counterpart, Elena Quispe | Luis Prado attendee, Elena Quispe attendee | ',
    ],
  );
  check(
    'a sentence of a court',
    'The ⟦O|District Court⟧ sentenced ⟦P|Alan Shum⟧ to two years in prison on ⟦D=2024-05-17|Friday⟧.',
    [
      'other reported 2024-05-17 | District Court sentenced Alan Shum to two years in prison | Alan Shum attendee | District Court host',
    ],
  );
  check(
    'a statement is no event',
    '⟦P|Mary Kwok⟧ said on ⟦D=2024-05-18|Saturday⟧ that prices were stable.',
    [],
  );
  check(
    'a win',
    '⟦P|Mia Sato⟧ beat ⟦P|Eva Lind⟧ 6-3, 6-4 in the final of the Macau Open on ⟦D=2024-05-19|Sunday⟧.',
    ['competition reported 2024-05-19 | Macau Open | Mia Sato attendee, Eva Lind attendee | '],
  );
  check('a visit to come', 'Mr ⟦P|Tan Wei⟧ will visit Jakarta on ⟦D=2024-05-27|May 27⟧.', [
    'visit planned 2024-05-27 @ Jakarta | Tan Wei will visit Jakarta | Tan Wei attendee | ',
  ]);
  check(
    'a press conference without a name',
    'The ⟦O|Hospital Authority⟧ held a press conference on ⟦D=2024-05-19|May 19⟧. Its chairman, ⟦P|Henry Fok⟧, said that beds were full.',
    [
      'press-conference reported 2024-05-19 | Hospital Authority held a press conference | Henry Fok speaker | Hospital Authority host',
    ],
  );
});
