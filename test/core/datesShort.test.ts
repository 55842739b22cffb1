import { checkAll } from './datesCheck.ts';

const published = '2021-03-05'; // a Friday

describe('dates with brackets, strokes and weekdays', () => {
  describe('a number in brackets', () =>
    checkAll([
      [published, '市長[今（4）日=2021-03-04]出席，[前(3)日=2021-03-03]視察，[昨(4)日=2021-03-04]返回。'],
      [published, '議長[本(5)日=2021-03-05]主持'],
      [published, '局長[（2）日=2021-03-02]晚間返回，[(3)日=2021-03-03]上午上班'],
      [published, '（2）日本隊、（3）日間照顧中心'],
      [published, '[上(2)月=2021-02]核定，[本(3)月=2021-03]動工，[下(4)月=2021-04]完成'],
      [published, '[去(109)年=2020]核定，[今(110)年=2021]動工，[明(111)年=2022]完成'],
    ]));
  describe('a month and a day with a stroke', () =>
    checkAll([
      [published, '[3/6（六）=2021-03-06]及[3/7(日)=2021-03-07]登場'],
      [published, '報名自[3/5起至3/9=2021-03-05/2021-03-09]止'],
      [published, '[3/5=2021-03-05]上午開賣，[3/4=2021-03-04]晚間售完'],
      [published, '約3/5的人贊成，2/3以上同意，第3/4季'],
    ]));
  describe('a weekday printed beside the day settles its year and month', () =>
    checkAll([
      [published, '[3月6日（星期六）=2021-03-06]舉行，[12月31日（週四）=2020-12-31]截止'],
      [published, '[3月5日（星期四）=2020-03-05]首演'],
      ['2021-05-05', '[29日（六）=2021-05-29]路跑'],
      // The latest such day, however near the next one is, unless the words point forward.
      ['2023-11-23', '他的父亲在[11月28日=2022-11-28]去世'],
      ['2023-11-23', '会议将于[11月28日=2023-11-28]举行'],
      [published, 'Held on [Saturday, March 6=2021-03-06], after [Feb. 29 (Saturday)=2020-02-29]'],
    ]));
  describe('quarters of the press of Hong Kong and Taiwan', () =>
    checkAll([
      ['2023-05-30', '[第一季=2023-01/2023-03]生產總值上升，[第二季=2023-04/2023-06]料續有改善'],
      ['2023-05-30', '公司[首季=2023-01/2023-03]淨利增長三成，[第四季=2022-10/2022-12]營收下滑'],
      ['2023-05-30', '《歌手》第二季開播，節目第三季，綜藝第四季收官，英超第二季，首季冠軍'],
    ]));
  describe('days in a list', () =>
    checkAll([
      [published, '將於[3月5、6、7日=2021-03-05/2021-03-07]舉行'],
      [published, '將於[3月6、7日=2021-03-06/2021-03-07]舉行'],
      [published, '獎金3、5、8萬元'],
    ]));
});
