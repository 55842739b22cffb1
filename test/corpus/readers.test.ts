import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '../../src/corpus/readers/day.ts';
import { readArticles } from '../../src/corpus/readers/readArticles.ts';

function check(what: string, file: string, text: string, expected: readonly (readonly unknown[])[]) {
  it(what, () => {
    const { articles } = readArticles(file, text);
    assert.deepEqual(
      articles.map(({ item, line, text: content, published }) => [item, line, content, published]),
      expected,
    );
  });
}

describe('readers', () => {
  check('a file is an article', 'a.txt', '论坛\n', [['', 0, '论坛\n', null]]);
  check('also an empty one', 'a.html', '', [['', 0, '', null]]);

  check(
    'a line of JSON is an article',
    'a.jsonl',
    '{"id":"x","title":"题","text":"文","published":"2022-06-30T08:00:00+08:00"}\n\n{"text":"二"}\r\n{"id":7,"content":"三","date":"2022"}',
    [
      ['x', 0, '题\n\n文', '2022-06-30'],
      ['3', 2, '二', null],
      ['7', 3, '三', '2022'],
    ],
  );
  check('ids given twice stay apart', 'a.jsonl', '{"id":"x","text":"a"}\n{"id":"x","text":"b"}', [
    ['x', 0, 'a', null],
    ['x#2', 1, 'b', null],
  ]);
  it('tells lines that are no article', () => {
    const { articles, problems } = readArticles('a.ndjson', '{"text":"a"}\n[1]\n{\n{"id":1}\nnull');
    assert.equal(articles.length, 1);
    assert.deepEqual(
      problems.map(({ line, reason }) => [line, reason.replace(/^(no JSON): .*/, '$1')]),
      [
        [1, 'no JSON object'],
        [2, 'no JSON'],
        [3, 'has no "text"'],
        [4, 'no JSON object'],
      ],
    );
  });

  check(
    'an item of RSS is an article',
    'a.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>频道</title><link>https://a.example/</link>
<item><title>论坛 &amp; 展览</title><link>https://a.example/1</link><guid>1</guid>
<pubDate>Thu, 30 Jun 2022 08:00:00 +0800</pubDate><description>短</description>
<content:encoded><![CDATA[<p>第一段</p><p>第二段</p>]]></content:encoded></item>
<item><title/><description/></item></channel></rss>`,
    [['https://a.example/1', 1, '论坛 & 展览\n\n第一段\n第二段', '2022-06-30']],
  );
  check(
    'an entry of Atom is an article',
    'a.atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>feed</id><entry><id>urn:1</id><title type="html">A &lt;b&gt;talk&lt;/b&gt;</title>
<link rel="self" href="https://a.example/self"/><updated>2022-07-01T00:00:00Z</updated><published>2022-06-30T00:00:00Z</published>
<content type="xhtml"><div><p>One</p><p>Two</p></div></content></entry></feed>`,
    [['urn:1', 0, 'A talk\n\nOne\nTwo', '2022-06-30']],
  );
  check('other XML holds none', 'a.xml', '<urlset><url><loc>https://a.example/</loc></url></urlset>', []);

  it('never throws', () => {
    const ending = fc.constantFrom('a.txt', 'a.jsonl', 'a.rss', 'a.xml');
    const piece = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '{"text":',
      '}',
      '\n',
      '论',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(ending, fc.array(piece), (file, pieces) => {
        readArticles(file, pieces.join(''));
      }),
    );
  });

  it('reads the day of a stamp as it is printed', () => {
    const days = [
      '2022-06-30',
      '2022-06-30T23:59:00Z',
      '2022-06',
      'Thu, 30 Jun 2022 23:59:00 GMT',
      '3 June 2022',
      'soon',
      '',
    ];
    assert.deepEqual(days.map(dayOf), [
      '2022-06-30',
      '2022-06-30',
      '2022-06',
      '2022-06-30',
      '2022-06-03',
      null,
      null,
    ]);
  });
});
