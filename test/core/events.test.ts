import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

const knowledge = buildKnowledge([]);

/** Events as `type status name @ place`, then who: `person:role`, `organization:role`. */
function check(title: string, text: string, expected: readonly string[]) {
  it(title, () => {
    const { events, people, organizations } = analyze(text, knowledge, { published: '2024-05-20' });
    const lines = events.flatMap((e) => [
      `${e.type} ${e.status} ${e.name}${e.place ? ` @ ${e.place}` : ''}`,
      ...e.participants.map((p) => `  ${people.find(({ id }) => id === p.person)!.name}: ${p.role}`),
      ...e.organizers.map(
        (o) => `  ${organizations.find(({ id }) => id === o.organization)!.name}: ${o.role}`,
      ),
    ]);
    assert.deepEqual(lines, expected);
  });
}

describe('events', () => {
  check('nothing in an empty article', '', []);
  check('nothing in a statement', '市场监管总局局长陶砚秋表示，今年粮价平稳。', []);
  check(
    'an occasion with organizers by role and speakers',
    '第三届长江航运论坛在宜昌举行。论坛由湖北省交通运输厅、宜昌市人民政府主办，三峡大学承办，湖北省港航协会协办。三峡大学校长柏承志致辞。',
    [
      'forum reported 第三届长江航运论坛 @ 宜昌',
      '  柏承志: speaker',
      '  湖北省交通运输厅: host',
      '  宜昌市人民政府: host',
      '  三峡大学: organizer',
      '  湖北省港航协会: co-organizer',
    ],
  );
  check(
    'an occasion in Traditional characters, named in quotation marks',
    '「香港海上絲路展覽會」在港開幕。香港旅遊協會主席戚允文主持。',
    ['fair reported 香港海上絲路展覽會 @ 香港', '  戚允文: host'],
  );
  check('a signing with its two sides', '长江水利委员会与河海大学签署《水文数据共享协议》。', [
    'signing reported 签署《水文数据共享协议》',
    '  长江水利委员会: party',
    '  河海大学: party',
  ]);
  check('no signing without a document', '球迷请前锋在球衣上签下名字。', []);
  check(
    'generic words are mentions of the occasion before',
    '首届太湖诗歌大会在苏州举行。本次大会为期三天。',
    ['forum reported 首届太湖诗歌大会 @ 苏州'],
  );
});
