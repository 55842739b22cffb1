import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';

const knowledge = buildKnowledge([]);

/** Compares the people of a text, each with the posts that it gives them. */
function check(text: string, expected: Record<string, readonly string[]>) {
  it(text.slice(0, 90), () => {
    const { people } = analyze(text, knowledge, { published: '2024-05-17' });
    const found = people.map(({ name, posts }) => [name, posts.map(({ title }) => title)]);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
}

describe('who holds which post in English text', () => {
  describe('posts in the plural', () => {
    check('Former chief executives Sou Kin On and Chui Mei Lin came.', {
      'Sou Kin On': ['Former chief executives'],
      'Chui Mei Lin': ['Former chief executives'],
    });
    check('The bureau appointed Ms Wu Pui-yin and Mr Lo Wing-kin, JP, as members of the Harbour Council.', {
      'Wu Pui-yin': ['members of the Harbour Council'],
      'Lo Wing-kin': ['JP', 'members of the Harbour Council'],
    });
    check('Duan Xiaolan and Qin Yuanzhi, deputy directors of the Canal Bureau, said so.', {
      'Duan Xiaolan': ['deputy directors of the Canal Bureau'],
      'Qin Yuanzhi': ['deputy directors of the Canal Bureau'],
    });
    check('Team leaders Wu Pui-yin and Lo Wing-kin rowed on.', { 'Wu Pui-yin': [], 'Lo Wing-kin': [] });
  });
  describe('a list that begins with a post', () => {
    check(
      'Director of the Canal Bureau, Duan Xiaolan, Deputy Director of the Tea Bureau, Qin Yuanzhi, and Mayor of Wuxi, Li Jianmin, came.',
      {
        'Duan Xiaolan': ['Director of the Canal Bureau'],
        'Qin Yuanzhi': ['Deputy Director of the Tea Bureau'],
        'Li Jianmin': ['Mayor of Wuxi'],
      },
    );
    check('Duan Xiaolan, director of the Canal Bureau, and Qin Yuanzhi, mayor of Wuxi, came.', {
      'Duan Xiaolan': ['director of the Canal Bureau'],
      'Qin Yuanzhi': ['mayor of Wuxi'],
    });
  });
  describe('verbs that give a post', () => {
    check('Hsieh Ju-ming, a writer of songs, will be chairman of the Harbour Council.', {
      'Hsieh Ju-ming': ['chairman of the Harbour Council'],
    });
    check('Hsieh Ju-ming would become minister of the interior.', {
      'Hsieh Ju-ming': ['minister of the interior'],
    });
    check('Hsieh Ju-ming spoke first. In 2011, he became governor of Zhejiang.', {
      'Hsieh Ju-ming': ['governor of Zhejiang'],
    });
    check('Hsieh Ju-ming, currently deputy mayor of Tainan, will chair the session.', {
      'Hsieh Ju-ming': ['deputy mayor of Tainan'],
    });
  });
  describe('titles', () => {
    check('Premier-designate Hsieh Ju-ming met Minister without Portfolio Tsai Wen-chi.', {
      'Hsieh Ju-ming': ['Premier-designate'],
      'Tsai Wen-chi': ['Minister without Portfolio'],
    });
    check('The Secretary for Financial Services and the Treasury, Mr Lo Wing-kin, spoke.', {
      'Lo Wing-kin': ['Secretary for Financial Services and the Treasury'],
    });
    check('Minister of State for Foreign Affairs and for Trade and Industry Goh Siew Hwa spoke.', {
      'Goh Siew Hwa': ['Minister of State for Foreign Affairs and for Trade and Industry'],
    });
    check('Acting Minister for Transport and Senior Minister of State for Finance Goh Siew Hwa spoke.', {
      'Goh Siew Hwa': ['Acting Minister for Transport', 'Senior Minister of State for Finance'],
    });
    check('WXU President Duan Xiaolan met visiting US Secretary of Commerce Peter Lund.', {
      'Duan Xiaolan': ['WXU President'],
      'Peter Lund': ['US Secretary of Commerce'],
    });
    check('Foreign Minister K Subramaniam and Mr C Y Tung met Mr Chan Tsz King.', {
      'K Subramaniam': ['Foreign Minister'],
      'C Y Tung': [],
      'Chan Tsz King': [],
    });
    check("Qin Yuanzhi, vice chairman of China's top tea body, wept.", {
      'Qin Yuanzhi': ["vice chairman of China's top tea body"],
    });
    check('Li Jianmin (Dean of College of Foreign Languages) spoke.', {
      'Li Jianmin': ['Dean of College of Foreign Languages'],
    });
  });
  describe('the body named behind the holder', () => {
    checkBodies('The deal was signed by Rector Peter Lund of Suva University.', {
      'Peter Lund': 'Suva University',
    });
    checkBodies(
      'Deputy Director Dr Li Fei from the Canal Bureau and Dean Qin Yuanzhi of the College of Tea met.',
      {
        'Li Fei': 'Canal Bureau',
        'Qin Yuanzhi': 'College of Tea',
      },
    );
    checkBodies('CEO Peter Lund met Li Fei of the Canal Bureau.', { 'Peter Lund': null });
  });
});

/** Compares the bodies that the first posts of people belong to. */
function checkBodies(text: string, expected: Record<string, string | null>) {
  it(text.slice(0, 90), () => {
    const { people } = analyze(text, knowledge, { published: '2024-05-17' });
    const found = people.flatMap(({ name, posts }) =>
      posts.slice(0, 1).map(({ organization }) => [name, organization]),
    );
    assert.deepEqual(Object.fromEntries(found), expected);
  });
}
