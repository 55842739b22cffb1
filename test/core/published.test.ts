import { body, check, english, page, post, simplified } from './publishedCheck.ts';

describe('publication date: front matter', () => {
  const from = (name: string, fields: string, expected: string | null) => check(name, post(fields), expected);
  from('day', 'date: 2022-05-06', '2022-05-06 front matter');
  from('day and clock with zone', 'date: 2022-08-16 07:05:21 +0800', '2022-08-16 front matter');
  from('ISO with zone', "date: '2022-05-06T23:47:32+08:00'", '2022-05-06 front matter');
  from('ISO in Greenwich, next day in the east', 'date: 2022-05-06T18:30:00Z', '2022-05-07 front matter');
  from('ISO with milliseconds', 'date: "2022-05-06T16:00:00.000Z"', '2022-05-07 front matter');
  from('RFC 822', 'date: Thu, 30 Jun 2022 15:28:00 GMT', '2022-06-30 front matter');
  from('RFC 822, next day in the east', 'date: Thu, 30 Jun 2022 16:28:00 GMT', '2022-07-01 front matter');
  from('its own zone', 'date: 2022-06-30T23:30:00-04:00', '2022-06-30 front matter');
  from('slashes', 'date: 2022/5/6', '2022-05-06 front matter');
  from('Chinese', 'date: 2022年5月6日', '2022-05-06 front matter');
  from('Chinese key', '发布时间: 2022年5月6日 10:00', '2022-05-06 front matter');
  from('English', 'published: May 6, 2022', '2022-05-06 front matter');
  from('camel case key', 'publishDate: 2022-05-06', '2022-05-06 front matter');
  from('seconds since 1970', 'date: 1651820400', '2022-05-06 front matter');
  from('month only', 'date: 2022-05', '2022-05 front matter');
  from('year only', 'date: 2022', '2022 front matter');
  from('the publication, not the change', 'updated: 2022-06-01\ndate: 2022-05-06', '2022-05-06 front matter');
  from('no day of the calendar', 'date: 2022-02-30', null);
  from('no date', 'date: soon', null);
  check(
    'TOML',
    `+++\ntitle = "新馆启用"\ndate = 2022-05-06T10:00:00+08:00\n+++\n${simplified}`,
    '2022-05-06 front matter',
  );
  check('broken YAML', `---\ntitle: "新馆\ndate: 2022-05-06\n---\n${simplified}`, '2022-05-06 front matter');
  check(
    'a month made exact by the page',
    `${post('date: 2022-05')}\n发布时间：2022-05-06 10:00`,
    '2022-05-06 page stamp',
  );
});

describe('publication date: page data', () => {
  const from = (name: string, head: string, expected: string | null) => check(name, page(head), expected);
  from(
    'article:published_time',
    '<meta property="article:published_time" content="2023-05-30T10:26:00+08:00">',
    '2023-05-30 page data',
  );
  from(
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-30T01:00:00Z"}</script>',
    '2023-05-30 page data',
  );
  from(
    'JSON-LD graph',
    '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"datePublished":"2023-05-30"}]}</script>',
    '2023-05-30 page data',
  );
  from(
    'broken JSON-LD',
    '<script type="application/ld+json">{"datePublished":</script><meta name="pubdate" content="20230530">',
    '2023-05-30 page data',
  );
  from('itemprop', '<meta itemprop="datePublished" content="2023-05-30 10:26:00">', '2023-05-30 page data');
  from('publishdate', '<meta name="publishdate" content="2023-05-30">', '2023-05-30 page data');
  from('parsely', '<meta name="parsely-pub-date" content="2023-05-30T02:26:00Z">', '2023-05-30 page data');
  from('a change alone', '<meta property="article:modified_time" content="2023-06-01T10:26:00+08:00">', null);
  check(
    'time element',
    page('', `<time datetime="2023-05-30">30 May</time><p>${simplified}</p>`),
    '2023-05-30 page data',
  );
  check(
    'line under the headline',
    page(
      '',
      `<div class="info"><span>2023年05月30日 10:26</span> <span>来源：海城日报</span></div><p>${simplified}</p>`,
    ),
    '2023-05-30 page stamp',
  );
});

describe('publication date: page stamps', () => {
  const above = (name: string, stamp: string, expected: string | null, text = body) =>
    check(name, `海城新圖書館今日啟用\n\n${stamp}\n\n${text}`, expected);
  above(
    'editor, date, origin',
    '責任編輯:王小明 2023-05-30 10:26:26原創 來源:海城商報網',
    '2023-05-30 page stamp',
  );
  above('date and origin', '2023-04-17 09:49 | 稿件來源:海城新聞網', '2023-04-17 page stamp');
  above(
    'origin, then label',
    '来源：海城日报    发布时间：2023-05-30 10:26',
    '2023-05-30 page stamp',
    simplified,
  );
  above('a space before the comma', '28 Jun , 2018', '2018-06-28 page stamp');
  above('Chinese date with clock', '2023年05月30日 10:26', '2023-05-30 page stamp');
  above(
    'Chinese date with clock in words',
    '2023年5月30日10时26分　来源：海城日报',
    '2023-05-30 page stamp',
    simplified,
  );
  above('label in brackets', '【发布日期】2023-05-30', '2023-05-30 page stamp', simplified);
  above('date alone', '2023年5月30日 星期二', '2023-05-30 page stamp');
  above('Chinese numerals', '二〇二三年五月三十日', '2023-05-30 page stamp');
  above('ROC year', '發布日期：112-05-30', '2023-05-30 page stamp');
  above('ROC year in words', '民國112年5月30日', '2023-05-30 page stamp');
  above('ROC year, slashes', '112/05/30 10:26', '2023-05-30 page stamp');
  above('Taiwan page', '2023/05/30 10:26 記者陳大文／海城報導', '2023-05-30 page stamp');
  above(
    'published before changed',
    '發佈時間: 2023/5/30 10:26　更新時間: 2023/6/2 08:00',
    '2023-05-30 page stamp',
  );
  above(
    'changed before published',
    '更新时间：2023-06-02 08:00 发布时间：2023-05-30 10:26',
    '2023-05-30 page stamp',
    simplified,
  );
  above('changed alone', '最后更新：2023-06-02 08:00', '2023-06-02 stamp of the last change', simplified);
  above('today is', '今天是2024年1月1日 星期一', null, simplified);
  above('day first, Hong Kong', '30/05/2023 10:26', '2023-05-30 page stamp');
  above('day or month first, Chinese', '05/06/2023', '2023-06-05 page stamp');
  above('day or month first, English', '05/06/2023', null, english);
  above('English label', 'Published: 30 May 2023, 10:26 AM', '2023-05-30 page stamp', english);
  above('English byline', 'By Wong Tai-man | May 30, 2023 10:26', '2023-05-30 page stamp', english);
  above('English, upper case', 'PUBLISHED MAY 30, 2023, 5:00 AM SGT', '2023-05-30 page stamp', english);
  above('English, changed', 'Updated: 2 June 2023', '2023-06-02 stamp of the last change', english);
  above(
    'between dashes',
    '## Newsletter of the institute — 30 May 2023 — text Wong Tai-man',
    '2023-05-30 page stamp',
    english,
  );
  above(
    'month first, because the text tells of 30 May',
    'Published: 06/01/2023 Clicks: 12',
    '2023-06-01 page stamp',
    `On May 30 the mayor opened a library. ${english}`,
  );
  above(
    'day first, because the text tells of 5 January',
    'Published: 06/01/2023 Clicks: 12',
    '2023-01-06 page stamp',
    `On 5 January the mayor opened a library. ${english}`,
  );
  above(
    'day or month first, where the text tells of both',
    'Published: 06/01/2023',
    null,
    `Opened on 5 January and again on May 30. ${english}`,
  );
  above('a copyright year', 'Copyright 2023-05-30 Haicheng Daily', null, english);
  check(
    'at the foot',
    `海城新圖書館今日啟用\n\n${body}\n\n完\n2023年5月30日（星期二）\n香港時間10時30分`,
    '2023-05-30 page stamp',
  );
  check('behind the last sentence', `海城新圖書館今日啟用\n\n${body}2023/5/30`, '2023-05-30 page stamp');
  check(
    'of the printed page, under the article',
    `海城新圖書館今日啟用\n\n${body}\n\n（文、圖：陳大文）　２０２３年５月３０日　星期二　B3`,
    '2023-05-30 page stamp',
  );
  check(
    'of a picture is none',
    `海城新圖書館今日啟用\n\n${body}\n\n圖：圖書館外貌，攝於2023年5月30日。（陳大文攝）`,
    null,
  );
  check('run into the text', `2023-05-30 10:26:26 来源：海城日报 ${simplified}`, '2023-05-30 page stamp');
  check(
    'an earthquake is no stamp',
    '2023年5月30日10时26分，海城发生里氏五点六级地震，震源深度十公里，目前没有收到人员伤亡的报告。',
    null,
  );
  check(
    'a date in the lede is no stamp',
    '2023年5月30日，海城市举行新闻发布会，市教育局局长陈大文介绍了新图书馆的情况，并回答记者提问。',
    null,
  );
});

describe('publication date: the last and the first witness', () => {
  check('Jekyll file name', simplified, '2023-05-30 file name', { file: 'posts/2023-05-30-library.md' });
  check('digits alone', simplified, '2023-05-30 file name', { file: '20230530_library.txt' });
  check('folders', simplified, '2023-05-30 file name', { file: 'archive/2023/05/30/library.html' });
  check('month', simplified, '2023-05 file name', { file: '2023-05-library.md' });
  check('a hash is no date', simplified, null, { file: '20230530a9ed20.txt' });
  check('given', post('date: 2022-05-06'), '2022-05-07 given', { published: '2022-05-07' });
  check('nothing', simplified, null);
  check('empty', '', null);
});

/** Written after the rules, to see how far they carry. */
describe('publication date: held back', () => {
  const above = (name: string, stamp: string, expected: string | null, text = body) =>
    check(name, `海城新圖書館今日啟用\n\n${stamp}\n\n${text}`, expected);
  const head = (name: string, markup: string, expected: string | null) => check(name, page(markup), expected);
  above('RTHK style', '2023-05-30 HKT 10:26', '2023-05-30 page stamp');
  above('gov.hk', '新聞公報\n2023年5月30日（星期二）', '2023-05-30 page stamp');
  above(
    'mainland government',
    '发布日期：2023-05-30 10:26  浏览次数：1024  来源：市政府办公室  字体：大 中 小',
    '2023-05-30 page stamp',
    simplified,
  );
  above(
    'mainland paper edition',
    '海城日报 2023年05月30日 第03版：要闻',
    '2023-05-30 page stamp',
    simplified,
  );
  above('paper edition, weekday', '2023年05月30日 星期二 A03版', '2023-05-30 page stamp', simplified);
  above('Sina', '2023年05月30日 10:26 海城新闻网', '2023-05-30 page stamp', simplified);
  above('Sohu', '海城发布\n2023-05-30 10:26 发布于：海城市', '2023-05-30 page stamp', simplified);
  above('dots', '2023.05.30 10:26', '2023-05-30 page stamp');
  above('HK01', '撰文：黃一\n出版：2023-05-30 10:26更新：2023-05-31 08:00', '2023-05-30 page stamp');
  above('Ming Pao', '2023年5月30日星期二\n【明報專訊】', '2023-05-30 page stamp');
  above('Taiwan, month words', '發布時間：2023年5月30日 週二 上午10:26', '2023-05-30 page stamp');
  above('Taiwan, upload', '上稿時間：2023-05-30', '2023-05-30 page stamp');
  above('LTN', '2023/05/30 05:30', '2023-05-30 page stamp');
  above(
    'Zaobao',
    '发布 / 2023年5月30日 10:26 AM\n更新 / 2023年5月31日 08:00 AM',
    '2023-05-30 page stamp',
    simplified,
  );
  above('BBC', '2023年5月30日', '2023-05-30 page stamp', simplified);
  above('English, weekday first', 'Tuesday, May 30, 2023', '2023-05-30 page stamp', english);
  above('English, ordinal', '30th May 2023', '2023-05-30 page stamp', english);
  above('English, abbreviated', 'Updated 10:26 GMT+8 May 30, 2023', '2023-05-30 page stamp', english);
  above('English, dash month', '30-May-2023 10:26', '2023-05-30 page stamp', english);
  above(
    'Xinhua English',
    'Source: Xinhua  Editor: huaxia  2023-05-30 10:26:45',
    '2023-05-30 page stamp',
    english,
  );
  above('CNA English', '05/30/2023 10:26 AM', '2023-05-30 page stamp', english);
  above('Straits Times', 'Published\nMay 30, 2023, 10:26 AM', '2023-05-30 page stamp', english);
  above('photo of another day', '資料圖片：2021年3月4日，市長到訪。', null);
  above('event in the subtitle', '書展將於2023年6月1日至6月5日在會展中心舉行', null);
  head(
    'weibo',
    '<meta name="weibo:article:create_at" content="2023-05-30 10:26:00" />',
    '2023-05-30 page data',
  );
  head('og', '<meta property="og:release_date" content="2023年05月30日10:26">', '2023-05-30 page data');
  head(
    'ptime',
    '<meta name="_pubtime" content="2023-05-30 10:26"><meta name="PubDate" content="2023-05-30 10:26">',
    '2023-05-30 page data',
  );
  head('DC', '<meta name="DC.date.issued" content="2023-05-30">', '2023-05-30 page data');
  check('PR wire, Chinese', `海城2023年5月30日 /美通社/ -- ${simplified}`, '2023-05-30 dateline');
  check('Chinese brackets', `【本报讯】（记者王小明 2023年5月30日）${simplified}`, '2023-05-30 dateline');
  check('Kyodo', `【共同社5月30日電】${body}`, '2023-05-30 dateline', { file: '2023/kyodo.txt' });
  check('China News', `中新网海城5月30日电 (记者 王小明)${simplified}`, '2023-05-30 dateline', {
    file: 'zxw-2023-06.txt',
  });
  check('AP', `HAICHENG (AP) — ${english}`, null);
  check('Reuters', `HAICHENG, May 30 (Reuters) - ${english}`, '2023-05-30 dateline', { file: '2023-06.txt' });
  check(
    'front matter, two dates',
    post('created: 2023-05-30\npublished: 2023-05-31'),
    '2023-05-31 front matter',
  );
  check('front matter, spelt out', post('date: Tuesday, 30 May 2023'), '2023-05-30 front matter');
  check(
    'front matter, Hugo',
    post('publishDate: 2023-05-30T10:26:00+08:00\nlastmod: 2023-06-01'),
    '2023-05-30 front matter',
  );
  check('file, Chinese', simplified, '2023-05-30 file name', { file: '海城日报_2023年5月30日_新馆.txt' });
  check('file, at the end', simplified, '2023-05-30 file name', { file: 'library.2023-05-30.txt' });
  check(
    'year from the text, English',
    `HAICHENG, May 22 (HN) -- ${english}\n\nWork began in April 2023.`,
    '2023-05-22 dateline',
  );
  check(
    'year of the occasion that the lede reports',
    `海城体育报临江8月11日电（记者王小明）为期三天的2024年临江公开赛11日在临江区落幕。${simplified}`,
    '2024-08-11 dateline',
  );
  check(
    'a year since which something lasts is not the article’s',
    `海城日报临江8月11日电（记者王小明）2019年以来，${simplified}`,
    null,
  );
  check(
    'masthead with a page',
    `Tue, May 30, 2023 page 2\n\nNew library opens\n\n${english}`,
    '2023-05-30 page stamp',
  );
  check('release, bracket', `(Haicheng, 22 May 2023) — ${english}`, '2023-05-22 dateline');
  check('release, Chinese', `2023年5月22日，海城——${simplified}`, '2023-05-22 dateline');
  check('behind the last sentence', `${simplified}（2023年5月22日《海城日报》）`, '2023-05-22 page stamp');
  check(
    'a stamp without its year',
    `海城新圖書館今日啟用\n\n5月22日 10:26 來自海城\n\n${body}\n\n工程於2023年4月展開。`,
    '2023-05-22 dateline',
  );
  check('saved later', `海城新圖書館今日啟用\n\nRetrieved 1 January 2024 10:00\n\n${body}`, null);
  check(
    'the address in a text',
    `${simplified}\n\n链接：https://a.example/2023-05/22/c_1.htm`,
    '2023-05-22 address',
  );
  check(
    'an address with two figures for the year',
    `${simplified}\n\nhttps://a.example/b5/23/5/22/n1234567.htm`,
    '2023-05-22 address',
  );
  check(
    'two addresses',
    `${simplified}\n\nhttps://a.example/2023-05/22/c_1.htm\nhttps://a.example/2023-05/21/c_1.htm`,
    null,
  );
  head(
    'canonical address',
    '<link rel="canonical" href="https://a.example/2023/05/22/x.html">',
    '2023-05-22 address',
  );
});

describe('publication date: a date in a sentence is no stamp', () => {
  check('Chinese', '2023年5月29日论坛开幕', null);
  check('Chinese, behind 于', '论坛于2023年5月29日举行', null);
  check('English', 'The forum opens on 29 May 2023', null);
  check('alone on its line', `${simplified}\n\n2023年5月29日`, '2023-05-29 page stamp');
  check('with its weekday', `新馆启用\n\n2023年5月29日星期一\n\n${simplified}`, '2023-05-29 page stamp');
  check(
    'the dateline tells which of 12/07/2023 is meant',
    `New library opens\n\n12/07/2023 06:12 PM\n\nTaipei, Dec. 7 (CNA) ${english}`,
    '2023-12-07 dateline',
  );
  check(
    'year of the Republic behind a short name',
    `（中央社記者王小明台北16日電）${body}（編輯：李大文）1140816`,
    '2025-08-16 page stamp',
  );
});
