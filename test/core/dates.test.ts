import assert from 'node:assert/strict';
import { readArticle } from '../../src/core/article/readArticle.ts';
import { findDates } from '../../src/core/dates/findDates.ts';
import { fold } from '../../src/core/text/fold.ts';

function dates(text: string, published: string | null): string {
  const article = readArticle(text);
  const found = findDates(
    article,
    fold(article.prose),
    published ? { value: published, from: 'given' } : null,
  );
  return found.map(({ start, end, value }) => `${article.prose.slice(start, end)} ${value}`).join(' | ');
}

function check(text: string, published: string | null, expected: string) {
  it(`${text} (${published})`, () => assert.equal(dates(text, published), expected));
}

describe('dates', () => {
  check('29日，论坛在京举行。', '2023-05-30', '29日 2023-05-29');
  check('去年12月启动', '2023-04-17', '去年12月 2022-12');
  check('6月30日，论坛举行', null, '6月30日 XXXX-06-30');
});
