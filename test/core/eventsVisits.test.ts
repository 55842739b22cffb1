import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: who called on whom, where, and who stood by', () => {
  check(
    'a list of guests whose commas part it into clauses',
    '⟦D=2024-05-18|5月18日⟧上午,临江商会会长⟦P|章一帆⟧,永远名誉会长⟦P|丁少华⟧,副会长⟦P|魏如松⟧、⟦P|罗少白⟧等到访⟦O|海东商会⟧。',
    [
      'visit reported 2024-05-18 | 章一帆,永远名誉会长丁少华,副会长魏如松、罗少白到访海东商会 | 章一帆 attendee, 丁少华 attendee, 魏如松 attendee, 罗少白 attendee | 海东商会 party',
    ],
  );
  check(
    'a visit that is paid to a country',
    '⟦O|外交部⟧发言人宣布，外长⟦P|骆远征⟧将于⟦D=2024-05-27/2024-05-29|5月27日至29日⟧对老挝进行正式访问。',
    ['visit planned 2024-05-27/2024-05-29 @ 老挝 | 骆远征对老挝进行正式访问 | 骆远征 attendee | '],
  );
  check(
    'a meeting during another occasion',
    '总理⟦P|骆远征⟧⟦D=2024-05-18|18日⟧在万象出席第三届湄公河峰会期间会见首相⟦P|奥廷加⟧。',
    [
      'forum reported 2024-05-18 @ 万象 | 第三届湄公河峰会 | 骆远征 attendee | ',
      'meeting reported 2024-05-18 @ 万象 | 骆远征会见首相奥廷加 | 骆远征 host, 奥廷加 attendee | ',
    ],
  );
  check(
    'the place before the one with whom it is done',
    '市长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧在市民中心与刚履新的⟦O|海东商会⟧会长⟦P|丁少华⟧会面。',
    [
      'meeting reported 2024-05-18 @ 市民中心 | 章一帆与刚履新的海东商会会长丁少华会面 | 章一帆 attendee, 丁少华 attendee | ',
    ],
  );
  check(
    'what is done on a visit without a day of its own',
    '局长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧访问伦敦。\n⟦P|章一帆⟧拜会了海外商会会长⟦P|丁少华⟧，讨论合作。',
    [
      'visit reported 2024-05-18 @ 伦敦 | 章一帆访问伦敦 | 章一帆 attendee, 丁少华 attendee | ',
      'meeting reported 2024-05-18 @ 伦敦 | 章一帆拜会了海外商会会长丁少华 | 章一帆 attendee, 丁少华 attendee | ',
    ],
  );
  check(
    'guests behind a label',
    '临江艺术展⟦D=2024-05-18|18日⟧开幕，出席人员有馆长⟦P|章一帆⟧、艺术家⟦P|丁少华⟧等。',
    ['fair reported 2024-05-18 | 临江艺术展 | 章一帆 attendee, 丁少华 attendee | '],
  );
  check(
    'who stands where in a picture',
    '第三届湄公河论坛⟦D=2024-05-18|18日⟧在临江举行。\n图为⟦P|章一帆⟧（前排中）、市长⟦P|丁少华⟧（前排左四）。',
    ['forum reported 2024-05-18 @ 临江 | 第三届湄公河论坛 | 章一帆 attendee, 丁少华 attendee | '],
  );
  check('plaques are given', '⟦O|科学部⟧⟦D=2024-05-18|18日⟧于会展中心向十五所实验室授牌。', [
    'award reported 2024-05-18 @ 会展中心 | 科学部授牌 |  | 科学部 host',
  ]);
  check(
    'who invites does not do what the one invited does',
    '应外长⟦P|奥廷加⟧邀请，部长⟦P|骆远征⟧⟦D=2024-05-18|18日⟧访问万象，主持湄公河合作机制第五次会议。',
    [
      'meeting reported 2024-05-18 | 湄公河合作机制第五次会议 | 骆远征 host | ',
      'visit reported 2024-05-18 @ 万象 | 骆远征访问万象 | 骆远征 attendee, 奥廷加 host | ',
    ],
  );
  check(
    'a shorter form of the name, and one of many',
    '⟦D=2024-05-18|18日⟧，湄公河海洋院士论坛在临江举行，⟦P|章一帆⟧、⟦P|丁少华⟧等出席了院士论坛。论坛是本地不小的医学论坛之一。',
    ['forum reported 2024-05-18 @ 临江 | 湄公河海洋院士论坛 | 章一帆 attendee, 丁少华 attendee | '],
  );
  check(
    'organizers of what stands before 由, not of the fair that it is part of',
    '湄公河海洋论坛⟦D=2024-05-18|18日⟧举行。此次湄公河海洋论坛由⟦O|临江市政府⟧指导，⟦O|临江卫健委⟧主办，⟦O|临江医学会⟧承办，是我市举办的湄公河博览会的活动。',
    [
      'forum reported 2024-05-18 | 湄公河海洋论坛 |  | 临江市政府 guiding, 临江卫健委 host, 临江医学会 organizer',
      'fair reported 2024-05-18 | 湄公河博览会 |  | ',
    ],
  );
  check(
    'a session that two bodies held, without a day',
    '⟦O|临江商会⟧会长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧到访⟦O|海东商会⟧。⟦O|临江商会⟧与⟦O|海东商会⟧就合作举行了座谈会。',
    [
      'visit reported 2024-05-18 | 章一帆到访海东商会 | 章一帆 attendee | 海东商会 party',
      'forum reported 2024-05-18 | 临江商会与海东商会举行了座谈会 |  | 临江商会 host, 海东商会 host',
    ],
  );
  check('only that it is said', '⟦O|临江水务局⟧⟦D=2024-05-18|18日⟧发表声明说，水质安全。', []);
  check(
    'who somebody is by a prize won once',
    '曾获湄公河医学奖的⟦P|章一帆⟧⟦D=2024-05-18|18日⟧说，这很重要。',
    [],
  );
  check(
    'one name that goes on over 暨, without 我市',
    '⟦D=2024-05-18|18日⟧，我市投资说明会暨项目签约仪式在临江宾馆举行，市长⟦P|章一帆⟧出席。',
    ['press-conference reported 2024-05-18 @ 临江宾馆 | 投资说明会暨项目签约仪式 | 章一帆 attendee | '],
  );
  check(
    'the place behind the verb, not the bound of a range before it',
    '秘书长⟦P|章一帆⟧于⟦D=2024-05-15/2024-05-17|五月十五日至十七日⟧率领代表团访问贵州。',
    ['visit reported 2024-05-15/2024-05-17 @ 贵州 | 章一帆访问贵州 | 章一帆 attendee | '],
  );
  check(
    'no contest that is only spoken of',
    '⟦O|临江县政府⟧⟦D=2024-05-18|18日⟧举办祈福仪式，祈求赛事平安。',
    ['other reported 2024-05-18 | 祈福仪式 |  | 临江县政府 host'],
  );
});
