import { body, check, english, simplified } from './publishedCheck.ts';

describe('publication date: datelines', () => {
  check('with its year', `海城社北京2023年5月30日电 ${simplified}`, '2023-05-30 dateline');
  check('year from the file', `海城社北京5月6日电（记者王小明）${simplified}`, '2023-05-06 dateline', {
    file: 'haicheng-2023.txt',
  });
  check('year from the text', `海城社北京5月6日电 2023年5月5日，${simplified}`, '2023-05-06 dateline');
  check('the text leaves two years', `海城社北京5月6日电 2023年5月5日和2022年5月5日，${simplified}`, null);
  check('no year anywhere', `海城新聞網5月6日電 ${body}`, null);
  check('Taiwan, day only', `（海城社記者王小明台北30日電）2023年5月29日，${body}`, '2023-05-30 dateline');
  check('Singapore', `（新加坡30日讯）${simplified}`, '2023-05-30 dateline', { file: '2023-05.txt' });
  check('English with its year', `HAICHENG, May 6, 2022 /Newswire/ -- ${english}`, '2022-05-06 dateline');
  check('English without it', `HAICHENG, May 6 (Haicheng News) -- ${english}`, null);
  check(
    'English, year from the file',
    `HAICHENG, May 6 (Haicheng News) -- ${english}`,
    '2022-05-06 dateline',
    { file: 'a/2022-wire.txt' },
  );
  check(
    'a stamp before the dateline',
    `海城新圖書館今日啟用\n\n2023-05-07 09:49 來源:海城新聞網\n\n海城新聞網5月6日電 ${body}`,
    '2023-05-07 page stamp',
  );
  check(
    'a term in the text gives no year',
    `HAICHENG, Sept. 24 (Wire) -- Every school shall have one by October 2026. ${english}`,
    null,
  );
  check(
    'the day called today, its year from another date',
    `Council appointed\n\nThe Government appointed today (August 30) a council for two years from September 1, 2019. ${english}`,
    '2019-08-30 dateline',
  );
  check(
    'the same in Chinese',
    `政府今日（八月三十日）委任委員會，任期由二〇一九年九月一日起，即2019年9月1日。${body}`,
    '2019-08-30 dateline',
  );
  check('today without any year', `The Government appointed today (August 30) a council. ${english}`, null);
  check('On June 30 is no dateline', `On June 30, the mayor opened a library. ${english}`, null);
});
