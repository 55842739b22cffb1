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
  check('never closed', `---\ntitle: 新館\n${sentence}`, ['furniture: ---', 'title: 新館', told]);
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

describe('article: copied pages', () => {
  const second = '副局長李小明介紹，新館由市財政局出資，海城建築公司承建，共有三層閱覽室，下月開放。';
  const text = [told, `paragraph: ${second}`];
  const page = (
    name: string,
    head: string,
    foot: string,
    before: readonly string[],
    after: readonly string[],
  ) => check(name, `${head}\n\n${sentence}\n\n${second}\n\n${foot}`, [...before, ...text, ...after]);
  const title = '海城新圖書館啟用';
  page(
    'menus, crumbs, tools',
    `首頁 時政 國際 財經\n您的位置： 海城網 > 教育\n${title}\n2023-05-09 08:36 | 來源：海城報\n字體：小 中 大 分享到：`,
    '',
    [
      'furniture: 首頁 時政 國際 財經',
      'furniture: 您的位置： 海城網 > 教育',
      `title: ${title}`,
      'byline: 2023-05-09 08:36 | 來源：海城報',
      'furniture: 字體：小 中 大 分享到：',
    ],
    [],
  );
  page(
    'a headline printed twice',
    `海城報\n${title}\n\n${title}\n\n責任編輯:王小明`,
    '',
    ['furniture: 海城報', `title: ${title}`, `title: ${title}`, 'byline: 責任編輯:王小明'],
    [],
  );
  page(
    'a list behind the editor',
    title,
    '【責任編輯：王五】\n深度觀察\n海城舉辦讀書週',
    [`title: ${title}`],
    ['byline: 【責任編輯：王五】', 'furniture: 深度觀察', 'furniture: 海城舉辦讀書週'],
  );
  page(
    'a list behind its head',
    title,
    '延伸閱讀\n海城舉辦讀書週',
    [`title: ${title}`],
    ['furniture: 延伸閱讀', 'furniture: 海城舉辦讀書週'],
  );
  page(
    'short lines without any sign stay',
    title,
    '獲獎名單\n一等獎 王芳',
    [`title: ${title}`],
    ['paragraph: 獲獎名單', 'paragraph: 一等獎 王芳'],
  );
  page(
    'rights and contact',
    title,
    '電話:(海城)852-0000 0000\n版權所有，未經授權，不得轉載。',
    [`title: ${title}`],
    ['furniture: 電話:(海城)852-0000 0000', 'furniture: 版權所有，未經授權，不得轉載。'],
  );
  page(
    'those who made it',
    title,
    '文｜張三\n圖｜李四\n— END —\n往期推薦\n讀書週',
    [`title: ${title}`],
    [
      'byline: 文｜張三',
      'caption: 圖｜李四',
      'furniture: — END —',
      'furniture: 往期推薦',
      'furniture: 讀書週',
    ],
  );
  page(
    'pictures',
    `${title}\n\n20230509_1.jpg\n\n教育局局長陳大文致辭`,
    '圖為新館外景。\n學生在閱覽室。海城報記者黃一攝',
    [`title: ${title}`, 'caption: 20230509_1.jpg', 'caption: 教育局局長陳大文致辭'],
    ['caption: 圖為新館外景。', 'caption: 學生在閱覽室。海城報記者黃一攝'],
  );
  page(
    'a masthead',
    '海城晨報 · 2023年5月9日 星期二\n新館開幕　居民可預約座位\n盧思慧 報道',
    '',
    ['byline: 海城晨報 · 2023年5月9日 星期二', 'title: 新館開幕　居民可預約座位', 'byline: 盧思慧 報道'],
    [],
  );
  check('a heading', `${title}\n\n${sentence}\n\n樓高三層\n\n${second}`, [
    `title: ${title}`,
    told,
    'heading: 樓高三層',
    `paragraph: ${second}`,
  ]);
  check('labels of a database', `標題：${title}\n來源：海城報\n日期：2023-05-09\n正文：${sentence}`, [
    `title: ${title}`,
    'byline: 來源：海城報',
    'byline: 日期：2023-05-09',
    told,
  ]);
});

describe('article: English pages', () => {
  const first =
    'The mayor opened the new library on Monday and thanked the teachers who had asked for it for years, officials said.';
  check(
    'menus, byline, caption, lists',
    `Home / China / Education\nHaicheng opens new library\nBy Zhang San | May 9, 2023\n\nStudents read. [Photo by Li Si/Haicheng Daily]\n\n${first}\n\nMost Viewed\nLibrary week opens`,
    [
      'furniture: Home / China / Education',
      'title: Haicheng opens new library',
      'byline: By Zhang San | May 9, 2023',
      'caption: Students read. [Photo by Li Si/Haicheng Daily]',
      `paragraph: ${first}`,
      'furniture: Most Viewed',
      'furniture: Library week opens',
    ],
  );
  check(
    'a mail broken at one width',
    'Subject: Library\n\nThe mayor opened the new library on Monday and thanked the\nteachers. "We waited ten years for this," said Wong Tai-man,\ndirector of the Education Bureau.',
    [
      'title: Library',
      'paragraph: The mayor opened the new library on Monday and thanked the teachers. "We waited ten years for this," said Wong Tai-man, director of the Education Bureau.',
    ],
  );
  check(
    'Chinese broken at one width',
    '市教育局局長陳大文八日在禮堂向二百名學生頒發獎狀，並感謝\n各校老師的努力，新館將於下月對外開放，歡迎市民參觀，副局\n長李小明亦有出席。',
    [
      'paragraph: 市教育局局長陳大文八日在禮堂向二百名學生頒發獎狀，並感謝各校老師的努力，新館將於下月對外開放，歡迎市民參觀，副局長李小明亦有出席。',
    ],
  );
});

describe('article: HTML pages', () => {
  const html = (name: string, head: string, body: string, expected: readonly string[]) =>
    check(name, `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, expected);
  html(
    'furniture by element, role and class',
    '<title>新館啟用</title>',
    `<nav>首頁</nav><header><a href="/">海城網</a></header><div role="navigation">教育</div><h1>新館啟用</h1><p>${sentence}</p><div class="articleRelated"><p>${sentence}</p></div><aside>廣告一則</aside><footer>海城網</footer>`,
    [
      'furniture: 首頁',
      'furniture: 海城網',
      'furniture: 教育',
      'title: 新館啟用',
      told,
      `furniture: ${sentence}`,
      'furniture: 廣告一則',
      'furniture: 海城網',
    ],
  );
  html(
    'an article in a container of a furniture class',
    '',
    `<div class="main has-sidebar"><h1>新館啟用</h1><p>${sentence}</p></div>`,
    ['title: 新館啟用', told],
  );
  html(
    'a form around the whole page',
    '',
    `<form id="aspnetForm"><nav>首頁</nav><div class="share">轉寄</div><h1>新館啟用</h1><p>${sentence}</p><div class="related"><h2>其他</h2><p>市長會見作家</p></div></form>`,
    [
      'furniture: 首頁',
      'furniture: 轉寄',
      'title: 新館啟用',
      told,
      'furniture: 其他',
      'furniture: 市長會見作家',
    ],
  );
  html(
    'headers of the page and of the article',
    '',
    `<header><div>海城網</div></header><article><header><h1>新館啟用</h1><p>記者黃一報導</p></header><p>${sentence}</p></article>`,
    ['furniture: 海城網', 'title: 新館啟用', 'byline: 記者黃一報導', told],
  );
  html(
    'a headline in the header of the page',
    '',
    `<header><span>海城網</span><h1>新館啟用</h1></header><p>${sentence}</p>`,
    ['furniture: 海城網', 'title: 新館啟用', told],
  );
  html(
    'an article in an element called editor',
    '',
    `<h1>新館啟用</h1><div class="content__editor"><p>${sentence}</p></div><div class="author">黃一</div>`,
    ['title: 新館啟用', told, 'byline: 黃一'],
  );
  html(
    'no first-level heading',
    '<title>新館啟用_教育_海城網</title>',
    `<div>新館啟用</div><p>${sentence}</p>`,
    ['title: 新館啟用', told],
  );
  html(
    'a logo as first heading',
    '<meta property="og:title" content="新館今日啟用">',
    `<h1>海城網</h1><h1>新館今日啟用</h1><p>${sentence}</p>`,
    ['furniture: 海城網', 'title: 新館今日啟用', told],
  );
  html(
    'captions and lists of links',
    '',
    `<h1>新館啟用</h1><figure><img src="a.jpg"><figcaption>新館外景</figcaption></figure><p>${sentence}</p><ul><li><a href="1">市長會見作家</a></li><li><a href="2">讀書週開幕</a></li></ul>`,
    ['title: 新館啟用', 'caption: 新館外景', told, 'furniture: 市長會見作家', 'furniture: 讀書週開幕'],
  );
  html(
    'tables for layout, line breaks for paragraphs',
    '',
    `<table><tr><td class="nav"><a href="1">甲</a></td><td><font size="5">海城新圖書館啟用</font><br>　　${sentence}<br>　　${sentence}</td></tr></table>`,
    ['furniture: 甲', 'title: 海城新圖書館啟用', told, told],
  );
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
