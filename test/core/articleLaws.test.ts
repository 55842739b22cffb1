import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Article, sourceSpan } from '../../src/core/article/article.ts';
import { readArticle } from '../../src/core/article/readArticle.ts';
import { findPublicationDate } from '../../src/core/dates/published.ts';
import { fold } from '../../src/core/text/fold.ts';

/** Pieces of files, whole and broken, from which texts are put together. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      '\n---\n',
      '+++\n',
      'title: 局长\n',
      'date: 2022-05-06\n',
      " - '科\n",
      'a: "x\\u4e2d\\"\n',
      'd: |\n  一\n  二\n',
    ],
    ...[
      '<!doctype html>',
      '<html>',
      '<p>',
      '</p>',
      '<div class="nav">',
      '<a href="x">',
      '</a>',
      '<br>',
      '<!--',
      '-->',
      '<p title="',
    ],
    ...[
      '<script>',
      '</script>',
      '<script type="application/ld+json">{"datePublished":"2022"}</script>',
      '<h1>',
      '<time datetime="x">',
    ],
    ...[
      '&amp;',
      '&nbsp;',
      '&#x4e2d;',
      '&NotEqualTilde;',
      '&',
      '<',
      '>',
      '"',
      '\u0000',
      '\ud800',
      '\ufeff',
      '　',
      '\r\n',
      '\n\n',
      '    ',
    ],
    ...[
      '# ',
      '**',
      '*',
      '[',
      '](',
      ')',
      '![',
      '`',
      '```\n',
      '> ',
      '| a | b |\n',
      '|---|---|\n',
      'https://a.b/c',
      '{% x %}',
      '\\',
    ],
    ...[
      '局長孫東。',
      '罗晖表示，',
      'The\n\nforum',
      '責任編輯:林',
      '（完）',
      '更多',
      '2023-05-30 10:26',
      'a.jpg\n',
      '，',
      ' ',
      'x',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const file = fc.constantFrom('a.txt', 'a.md', 'a.html', '');

/** Runs whose source is as long as their prose stand in it letter for letter, entities and spaces apart. */
function checkOffsets({ prose, source, offsets }: Article): void {
  let last = 0;
  offsets.prose.forEach((start, i) => {
    const end = offsets.prose[i + 1] ?? prose.length;
    const [from, to] = [offsets.source[i]!, offsets.sourceEnd[i]!];
    assert.ok(start <= end && from <= to && last <= from && to <= source.length);
    last = to;
    const same = source.slice(from, to) === prose.slice(start, end);
    assert.ok(same || end - start <= 2, JSON.stringify(prose.slice(start, end)));
    if (same)
      assert.deepEqual(
        end > start ? { start: from, end: to } : null,
        end > start ? sourceSpan(article(), { start, end }) : null,
      );
  });
  function article(): Article {
    return { prose, source, offsets } as Article;
  }
}

describe('readArticle, any text', () => {
  const holds = (law: (article: Article, text: string, file: string) => void) =>
    fc.assert(
      fc.property(text, file, (text, file) => law(readArticle(text, file), text, file)),
      { numRuns: 300 },
    );

  it('leads every character of the prose back to the source', () => holds(checkOffsets));
  it('gives blocks in order, apart by a line feed, that make up the prose', () =>
    holds(({ blocks, prose }) => {
      assert.equal(blocks.map(({ start, end }) => prose.slice(start, end)).join('\n'), prose);
      for (const { start, end } of blocks) assert.ok(start < end);
    }));
  it('keeps the source', () => holds((article, text) => assert.equal(article.source, text)));
  it('reads the same text the same way, as data that can be passed on', () =>
    holds((article, text, file) =>
      assert.deepEqual(
        JSON.parse(JSON.stringify(article)),
        JSON.parse(JSON.stringify(readArticle(text, file))),
      ),
    ));
  it('places the title and the metadata in the prose', () =>
    holds(({ title, metadata, prose }) => {
      for (const span of [title, ...metadata.map((field) => field.span)]) {
        if (span) assert.ok(span.start < span.end && span.end <= prose.length);
      }
    }));
  it('has a publication date that is a day, a month or a year, or none', () =>
    holds((article, _text, file) => {
      const found = findPublicationDate(article, fold(article.prose), { file });
      if (found) assert.match(found.value, /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
    }));
});
