import assert from 'node:assert/strict';
import { eventLines } from './eventLines.ts';

function check(title: string, annotated: string, expected: readonly string[]) {
  it(title, () => assert.deepEqual(eventLines(annotated), expected));
}

describe('events: forums, signings and ceremonies of officials', () => {
  check(
    'signings of one sentence between other bodies',
    '⟦D=2024-05-18|5月18日⟧，临江商贸洽谈会在临江举行。会上，⟦O|海东茶协会⟧与⟦O|临江茶集团⟧签署合作协议，⟦O|海东商会⟧与⟦O|临江银行⟧签署合作协议。',
    [
      'fair reported 2024-05-18 @ 临江 | 临江商贸洽谈会 |  | ',
      'signing reported 2024-05-18 @ 临江 | 海东茶协会与临江茶集团签署合作协议 |  | 海东茶协会 party, 临江茶集团 party',
      'signing reported 2024-05-18 @ 临江 | 海东商会与临江银行签署合作协议 |  | 海东商会 party, 临江银行 party',
    ],
  );
  check(
    'no side of a signing is the party committee in a title',
    '⟦D=2024-05-18|5月18日⟧，⟦O|临江市委⟧副书记、市长⟦P|章一帆⟧与⟦O|海东集团⟧董事长⟦P|丁少华⟧签署战略合作协议。',
    [
      'signing reported 2024-05-18 | 章一帆与海东集团董事长丁少华签署战略合作协议 | 章一帆 signatory, 丁少华 signatory | 海东集团 party',
    ],
  );
  check(
    'guests behind any words and 的有',
    '⟦D=2024-05-18|5月18日⟧，临江友谊林揭幕仪式举行。参加揭幕仪式的有市长⟦P|章一帆⟧、商会会长⟦P|丁少华⟧。',
    ['launch reported 2024-05-18 | 临江友谊林揭幕仪式 | 章一帆 attendee, 丁少华 attendee | '],
  );
  check(
    'a speech whose title stands before the word for it',
    '⟦D=2024-05-18|5月18日⟧，临江海洋论坛在临江举行。⟦P|章一帆⟧教授作了题为“深海材料与近海牧场的若干问题”的学术报告。',
    ['forum reported 2024-05-18 @ 临江 | 临江海洋论坛 | 章一帆 speaker | '],
  );
  check(
    'whom a statement only tells of',
    '⟦D=2024-05-18|5月18日⟧，临江海洋论坛在临江举行。⟦P|章一帆⟧在致辞中指出，前任会长⟦P|丁少华⟧提出海洋倡议十年以来，成果丰硕。',
    ['forum reported 2024-05-18 @ 临江 | 临江海洋论坛 | 章一帆 speaker | '],
  );
  check(
    'nobody takes part whose name is in the name of what is shown',
    '⟦D=2024-05-18|5月18日⟧，“数学家⟦P|丁少华⟧的一生”展览在临江举行，市长⟦P|章一帆⟧出席。',
    ['fair reported 2024-05-18 @ 临江 | “数学家丁少华的一生”展览 | 章一帆 attendee | '],
  );
  check(
    'an activity that is held right behind its name',
    '⟦D=2024-05-18|5月18日⟧，海东大学临江研究院揭牌投运活动在临江隆重举行。',
    ['launch reported 2024-05-18 @ 临江 | 海东大学临江研究院揭牌投运活动 |  | '],
  );
  check(
    'the ordinal of a body is not the opening’s',
    '⟦D=2024-05-18|5月18日⟧，第六届临江海洋论坛在临江举行。第十二届商会委员会副主任⟦P|章一帆⟧在开幕式上致辞。',
    ['forum reported 2024-05-18 @ 临江 | 第六届临江海洋论坛 | 章一帆 speaker | '],
  );
  check(
    'the rite of two bodies has both in its name, and what is said at it is said there',
    '⟦D=2024-05-18|5月18日⟧，⟦O|海东大学⟧与临江镇合作协议签约仪式在临江举行。\n签约仪式上，副校长⟦P|章一帆⟧表示，双方将继续合作。',
    ['signing reported 2024-05-18 @ 临江 | 海东大学与临江镇合作协议签约仪式 | 章一帆 speaker | '],
  );
  check(
    'of two names joined by 暨 the first gives the kind',
    '⟦D=2024-05-18|5月18日⟧，第八届临江青年创业大赛暨交流营在临江举行。',
    ['competition reported 2024-05-18 @ 临江 | 第八届临江青年创业大赛暨交流营 |  | '],
  );
  check(
    'whom the leaders receive in the paragraph of the signing',
    '⟦O|临江市政府⟧与⟦O|海东集团⟧⟦D=2024-05-18|18日⟧签署战略合作协议。市长⟦P|章一帆⟧会见海东集团董事长⟦P|丁少华⟧一行。',
    [
      'signing reported 2024-05-18 | 临江市政府与海东集团签署战略合作协议 |  | 临江市政府 party, 海东集团 party',
      'meeting reported 2024-05-18 | 章一帆会见海东集团董事长丁少华一行 | 章一帆 host, 丁少华 attendee | ',
    ],
  );
  check(
    'a numbered name with a mark of lists in it',
    '⟦D=2024-05-18|5月18日⟧，⟦O|临江医院⟧举办了2024年中药、西药知识技能大赛。',
    ['competition reported 2024-05-18 | 2024年中药、西药知识技能大赛 |  | 临江医院 host'],
  );
  check(
    'who wins takes part in the election',
    '临江市第六任市长选举⟦D=2024-05-18|18日⟧举行，⟦P|章一帆⟧当选为市长。',
    ['other reported 2024-05-18 | 临江市第六任市长选举 | 章一帆 attendee | '],
  );
  check(
    'what was said on a visit is no visit',
    '⟦D=2024-05-18|5月18日⟧，临江海洋论坛举行。与会者学习了⟦P|丁少华⟧考察海东时的重要讲话精神。',
    ['forum reported 2024-05-18 | 临江海洋论坛 |  | '],
  );
  check(
    'a slogan is no launch, and what a statement recalls is no signing',
    '⟦D=2024-05-18|5月18日⟧，临江海洋论坛在临江举行。会长⟦P|章一帆⟧表示，要加快实施蓝色海洋战略，⟦O|海东商会⟧与⟦O|临江银行⟧签署了合作协议，成果丰硕。',
    ['forum reported 2024-05-18 @ 临江 | 临江海洋论坛 | 章一帆 speaker | '],
  );
  check(
    'who says something on a visit paid it',
    '市长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧在河口县调研时强调，要办好民生实事。',
    ['visit reported 2024-05-18 @ 河口县 | 章一帆调研 | 章一帆 attendee | '],
  );
  check(
    'a contest by a shorter name, with who organizes it',
    '2024临江青年创业大赛总决赛暨颁奖典礼⟦D=2024-05-18|18日⟧在临江举行。\n临江青年创业大赛由⟦O|海东商会⟧主办。',
    ['competition reported 2024-05-18 @ 临江 | 2024临江青年创业大赛总决赛暨颁奖典礼 |  | 海东商会 host'],
  );
  check(
    'an activity that somebody attends, in the lede',
    '局长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧出席海大创科活动致辞时指出，合作前景广阔。',
    ['other reported 2024-05-18 | 海大创科活动 | 章一帆 speaker | '],
  );
  check(
    'the quarter in a name is not its day',
    '⟦D=2024-05-18|18日⟧，市长⟦P|章一帆⟧主持召开⟦D=2024-01/2024-03|2024年一季度⟧数智经济发展推进会。',
    ['forum reported 2024-05-18 | 数智经济发展推进会 | 章一帆 host | '],
  );
  check(
    'whom somebody meets in the afternoon of the story',
    '⟦D=2024-05-18|5月18日⟧上午，临江海洋论坛在临江举行。\n下午，校长⟦P|章一帆⟧会见了海东大学董事长⟦P|丁少华⟧一行。',
    [
      'forum reported 2024-05-18 @ 临江 | 临江海洋论坛 |  | ',
      'meeting reported 2024-05-18 | 章一帆会见了海东大学董事长丁少华一行 | 章一帆 host, 丁少华 attendee | ',
    ],
  );
  check('who took the picture', '⟦D=2024-05-18|5月18日⟧，临江海洋论坛在临江举行。记者 ⟦P|章一帆⟧ 摄', [
    'forum reported 2024-05-18 @ 临江 | 临江海洋论坛 |  | ',
  ]);
  check(
    'the bodies in the name of a signing, and none of what is built by it',
    '市长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧出席⟦O|海东大学⟧与⟦O|临江银行⟧战略合作协议签署仪式。\n⟦O|海东商会⟧与⟦O|临江港⟧⟦D=2024-05-18|18日⟧签署框架协议建设⟦O|临江科学园⟧。',
    [
      'signing reported 2024-05-18 | 海东大学与临江银行战略合作协议签署仪式 | 章一帆 attendee | 海东大学 party, 临江银行 party',
      'signing reported 2024-05-18 | 海东商会与临江港签署框架协议 |  | 海东商会 party, 临江港 party',
    ],
  );
  check(
    'ranks in the contest that was told',
    '2024年临江药学知识大赛⟦D=2024-05-18|18日⟧在临江举行。\n最终⟦P|章一帆⟧荣获一等奖。',
    ['competition reported 2024-05-18 @ 临江 | 2024年临江药学知识大赛 | 章一帆 attendee | '],
  );
  check(
    'what the rite of the lede launches',
    '“临江文化行”启动礼⟦D=2024-05-18|18日⟧在临江举行。\n嘉宾共同推杆，启动“临江文化行”系列活动。',
    ['launch reported 2024-05-18 @ 临江 | “临江文化行”启动礼 |  | '],
  );
  check(
    'what a spokesman says at a regular press conference, without 上',
    '⟦O|临江市政府⟧发言人⟦P|章一帆⟧在⟦D=2024-05-19|昨⟧例行记者会表示，立场没有改变。',
    ['press-conference reported 2024-05-19 | 临江市政府例行记者会 | 章一帆 speaker | '],
  );
  check(
    'visits of two officials to one place on one day',
    '市长⟦P|章一帆⟧⟦D=2024-05-18|18日⟧赴贵州调研企业发展情况。\n副市长⟦P|丁少华⟧⟦D=2024-05-18|18日⟧赴贵州督导安全生产工作。',
    [
      'visit reported 2024-05-18 @ 贵州 | 章一帆赴贵州调研企业发展情况 | 章一帆 attendee | ',
      'visit reported 2024-05-18 @ 贵州 | 丁少华赴贵州督导安全生产工作 | 丁少华 attendee | ',
    ],
  );
  check(
    'who is elected to another post than the one told before',
    '临江市市长选举⟦D=2024-05-18|18日⟧举行，⟦P|章一帆⟧当选。⟦P|丁少华⟧⟦D=2024-05-17|17日⟧当选商会会长。',
    [
      'other reported 2024-05-18 | 临江市市长选举 | 章一帆 attendee | ',
      'appointment reported 2024-05-17 | 丁少华当选商会会长 | 丁少华 attendee | ',
    ],
  );
});
