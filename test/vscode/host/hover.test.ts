import * as vscode from 'vscode';
import { cardOn, cardsOn, openFile, openText } from './documents.ts';
import { expectEqual } from './expect.ts';

const sentence = '香港特別行政區行政長官李家超昨日在立法會會見傳媒。';

/** An article in each language it is read in, and what its card on the name says. */
const articles: Record<string, string> = {
  plaintext: sentence,
  markdown: `---\ntitle: 會議\n---\n\n# 會議\n\n${sentence}`,
  html: `<html><body><article><h1>會議</h1><p>${sentence}</p></article></body></html>`,
};

describe('hover', () => {
  for (const [language, content] of Object.entries(articles)) {
    it(`shows who is named in ${language}`, async () => {
      const { document } = await openText(content, language);
      const card = await cardOn(document, '李家超');
      expectEqual(card.includes('行政長官'), true, `the post in ${card}`);
    });
  }

  it('shows nothing on words that are no name', async () => {
    const { document } = await openText(articles.plaintext!);
    await cardOn(document, '李家超');
    expectEqual(await cardsOn(document, '傳媒'), []);
  });

  it('shows which day a date is', async () => {
    const { document } = await openText(`---\ndate: 2023-10-26\n---\n\n${sentence}`, 'markdown');
    const card = await cardOn(document, '昨日');
    expectEqual(/2023-10-25 · Wednesday/.test(card), true);
  });

  it('reads a file of the folder', async () => {
    const { document } = await openFile('2023-10-25-policy-address.txt');
    await cardOn(document, '梁君彥');
  });

  describe('limited by the settings', () => {
    const settings = vscode.workspace.getConfiguration('dateline.hover');
    const { Global } = vscode.ConfigurationTarget;

    afterEach(async () => {
      await settings.update('enabled', undefined, Global);
      await settings.update('mentions', undefined, Global);
    });

    it('shows no card when cards are switched off', async () => {
      const { document } = await openText(sentence);
      await cardOn(document, '李家超');
      await settings.update('enabled', false, Global);
      expectEqual(await cardsOn(document, '李家超'), []);
    });

    it('shows a card on the first mention only', async () => {
      const { document } = await openText(`${sentence}\n\n其後李家超離開。`);
      await cardOn(document, '李家超');
      expectEqual((await cardsOn(document, '李家超離')).length, 1);
      await settings.update('mentions', 'first', Global);
      expectEqual((await cardsOn(document, '李家超')).length, 1);
      expectEqual(await cardsOn(document, '李家超離'), []);
    });
  });
});
