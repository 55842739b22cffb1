import assert from 'node:assert/strict';
import { sourceSpan } from '../../src/core/article/article.ts';
import { readArticle } from '../../src/core/article/readArticle.ts';

/** `expected`: the blocks of the prose, each as `kind: text`. */
function check(name: string, text: string, expected: readonly string[], file = '') {
  it(name, () => {
    const { blocks, prose } = readArticle(text, file);
    assert.deepEqual(
      blocks.map(({ kind, start, end }) => `${kind}: ${prose.slice(start, end)}`),
      expected,
    );
  });
}

const sentence = '市教育局局長陳大文今日在禮堂向二百名學生頒發獎狀，並感謝各校老師多年來的努力。';
const told = `paragraph: ${sentence}`;

describe('article: plain text', () => {
  check('nothing', '', []);
  check('spaces only', ' \n\u3000\n', []);
  check('one line', '局長孫東今日出席論壇', ['paragraph: 局長孫東今日出席論壇']);
  check('lines and blank lines', `${sentence}\n${sentence}\n\n\n${sentence}`, [told, told, told]);
  check('four spaces are no code', `    ${sentence}\n\n　　${sentence}`, [told, told]);
  check('line ends of Windows', `${sentence}\r\n\r\n${sentence}\r\n`, [told, told]);
  check('a byte order mark', `\ufeff${sentence}`, [told]);
  check('an address', '詳見https://a.example/b_c?d=1。', ['paragraph: 詳見。']);
  check('angle brackets that are no tags', 'A<B，5 < 6，<路透社> <Reuters> <a', [
    'paragraph: A<B，5 < 6，<路透社> <Reuters> <a',
  ]);
  check('ampersands', 'AT&T&nbsp;及R&D &amp; &lt;', ['paragraph: AT&T 及R&D & <']);
  check('stars of stocks and of hidden names', '*ST康得、*ST天馬，張**、李**說5*3*2', [
    'paragraph: *ST康得、*ST天馬，張**、李**說5*3*2',
  ]);
});

describe('article: lines broken inside a sentence', () => {
  check('English, blank line', 'It was held in Qianhai. The\n\nforum aims high.', [
    'paragraph: It was held in Qianhai. The forum aims high.',
  ]);
  check('a finished sentence', 'It was held in Qianhai.\n\nforum aims high.', [
    'paragraph: It was held in Qianhai.',
    'paragraph: forum aims high.',
  ]);
  check('a name in lower case', 'He spoke of the\n\niPhone maker.', [
    'paragraph: He spoke of the',
    'paragraph: iPhone maker.',
  ]);
});

describe('article: front matter', () => {
  const front = (fields: string) => `---\n${fields}\n---\n${sentence}`;
  const both = (...values: string[]) => [...values, told];
  check(
    'read and unread values',
    front(
      'layout: post\ntitle: 新館啟用\nauthor: 海城時報\nimage: a.jpg\ntags: [教育, 圖書館]\nslug: new-library',
    ),
    both('title: 新館啟用', 'byline: 海城時報', 'metadata: 教育', 'metadata: 圖書館'),
  );
  check('a list', front('categories: \n - 教育\n - 海城時報'), both('metadata: 教育', 'metadata: 海城時報'));
  check(
    'quotes and escapes',
    front("title: '新館''啟用'\ndescription: \"一\\u4e8c\\\"三\""),
    both("title: 新館'啟用", 'metadata: 一二"三'),
  );
  check(
    'a folded value',
    front('description: >-\n  第一行\n  第二行\ntitle: 新館'),
    both('metadata: 第一行 第二行', 'title: 新館'),
  );
  check(
    'nested authors',
    front('author:\n  name: 陳大文\n  url: https://a.example/x'),
    both('byline: 陳大文'),
  );
  check('after a blank line', `\n${front('title: 新館啟用')}`, both('title: 新館啟用'));
  check('broken YAML', front('title: "新館\nauthor: 陳大文\n[x'), both('title: "新館', 'byline: 陳大文'));
  check('TOML', `+++\ntitle = "新館啟用"\ndraft = false\n+++\n${sentence}`, both('title: 新館啟用'));
  check('empty', `---\n---\n${sentence}`, [told]);
  check('never closed', `---\ntitle: 新館\n${sentence}`, ['furniture: ---', 'heading: title: 新館', told]);
  check('a rule is none', `---\n${sentence}\n---\n${sentence}`, [
    'furniture: ---',
    told,
    'furniture: ---',
    told,
  ]);
});

describe('article: HTML in text', () => {
  check('inline tags do not separate', `<p><a href="x">孫東</a>局長今日<b>出席</b></p>`, [
    'paragraph: 孫東局長今日出席',
  ]);
  check('block tags do', '<div>\n<p>一</p><p>二</p>\n<ul><li>三<li>四</ul></div>', [
    'paragraph: 一',
    'paragraph: 二',
    'paragraph: 三',
    'paragraph: 四',
  ]);
  check('line breaks do', '一<br>二<br/>三', ['paragraph: 一', 'paragraph: 二', 'paragraph: 三']);
  check('emphasised paragraphs are headings', `<p><strong>新的一頁</strong></p><p>${sentence}</p>`, [
    'heading: 新的一頁',
    told,
  ]);
  check('comments, scripts, styles', '一<!-- 二 --><script>三</script><style>四</style>五', [
    'paragraph: 一五',
  ]);
  check('hidden', '<p>一</p><p style="display: none">二</p><p hidden>三</p>', ['paragraph: 一']);
  check('white space', '<p>One\n  two&nbsp; three</p><p>一二\n三四</p>', [
    'paragraph: One two three',
    'paragraph: 一二三四',
  ]);
  check('a tag that never ends', `${sentence}一<p class="x 二\n三`, [
    `${told}一<p class="x 二`,
    'paragraph: 三',
  ]);
  check('a comment that never ends', '一<!-- 二', ['paragraph: 一<!-- 二']);
});

describe('article: Markdown', () => {
  const markdown = (name: string, text: string, expected: readonly string[]) =>
    check(name, text, expected, 'a.md');
  markdown('headings', `# 新館啟用 #\n\n## 第一節\n\n${sentence}`, [
    'title: 新館啟用',
    'heading: 第一節',
    told,
  ]);
  markdown('emphasis', '**粗** *斜* __粗__ _斜_ ~~刪~~ snake_case_name 5*3*2', [
    'paragraph: 粗 斜 粗 斜 刪 snake_case_name 5*3*2',
  ]);
  markdown('emphasis beside Chinese marks', '由**“科創”**聯合體**《安排》**簽署', [
    'paragraph: 由“科創”聯合體《安排》簽署',
  ]);
  markdown('links', '由[市科協](http://a.example/b_(c) "題")和[局][1]說\n\n[1]: http://a.example', [
    'paragraph: 由市科協和局說',
  ]);
  markdown('pictures', '前![圖*一*](a.jpg)後\n\n[![x](a)](b)', ['paragraph: 前後']);
  markdown('addresses', '見<http://a.example>、<a@b.example>、http://a.example/x_y_z。', [
    'paragraph: 見、、。',
  ]);
  markdown('lists and quotations', '- 一\n* 二\n> 三\n1. 四', [
    'paragraph: 一',
    'paragraph: 二',
    'paragraph: 三',
    'paragraph: 1. 四',
  ]);
  markdown('a table', '| 姓名 | 職務 |\n|---|:-:|\n| 陳大文 | 局長 |', [
    'paragraph: 姓名',
    'paragraph: 職務',
    'paragraph: 陳大文',
    'paragraph: 局長',
  ]);
  markdown('code', '```js\nlet x = [a](b)\n```\n用`a_b_c`和`<p>`', ['paragraph: 用a_b_c和<p>']);
  markdown('an open fence', '~~~\n一', ['paragraph: 一']);
  markdown('rules, footnotes, templates', '一[^1]\n\n---\n\n[^1]: 注\n\n{% include x %}二{{< y >}}', [
    'paragraph: 一',
    'paragraph: 注',
    'paragraph: 二',
  ]);
  markdown('escapes', '\\*一\\* \\# 二', ['paragraph: *一* # 二']);
  markdown('four spaces are no code', `一\n\n    ${sentence}`, ['heading: 一', told]);
  markdown('HTML inside', `<div class="a_b">\n**一**</div>\n\n[二](c)及<br>三`, [
    'paragraph: **一**',
    'paragraph: 二及',
    'paragraph: 三',
  ]);
});

describe('article: where mentions stand in the file', () => {
  const at = (name: string, text: string, mention: string, expected: string) =>
    it(name, () => {
      const article = readArticle(text);
      const start = article.prose.indexOf(mention);
      const span = sourceSpan(article, { start, end: start + mention.length });
      assert.equal(text.slice(span.start, span.end), expected);
    });
  at('plain', '一 孫東 二', '孫東', '孫東');
  at('across tags', '<p>一<a href="x">孫</a>東二</p>', '孫東', '孫</a>東');
  at('beside tags', '<p><b>孫東</b>局長</p>', '孫東', '孫東');
  at('entities', '一&amp;&#23403;東', '孫東', '&#23403;東');
  at('front matter', '---\ntitle: "孫\\u6771局長"\n---\n', '孫東', '孫\\u6771');
  at('a broken line', 'the\n\nforum', 'the forum', 'the\n\nforum');
  at('a link', '[孫東](x_y)局長', '孫東局長', '孫東](x_y)局長');
});
