// Writes articles by rule, the same for the same number: node bench/articles.mjs FOLDER [--articles N] [--characters N]
// Chinese (both scripts) and English, 2,000 characters each, of names and events that a corpus shares out: a few people
// are named in thousands of articles, most in a handful.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海云飞鹏辉梅琳波宁斌欣宇晨阳佳慧雪莉俊峰博毅浩然子涵思远嘉怡梓轩若曦泽瑞',
];
const pinyin =
  'Wang Li Zhang Liu Chen Yang Huang Zhao Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng'.split(
    ' ',
  );
const pinyinGiven =
  'Wei Fang Na Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xiuying Xia Ping Gang Guiying Hua Yulan Hong Jianguo Zhiwen Haiyun Feipeng Hui'.split(
    ' ',
  );
const cities =
  '北京 上海 广州 深圳 天津 重庆 成都 杭州 南京 武汉 西安 苏州 长沙 青岛 郑州 大连 厦门 宁波 福州 济南 合肥 昆明 哈尔滨 沈阳 珠海 佛山 东莞 中山 惠州 澳门 香港 台北'.split(
    ' ',
  );
const citiesEnglish =
  'Beijing Shanghai Guangzhou Shenzhen Tianjin Chongqing Chengdu Hangzhou Nanjing Wuhan Xiamen Zhuhai Macao Taipei Singapore Qingdao'.split(
    ' ',
  );
const fields =
  '科技 教育 文化 体育 卫生 交通 环保 金融 旅游 农业 水务 民政 应急 商务 市场监管 住房建设 人力资源 海洋'.split(
    ' ',
  );
const fieldsEnglish =
  'Technology,Education,Culture,Sport,Health,Transport,Environment,Finance,Tourism,Agriculture,Housing,Trade'.split(
    ',',
  );
const companies = '远航 星海 华锐 中衡 天和 博远 嘉信 安泰 融创达 云帆 凌峰 瑞丰 东篱 南岭 北辰 明德'.split(
  ' ',
);
const companyKinds = '科技有限公司 集团 股份有限公司 生物医药有限公司 研究院 基金会 银行'.split(' ');
const topics =
  '人工智能 低空经济 跨境数据 绿色航运 生物医药 海洋工程 智能制造 数字文化 青年创业 社区养老 轨道交通 食品安全 湾区法律 古籍保护 城市更新 新能源汽车'.split(
    ' ',
  );
const kinds = '论坛 峰会 座谈会 发布会 博览会 洽谈会 签约仪式 挑战赛 颁奖典礼 研讨会'.split(' ');
const posts = '局长 副局长 市长 副市长 主任 处长 董事长 总经理 院长 教授 秘书长 发言人'.split(' ');
const postsEnglish =
  'director,deputy director,chairman,chief executive,professor,spokesman,president,secretary-general'.split(
    ',',
  );
/** Prose that names nobody, as news has between the rest. */
const plainChinese = [
  '当地居民说，路修好以后，孩子上学少走了半个小时。',
  '有人建议把步道再修宽一些，也有人担心车流会更慢，双方谈了很久，最后同意先试行三个月再看效果。',
  '记者在现场看到，旧厂房的红砖墙保留了下来，里面改成了书店和咖啡馆，周末常常坐满了人。',
  '一位摊主笑着说，来的人多了，生意比往常好，只是中午忙得顾不上吃饭。',
  '工作人员提醒，雨天路滑，出门要留意脚下，遇到积水不要贸然通过。',
  '专家认为，数字只是一个方面，更要看普通人的日子有没有变得方便。',
  '这条消息传开以后，邻居们纷纷打听报名的办法，热线电话一度打不进去。',
  '按照安排，设备会分批更换，期间供水不受影响，夜里施工的时间也会缩短。',
];
const plainEnglish = [
  'Residents said that the new road saves their children half an hour. ',
  'The old brick walls were kept, and the hall behind them now holds a bookshop that is full at weekends. ',
  'One stall owner laughed and said that business was better than usual, though nobody found time for lunch. ',
  'Experts caution that figures alone say little about whether daily life has become easier. ',
  'Work will go on in stages so that the water supply is not cut, and the hours at night will be shorter. ',
  'The hotline was busy all morning after the news had spread among neighbours. ',
];

const toTraditional = Converter({ from: 'cn', to: 'hk' });

/** A generator of numbers below a limit that gives the same ones for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Article number `i` of a corpus: its path, and its text. */
export function article(i, { characters = 2000 } = {}) {
  const next = random(i * 7919 + 13);
  const pick = (list) => list[next(list.length)];
  // Fame falls off: the square of a number below one is small more often than not.
  const famous = (count) => Math.floor((next(10_000) / 10_000) ** 2 * count);
  const day = new Date(Date.UTC(2015, 0, 1 + (i % 3650)));
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const isEnglish = i % 4 === 3;
  const isTraditional = i % 4 === 2;
  const person = () => {
    const number = famous(20_000);
    const own = random(number + 1);
    const two = own(3) > 0;
    return surnames[own(surnames.length)] + given[own(given.length)] + (two ? given[own(given.length)] : '');
  };
  const personEnglish = () => {
    const own = random(famous(5000) + 77);
    return `${pinyin[own(pinyin.length)]} ${pinyinGiven[own(pinyinGiven.length)]}`;
  };
  const chinese = () => {
    const [city, field] = [pick(cities), pick(fields)];
    const event = () => `${pick(cities)}${pick(topics)}${pick(kinds)}`;
    const sentences = [
      () => `${month}月${1 + next(28)}日，${event()}在${pick(cities)}举行。`,
      () => `${city}市${field}局${pick(posts.slice(0, 2))}${person()}出席并致辞。`,
      () =>
        `${pick(companies)}${pick(companyKinds)}董事长${person()}表示，${pick(topics)}的投入今年增加了${2 + next(30)}%。`,
      () => `${person()}认为，这项工作要从基层做起，也要听取市民的意见。`,
      () =>
        `据介绍，${pick(topics)}项目自${year - next(5)}年${1 + next(12)}月启动以来，已有${10 + next(900)}家企业参加。`,
      () =>
        `${city}大学教授${person()}与${pick(cities)}市副市长${person()}会见，双方就${pick(topics)}交换了看法。`,
      () =>
        `主办方说，下一届活动将于明年${1 + next(12)}月在${pick(cities)}举办，由${pick(cities)}市${pick(fields)}局承办。`,
      () => `参观者在现场看到，展台前排着长队，工作人员忙着解答问题。`,
      () => `当日，${pick(companies)}${pick(companyKinds)}与${pick(cities)}市${pick(fields)}局签署合作协议。`,
      ...plainChinese.map((sentence) => () => sentence),
    ];
    let text = `${event()}在${pick(cities)}举行\n\n${year}年${month}月${date}日\n\n`;
    while (text.length < characters) {
      for (let n = 3 + next(4); n > 0; n--) text += pick(sentences)();
      text += '\n\n';
    }
    return `${text.slice(0, characters - 1)}\n`;
  };
  const english = () => {
    const bureau = () => `${pick(citiesEnglish)} ${pick(fieldsEnglish)} Bureau`;
    const months =
      'January February March April May June July August September October November December'.split(' ');
    const sentences = [
      () =>
        `The ${pick(citiesEnglish)} ${pick(fieldsEnglish)} Forum opened in ${pick(citiesEnglish)} on ${months[month - 1]} ${1 + next(28)}. `,
      () => `${personEnglish()}, ${pick(postsEnglish)} of the ${bureau()}, said the programme would go on. `,
      () => `Professor ${personEnglish()} told reporters that costs had risen by ${2 + next(30)} per cent. `,
      () => `Visitors waited in long lines while staff answered their questions. `,
      () => `The ${bureau()} signed an agreement with ${pick(citiesEnglish)} University last month. `,
      ...plainEnglish.map((sentence) => () => sentence),
    ];
    let text = `${pick(citiesEnglish)} hosts ${pick(fieldsEnglish).toLowerCase()} forum\n\n${months[month - 1]} ${date}, ${year}\n\n`;
    while (text.length < characters) {
      for (let n = 3 + next(4); n > 0; n--) text += pick(sentences)();
      text += '\n\n';
    }
    return `${text.slice(0, characters - 1)}\n`;
  };
  const text = isEnglish ? english() : chinese();
  return {
    path: join(String(year), String(month).padStart(2, '0'), `${String(i).padStart(6, '0')}.txt`),
    text: isTraditional ? toTraditional(text) : text,
  };
}

/** Writes articles into a folder; gives the bytes written. */
export function writeArticles(folder, count, options) {
  let bytes = 0;
  const made = new Set();
  for (let i = 0; i < count; i++) {
    const { path, text } = article(i, options);
    const file = join(folder, path);
    const parent = join(file, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, value) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1 || -1] ?? value);
  const articles = process.argv.includes('--articles') ? option('articles') : 50_000;
  const characters = process.argv.includes('--characters') ? option('characters') : 2000;
  console.log(`${writeArticles(process.argv[2], articles, { characters })} bytes`);
}
