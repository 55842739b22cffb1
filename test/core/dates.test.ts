import assert from 'node:assert/strict';
import { checkAll, datesOf } from './datesCheck.ts';

const published = '2023-05-30'; // a Tuesday

describe('dates', () => {
  describe('printed in full', () =>
    checkAll([
      [published, '[2022年12月15日=2022-12-15]，发布会举行。'],
      [published, '[2022年12月=2022-12]启动'],
      [published, '[2019年=2019]起'],
      [published, '[二〇二三年五月二十九日=2023-05-29]'],
      [published, '[二零二二年十二月=2022-12]'],
      [published, '[二○一九年=2019]成立'],
      [published, '[２０２２年６月３０日=2022-06-30]'],
      [published, '[2023年5月29號=2023-05-29]開會'],
      [published, '[2023 年 5 月 29 日=2023-05-29]'],
      [published, '香港新聞網[4月17日=2023-04-17]電'],
      [published, '[廿九日=2023-05-29]閉幕，[卅日=2023-05-30]離開'],
      [published, '[五月廿三日=2023-05-23]'],
      [published, '[2023-05-29=2023-05-29] 10:26:26原創'],
      [published, '[2023/5/29=2023-05-29] 10:26'],
      [published, '[2023.05.29=2023-05-29]'],
      [published, '[2023-05-29=2023-05-29]T10:26:00+08:00'],
      [published, '[30/6/2022=2022-06-30]'],
      [published, '[6/30/2022=2022-06-30]'],
      [published, '[1/2/2020=2020]'],
      [published, '[民國112年5月3日=2023-05-03]'],
      [published, '[民國一一二年=2023]'],
      [published, '[中華民國一百一十二年五月=2023-05]'],
      [published, '[112年度=2023]預算'],
      [published, '[112年5月=2023-05]公布'],
      [published, '[民国三年=1914]出生'],
      [published, '[公元前221年=-0220]統一'],
      [published, '[西元1895年=1895]'],
      [published, '[康熙二十三年五月=1684]'],
      [published, '[令和5年5月=2023-05]'],
      [published, '[元月五日=2023-01-05]'],
      [published, '[2022年度=2022]报告'],
      [published, '[08年=2008]北京奥运'],
    ]));
  describe('counted from the day of publication', () =>
    checkAll([
      [published, '[今天=2023-05-30]、[昨天=2023-05-29]、[前天=2023-05-28]、[大前天=2023-05-27]'],
      [published, '[明天=2023-05-31]或[後天=2023-06-01]'],
      [published, '[今日=2023-05-30]下午三時'],
      [published, '[昨晚=2023-05-29]十時許'],
      [published, '[今晨=2023-05-30]六時'],
      [published, '[上月=2023-04]簽署，[上個月=2023-04]訪京'],
      [published, '[本月=2023-05]和[下月=2023-06]'],
      [published, '[下个月=2023-06]开工'],
      [published, '[去年12月=2022-12]在京'],
      [published, '[前年=2021]啟動，[去年=2022]簽訂，到[今年=2023]'],
      [published, '[明年=2024]竣工，[后年=2025]投用'],
      [published, '[去年=2022]同期'],
      [published, '[今年=2023]以来'],
      [published, '[上周=2023-05-22/2023-05-28]到访'],
      [published, '[上周五=2023-05-26]收市'],
      [published, '[本周三=2023-05-31]'],
      [published, '[下週一=2023-06-05]起'],
      [published, '[下星期二=2023-06-06]'],
      [published, '[上周末=2023-05-27/2023-05-28]'],
      [published, '[周一=2023-05-29]表示'],
      [published, '[星期二=2023-05-30]'],
      [published, '[禮拜天=2023-05-28]'],
      [published, '[今年上半年=2023-01/2023-06]'],
      [published, '[下半年=2023-07/2023-12]'],
      [published, '[去年第三季度=2022-07/2022-09]'],
      [published, '[一季度=2023-01/2023-03]增长'],
      [published, '[四季度=2022-10/2022-12]'],
      [published, '[今年首季=2023-01/2023-03]'],
      [published, '[今年前4个月=2023-01/2023-04]'],
      [published, '[今年1至4月=2023-01/2023-04]'],
      [published, '[1-4月份=2023-01/2023-04]'],
      [published, '[今年夏天=2023-06/2023-08]'],
      [published, '[去年冬天=2022-12/2023-02]'],
      [published, '[今春=2023-03/2023-05]'],
      [published, '[年底=2023-12]前'],
      [published, '[去年底=2022-12]'],
      [published, '[今年年初=2023-01]'],
      [published, '[明年年中=2024]完成'],
      [published, '[5月初=2023-05]'],
      [published, '[上月底=2023-04]'],
      [published, '[4月下旬=2023-04-21/2023-04-30]'],
      [published, '[本月上旬=2023-05-01/2023-05-10]'],
      [published, '[5月中下旬=2023-05-11/2023-05-31]'],
      [published, '[两天前=2023-05-28]'],
      [published, '[三個月前=2023-02]'],
      [published, '[過去兩年=2021/2023]'],
      [published, '[未来三年=2023/2026]'],
      [published, '[今明兩天=2023-05-30/2023-05-31]'],
      [published, '[本月10日=2023-05-10]'],
      [published, '[上月15日=2023-04-15]'],
      [published, '[今年6月=2023-06]'],
    ]));
  describe('a day said twice', () =>
    checkAll([
      [published, '[今日(30日)=2023-05-30]'],
      [published, '[昨（29）日=2023-05-29]表示'],
      [published, '[昨天=2023-05-29]（[5月29日=2023-05-29]）'],
      ['2023-05-31', '[前日=2023-05-29]傍晚到场，前日本首相没有来'],
      [published, '校長[昨=2023-05-29]致歉，覺今是而昨非。'],
      [published, '[周一（29日）=2023-05-29]'],
      [published, '[5月29日（周一）=2023-05-29]'],
      [published, '[30日(今天)=2023-05-30]'],
      [published, '[本（5）月=2023-05]'],
      [published, '[去（111）年=2022]'],
      [published, '[10月12号，星期一=2022-10-12]'],
      [published, '[星期三=2023-05-24]（[5月24日=2023-05-24]）'],
      // The page was stamped a day after the text was written.
      [published, '[今日（29日）=2023-05-29]開幕，[昨日=2023-05-28]彩排'],
    ]));
  describe('ranges', () =>
    checkAll([
      [published, '[2023年4月12-15日=2023-04-12/2023-04-15]'],
      [published, '[3月3日至4日=2023-03-03/2023-03-04]'],
      [published, '[4月12日—15日=2023-04-12/2023-04-15]'],
      [published, '[4月29日至5月3日=2023-04-29/2023-05-03]'],
      [published, '[12月30日至1月2日=2022-12-30/2023-01-02]'],
      [published, '[2021年至2023年=2021/2023]'],
      [published, '[2023年至去年=null]'],
      [published, '[2021—2025年=2021/2025]'],
      [published, '[2021-2025=2021/2025]'],
      [published, '[2022年11月至2023年3月=2022-11/2023-03]'],
      [published, '[去年11月至今年3月=2022-11/2023-03]'],
      [published, '[3月至5月=2023-03/2023-05]'],
      [published, '[3、4月=2023-03/2023-04]'],
      [published, '[12、13日=2023-05-12/2023-05-13]'],
      [published, '[从一月十日到十二日=2023-01-10/2023-01-12]'],
      [published, '[12月30至1月2日=2022-12-30/2023-01-02]'],
      [published, '[5月28日=2023-05-28]9时至[29日=2023-05-29]18时'],
      [published, '[“十四五”时期=2021/2025]'],
      [published, '[「十三五」期間=2016/2020]'],
      [published, '[2022/23學年=2022/2023]'],
      [published, '[2023-24年度=2023/2024]財政預算'],
      [published, '[2022-23=2022/2023]賽季'],
      [published, '[上世纪90年代=1990/1999]'],
      [published, '[本世紀20年代=2020/2029]'],
      [published, '[九十年代=1990/1999]'],
      [published, '[19世纪70年代=1870/1879]'],
      [published, '[1980年代初=1980/1989]'],
      [published, '[即日起至6月30日=2023-05-30/2023-06-30]'],
    ]));
  describe('which year, which month', () =>
    checkAll([
      [published, '[29日=2023-05-29]在京舉行'],
      [published, '[31日=2023-03-31]'],
      [published, '[6月30日=2022-06-30]，论坛举行'],
      [published, '论坛将于[6月30日=2023-06-30]举行'],
      [published, '定於[6月10日=2023-06-10]開幕'],
      [published, '峰会[6月10日=2023-06-10]将在京举行'],
      [published, '会议计划于[9月=2023-09]召开'],
      [published, '记者[29日=2023-05-29]获悉，论坛将于[6月10日=2023-06-10]举行。'],
      [published, '发布会[29日=2023-05-29]宣布，中心将启用'],
      [published, '[29日=2023-05-29]，警方将一名男子拘捕'],
      [published, '[4月12日=2023-04-12]抵达，[15日=2023-04-15]离开。'],
      [published, '[2021年3月5日=2021-03-05]开工，[9月3日=2021-09-03]完工。'],
      [published, '自[2022年12月15日=2022-12-15]启动以来，[4月12日=2023-04-12]再推新项目'],
      [published, '[2021年6月=2021-06]任副局长，[12月=2021-12]任局长'],
      [published, '[28日=2023-05-28]開幕，[同日=2023-05-28]簽約，[翌日=2023-05-29]閉幕'],
      [published, '[2018年3月=2018-03]…[同年10月=2018-10]…[次年=2019]'],
      [published, '[2019年=2019]（[民國108年=2019]）[1月=2019-01]'],
      ['2024-02-29', '[2月29日=2024-02-29]'],
      [published, '[2月29日=2020-02-29]'],
      ['2023-01-03', '[12月28日=2022-12-28]与[元月2日=2023-01-02]'],
      ['2022-06', '[6月30日=2022-06-30]、[去年=2021]、[昨天=null]'],
      [null, '[6月30日=XXXX-06-30]，论坛举行'],
      [null, '[6月30日=2022-06-30]，庆祝香港回归25周年系列活动举行'],
      [
        null,
        "On [June 30=2022-06-30], a concert for the 25th anniversary of Hong Kong's return filled the hall.",
      ],
      [null, '[2022年6月30日=2022-06-30]，论坛开幕。[7月2日=2022-07-02]闭幕。'],
      [null, '[去年=null]'],
      [published, '[5月29日=2023-05-29]，他在會上說：「[今天=2023-05-29]我們相聚」，[今天=2023-05-30]見報'],
      ['2023-05-31', '新华社北京[5月30日=2023-05-30]电　记者[今天=2023-05-30]从国新办获悉'],
    ]));
  describe('what lasts, is put off or stands in a programme is the nearest such day', () =>
    checkAll([
      ['2026-01-09', '学校停课至[1月15日=2026-01-15]。初赛因此由[1月14日=2026-01-14]改到[三月=2026-03]。'],
      ['2026-01-09', '另把[1月17日至2月16日=2026-01-17/2026-02-16]的手术押后三成。'],
      ['2026-01-09', '截至[12月31日=2025-12-31]，接报三百宗。'],
      ['2021-11-26', '各人任期2年，[12月1日=2021-12-01]生效。'],
      ['2022-08-01', '新例[7月1日=2022-07-01]生效。'],
      ['2024-08-02', '樂舞節：[8月24日=2024-08-24]晚，縣立體育館'],
      ['2024-08-02', '- [8月24日=2024-08-24]：開幕'],
      ['2025-04-18', '工程[5月8日=2025-05-08]进场，工期至[2027年3月=2027-03]。'],
      ['2022-10-21', '委員會[10月7日=2022-10-07]在兩輪投票中，選出新校長，將從前任手中接下棒子。'],
    ]));
  describe('a year that opens its sentence', () =>
    checkAll([
      ['2022-10-21', '[2018年=2018]遴選曾有爭議，[1月=2018-01]選出校長，[同年12月=2018-12]才發聘書。'],
      ['2022-10-21', '[2018年=2018]成立的公司，[1月=2022-01]獲獎。'],
      ['2022-10-21', '[2018年=2018]以来，[9月=2022-09]人数最多。'],
    ]));
  describe('years of the Republic without 民国, where the article counts by it', () =>
    checkAll([
      [null, '[民國97年=2008]以來，他[110年=2021]任指揮官；[92年=2003]疫情時任醫師。'],
      [null, '她[110年=2021]任職，展期至[114年3月16日=2025-03-16]。'],
      [null, '他110年任指揮官。'],
      [null, '[民國97年=2008]起，老店走過100年歷史，已有115年來的傳統，工齡92年。'],
    ]));
  describe('lunar days', () =>
    checkAll([
      [published, '[農曆八月十五=2022-09-10]'],
      [published, '[正月初八=2023-01-29]开市'],
      [published, '将于[农历七月初七=2023-08-22]举行'],
      [published, '[2023年农历闰二月初一=2023-03-22]'],
      [published, '[去年腊月廿三=2023-01-14]'],
      [published, '三月三、八月十五、大年初一、除夕、七月七'],
    ]));
  describe('in the light of the whole article', () =>
    checkAll([
      [
        '2014-10-10',
        '博覽會[23日=2014-10-23]開幕\n本屆博覽會將於[10月23日至11月3日=2014-10-23/2014-11-03]舉辦。',
      ],
      [
        '2023-06-20',
        '展会[8月23日=2023-08-23]起举办\n展会将于[8月23日至27日=2023-08-23/2023-08-27]在长春举办',
      ],
      ['2017-06-30', '慶祝活動[周六=2017-07-01]舉行\n官員[7月1日=2017-07-01]將出席升旗儀式'],
      [published, '[本月25日=2023-05-25]……[30日=2023-05-30]……[25日=2023-05-25]'],
      ['2019-05-04', 'He will leave [tomorrow=2019-05-05] afternoon ([May 5=2019-05-05]) for talks.'],
      [
        '2019-05-04',
        'On [May 6=2019-05-06], he will visit. On the [following day=2019-05-07], he will leave.',
      ],
      ['2020-10-05', '將於[本月十七日(周六)=2020-10-17]及[十八日(周日)=2020-10-18]開放'],
      ['2025-04-12', '將於[明(13)日=2025-04-13]下午發表，[翌(14)日=2025-04-14]列席會議'],
      ['2019-04-25', '[今年=2019]五一假期([5月1日至4日=2019-05-01/2019-05-04])'],
      ['2024-07-24', '（[24日=2024-07-24]電）颱風逼近。[25日=2024-07-25]凌晨登陸的機率最高'],
      ['2026-01-16', '邀請他於[21日=2026-01-21]、[22日=2026-01-22]列席，[115年度=2026]預算'],
      [published, '出版[今（2023）年度=2023]报告，[民前十七年=1895]'],
      [published, '立法院[廿四日=2023-05-24]舉行協商，拘留十五日'],
      [published, '决定，会议于[6月28日=2023-06-28]召开'],
      [published, '要求當局[7月=2023-07]提交文件'],
    ]));
  describe('not dates', () =>
    checkAll([
      [published, '五年内投资2560亿元，三年来为期3天，每年举办，24小时'],
      [published, '每周一闭馆，每年6月30日举行，逢周三休市，周一至周五9时开门'],
      [published, '第26届，第3季，第十二日，332號，12号线，8号风球，神舟12号'],
      [published, '“十四五”规划、1+N+1、5G、2.0版本、v2023.1.4'],
      [published, '電話:852-2564 0768，傳真2018 2019，郵編518000'],
      [published, '五四青年节、三月三、九一八、七七事变、二十大、八一建军节、星期日報'],
      [published, '一日之计在于晨，十年磨一剑，一年之计，三日两夜，七日内，2日游'],
      [published, '比分3-2、21-15，比率1/3，24/7，4-3-3阵型'],
      [published, '共有1800人、2000余家、2018名，约1900米，涨至2023点，2021元'],
      [published, '20230529_1.jpg、https://example.com/2023-05/29/c_1.htm'],
      [published, '2000年的历史，五千年文明，1500年历史'],
      [published, '统一、一带一路、十分'],
      [published, '近日，日前，近期，近年来，多年来'],
      [published, '周六福珠宝、四周一片、上周刊'],
      [published, '3个月、5月龄、三个季度、两年多'],
      [published, '时至今日，12月龄以上'],
      [published, '20日元、30日均线'],
    ]));
  describe('a year without 年', () =>
    checkAll([
      [published, '作為[2023=2023]中關村論壇的重要活動'],
      [published, '“[2023=2023]京港青年科創人才發展峰會”'],
      [published, '[2023上半年=2023-01/2023-06]'],
    ]));
  describe('English', () =>
    checkAll([
      [published, 'on [30 June 2022=2022-06-30]'],
      [published, 'on [June 30, 2022=2022-06-30], the'],
      [published, 'On [June 30th=2022-06-30] it'],
      [published, 'the [30th of June 2022=2022-06-30]'],
      [published, '[Thu, 30 Jun 2022=2022-06-30] 15:28:00 GMT'],
      [published, '[Friday, May 26=2023-05-26], they'],
      [published, '[Thursday (May 25)=2023-05-25]'],
      [published, '[May 25 (Thursday)=2023-05-25]'],
      [published, 'in [June 2022=2022-06] and [Sept 2022=2022-09]'],
      [published, 'BEIJING, [May 29=2023-05-29] (Xinhua)'],
      [published, 'in [May=2023-05], in [August=2022-08]'],
      [published, 'They may march in [March=2023-03].'],
      [published, 'from [March 3 to April 4=2023-03-03/2023-04-04]'],
      [published, '[April 12-15, 2023=2023-04-12/2023-04-15]'],
      [published, '[April 12 to 15=2023-04-12/2023-04-15]'],
      [published, '[12 to 15 April 2023=2023-04-12/2023-04-15]'],
      [published, '[30 April – 2 May=2023-04-30/2023-05-02]'],
      [published, '[January to May 2022=2022-01/2022-05]'],
      [published, 'between [3 and 5 May=2023-05-03/2023-05-05]'],
      [published, 'from [2019 to 2021=2019/2021]'],
      [
        published,
        '[yesterday=2023-05-29], [today=2023-05-30], [tomorrow=2023-05-31], [last night=2023-05-29]',
      ],
      [published, '[last week=2023-05-22/2023-05-28] and [this weekend=2023-06-03/2023-06-04]'],
      [published, '[last month=2023-04], [next year=2024], [last quarter=2023-01/2023-03]'],
      [published, 'on [Friday=2023-05-26], on [Tuesday=2023-05-30]'],
      [published, '[last Tuesday=2023-05-23], [next Tuesday=2023-06-06]'],
      [published, 'will meet on [Friday=2023-06-02]'],
      [published, 'said on [Monday=2023-05-29] it will build'],
      [published, '[last March=2023-03] and [next March=2024-03]'],
      [published, 'the [first half of 2023=2023-01/2023-06]'],
      [published, 'the [third quarter of last year=2022-07/2022-09]'],
      [published, '[Q3 2022=2022-07/2022-09], [Q1=2023-01/2023-03]'],
      [published, 'the [first four months of this year=2023-01/2023-04]'],
      [published, '[early 2022=2022], [late April=2023-04], [mid-March=2023-03]'],
      [published, 'by the [end of May=2023-05], [end of 2022=2022-12], by the [end of the year=2023-12]'],
      [published, '[two days ago=2023-05-28], [three weeks ago=2023-05-08/2023-05-14], [a year ago=2022]'],
      [published, 'over the [past five years=2018/2023]'],
      [published, 'in the [1990s=1990/1999]'],
      [published, '[winter 2022=2022-12/2023-02], [last summer=2022-06/2022-08]'],
      [published, 'the [14th Five-Year Plan period=2021/2025]'],
      [published, 'On [May 27=2023-05-27] they met; the [following day=2023-05-28] they left.'],
      [published, 'On the [29th=2023-05-29], from the [27th to the 29th=2023-05-27/2023-05-29]'],
      [published, 'in [2019=2019], since [1997=1997], by [2030=2030], the [2022=2022] edition'],
      [published, 'the [2023=2023] Zhongguancun Forum'],
      [published, 'The deal takes effect on [July 1=2023-07-01].'],
      [published, 'It would open in [November=2023-11], she said.'],
      [published, 'Theresa May may march; a second chance; August company; the sun sat'],
      [published, 'Black Friday, Good Friday, the Sunday Times, every Monday, each June 30'],
      [published, 'a 24-hour service for 2,023 people at Room 2018, version 10.5, flight CX2023, score 3-2'],
      [published, 'in the first half they scored; the third quarter ended 21-15'],
      [published, 'the 25th anniversary, the 29th floor, the 14th Five-Year Plan'],
      [published, 'prices fell from 1900 to 1500; some 2000 people'],
    ]));
  describe('the story goes on', () =>
    checkAll([
      // A day that the article prints in full is meant again, not that day of the month just named.
      [
        '2024-05-09',
        '书展将于[5月10日至12日=2024-05-10/2024-05-12]举行。场馆已于[4月=2024-04]翻修，[10日=2024-05-10]起开放。',
      ],
      ['2025-10-02', '[明年=2026]决赛定于[11月1日=2026-11-01]举行，[7月=2026-07]开放报名。'],
      ['2025-03-13', '招聘会定于[5月17日至18日=2025-05-17/2025-05-18]举行。他说，[6月=2025-06]开始招标。'],
      ['2025-06-18', '总裁辞任，[8月1日=2025-08-01]起由副手接任。'],
      ['2025-06-18', '总裁辞任，[5月1日=2025-05-01]起由副手接任。'],
      // Published on a Wednesday.
      ['2024-02-21', '代表团[周三=2024-02-21]转往邻市，与校长会面；[周四=2024-02-22]返港。'],
      ['2024-02-21', '公司[周二=2024-02-20]公布业绩，股价[周五=2024-02-16]已先升一成。'],
      ['2025-08-16', '他[上月2日=2025-07-02]受伤，休养一个月才在[9日=2025-08-09]归队。'],
      [
        '2023-11-24',
        '[11月21日=2023-11-21]晚间，她领奖。\n双方[九月五日=2023-09-05]签约。\n她把奖座交给母亲，因为[翌日=2023-11-22]要出门。',
      ],
      ['2023-05-30', '“十四五”、三年后，[3月=2023-03]动工'],
      [published, '论文[三月=2023-03]刊登于学报，三月刊的封面'],
      [published, '他在航运业打拼近三十年，[近三十年=1993/2023]变化不大'],
      [
        published,
        'took over in [June last year=2022-06]; held on [May 3 to 5 next year=2024-05-03/2024-05-05]',
      ],
      [published, 'on [30 June this year=2023-06-30] and in [March of last year=2022-03]'],
    ]));
  describe('how a date came to its value, and whether it is relative', () => {
    const check = (text: string, expected: string, day: string | null = published) =>
      it(`${text}: ${expected}`, () => {
        const { how, relative } = datesOf(text, day)[0]!;
        assert.equal(`${relative ? 'relative' : 'fixed'}: ${how}`, expected);
      });
    check('2022年12月15日', 'fixed: printed with its year');
    check('昨日', 'relative: counted from publication, 2023-05-30');
    check('last month', 'relative: counted from publication, 2023-05-30');
    check('29日', 'relative: latest such day up to 2023-05-30');
    check('将于6月30日举行', 'relative: next such day after 2023-05-30');
    check('on Friday', 'relative: latest such weekday up to 2023-05-30');
    check('3月', 'relative: latest such month up to 2023-05-30');
    check('下半年', 'relative: in the year of publication, 2023');
    check('6月30日', 'relative: year unknown', null);
    check('昨日', 'relative: day of publication unknown', null);
    check('6月30日，庆祝香港回归25周年', 'relative: year as the article gives it elsewhere', null);
  });

  describe('around words that other articles share', () =>
    checkAll([
      ['2023-08-24', '公司[周四=2023-08-24]公布截至[6月30日=2023-06-30]止六个月业绩。'],
      [
        '2023-08-24',
        '银行[周二=2023-08-22]公布截至[3月31日=2023-03-31]止年度业绩，截至[9月底=2022-09]有员工两千人。',
      ],
      ['2023-08-24', '展览由[8月20日=2023-08-20]起举行，至[9月3日=2023-09-03]止。'],
      ['2024-10-21', '论坛[本月十八日至二十日=2024-10-18/2024-10-20]假会议中心举行，抽检可由三周缩至五日。'],
      ['2024-10-21', '書展[本月十二日至十六日=2024-10-12/2024-10-16]舉行，審批由十日縮短至三日。'],
      ['2024-10-21', '工期由一百日减至六十日。'],
      ['2023-11-15', '门诊每周二、周四开诊，逢周一、三休息。'],
      ['2023-11-15', '市集每星期六及星期日开放，每周一至周五关闭。'],
      ['2026-03-31', '海政任〔2026〕9号'],
      ['2026-03-31', '国办发[2025]12号文件'],
      ['2026-03-31', '[3月9号=2026-03-09]开会'],
      ['2025-08-27', '她将于[9月6日=2025-09-06]与居民对话。\n部长[前一天=2025-08-26]在国会答复。'],
      ['2025-08-27', '展览定于[9月20日=2025-09-20]开幕。\n馆长[前一天=2025-08-26]点算展品。'],
      ['2025-08-27', '[8月20日=2025-08-20]开幕，[前一天=2025-08-19]彩排。'],
      ['2026-05-08', '艺术祭[明（9）日=2026-05-09]登场，[16日=2026-05-16]举行大赛，[17日=2026-05-17]闭幕。'],
      ['2026-05-08', '市集[后天=2026-05-10]开张。\n[15日=2026-05-15]有音乐会。'],
      ['2026-05-08', '[30日=2026-04-30]举行的会议通过了预算。'],
      ['2023-07-05', 'A pact with the hospital will be signed on [Friday=2023-07-07] by both heads.'],
      ['2023-07-05', 'The plan will then be approved on [Monday=2023-07-10].'],
      ['2023-07-05', 'She will go, he said on [Monday=2023-07-03].'],
      ['2026-05-19', 'The grant covers [2026 to 2030=2026/2030].'],
      ['2026-05-19', 'Funds for the [2024 to 2026=2024/2026] period; 1900 to 2000 workers.'],
      ['2026-05-19', 'He looked forward to visiting Beijing in [September=2026-09].'],
      ['2026-05-19', 'They look forward to reopening in [June=2026-06].'],
      ['2024-07-19', 'They meet on [Thursday next week=2024-07-25], not on [Friday this week=2024-07-19].'],
      ['2024-07-19', 'It rained on [Tuesday of last week=2024-07-09].'],
      [
        '2025-06-14',
        '中心[九月=2025-09]起招收学生，[7月=2025-07]起会分级管理，[6月底=2025-06]前会提出方案。',
      ],
      ['2025-01-20', '[12月=2024-12]起，物价上涨。'],
      [null, 'The centre opened on [May 1 this year=XXXX-05-01].'],
      [null, '[今年5月1日=XXXX-05-01]启用。'],
      ['2024-08-11', '场馆[12日=2024-08-12]起免费开放，队伍[13日=2024-08-13]一早就要启程。'],
    ]));
});
