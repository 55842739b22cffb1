import assert from 'node:assert/strict';
import { readArticle } from '../../src/core/article/readArticle.ts';
import { findPublicationDate } from '../../src/core/dates/published.ts';
import { fold } from '../../src/core/text/fold.ts';

/** One test: `expected` is the EDTF date and the witness it comes from, or null. */
export function check(
  name: string,
  text: string,
  expected: string | null,
  options: { file?: string; published?: string } = {},
) {
  it(name, () => {
    const article = readArticle(text, options.file);
    const found = findPublicationDate(article, fold(article.prose), options);
    assert.equal(found && `${found.value} ${found.from}`, expected);
  });
}

export const body =
  '市教育局局長陳大文今日在禮堂向二百名學生頒發獎狀，並感謝各校老師多年來的努力，會後他回答了記者的提問。';
export const simplified =
  '市教育局局长陈大文今天上午在礼堂向二百名学生颁发奖状，并感谢各校老师多年来的努力，会后他回答了记者的提问。';
export const english =
  'The mayor opened the new library on Tuesday and thanked the teachers who had asked for it for years.';
export const page = (head: string, text = `<p>${simplified}</p>`) =>
  `<!DOCTYPE html><html><head><title>新馆启用</title>${head}</head><body><h1>新馆今日启用</h1>${text}</body></html>`;
export const post = (fields: string) => `---\nlayout: post\ntitle: 新馆启用\n${fields}\n---\n${simplified}\n`;
