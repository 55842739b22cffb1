import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../../src/core/article/readArticle.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { homeOf } from '../../src/core/resolve/home.ts';
import { linkOrganization, regionsNamed } from '../../src/core/resolve/linkOrganization.ts';
import { linkPerson } from '../../src/core/resolve/linkPerson.ts';
import { fold } from '../../src/core/text/fold.ts';

const builtIn = builtInKnowledge();

describe('linking of what the project’s own articles name', () => {
  // As they are annotated, so that nothing hangs on the recogniser. Their people are invented, though one bears an official's name; some bodies are real.
  const root = 'test/fixtures/articles/development';
  const linked = readdirSync(root)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file.slice(0, -5), ...linkAnnotated(`${root}/${file.slice(0, -5)}`) }));
  const expected: Readonly<Record<string, string>> = {
    '01': '新华社 xinhua, 中国交通运输部 cn-mot, 长安大学 chang-an-university',
    '04': '中通快递 zto-express, 中国工程院 cae',
    '05': '中国科学院 cas',
    '08': '新华社 xinhua',
    '09': '房屋局 hk-hb, 屋宇署 hk-bd, 差餉物業估價署 hk-rvd',
    '10': '社會福利署 hk-swd, 東華三院 hk-tung-wah, 勞工及福利局 hk-lwb, 香港理工大學 polyu, 香港復康會 hk-rehab',
    '11': '廉政公署 hk-icac',
    '13': '澳門社會文化司 mo-social-culture',
    '14': '教育局 hk-edb, 香港教育大學 eduhk',
    '16': '中央社 cna-taiwan',
    '17': '中央社 cna-taiwan',
    '18': '國立臺灣大學 national-taiwan-university',
    '22': 'Chinese Academy of Engineering cae',
    '23': 'Hong Kong Trade Development Council hktdc',
    '26': 'National Chung Hsing University national-chung-hsing-university',
    '28': '律政司 hk-doj, 香港中華總商會 cgcc',
    '29': 'Hospital Authority hk-hospital-authority, Health Bureau hk-hhb',
    '30': '國立嘉義大學 national-chiayi-university',
    '31': '宁波大学 ningbo-university, 中国科学院 cas',
    '32': '新华社 xinhua, 中国农业农村部 cn-mara',
    '34': '中信建投证券 china-securities',
    '37': '西安电子科技大学 xidian-university, 中国工程院 cae, 西北工业大学 northwestern-polytechnical-university, 香港理工大学 polyu, 科学技术部 cn-most',
    '39': '創新科技及工業局 hk-itib, 香港貿易發展局 hktdc, 香港科技園公司 hkstp, 醫務衞生局 hk-hhb, 醫院管理局 hk-hospital-authority, 創新科技署 hk-itc, 衞生署 hk-dh',
    '40': '勞工及福利局 hk-lwb, 勞工處 hk-ld',
    '41': '運輸及房屋局 hk-thb, 海事處 hk-md, 香港金融管理局 hk-hkma',
    '42': '醫院管理局 hk-hospital-authority, 醫務衞生局 hk-hhb, 消防處 hk-fsd',
    '43': '嶺南大學 lingnan, 澳門大學 um, 中山大學 sun-yat-sen-university, 康樂及文化事務署 hk-lcsd',
    '44': '澳門科技大學 must, 社會文化司 mo-social-culture, 澳門大學 um',
    '45': '中央社 cna-taiwan, 中華電信 chunghwa-telecom',
    '48': '暨南大学 jinan-university, 北京师范大学 beijing-normal-university',
    '49': 'West Kowloon Cultural District Authority hk-wkcda, Hong Kong Tourism Board hktb',
    '50': 'Transport Department hk-td, University of Hong Kong hku',
    '52': 'Chinese Ministry of Agriculture and Rural Affairs cn-mara',
    '53': 'Taiwan Power Co taipower',
    '54': 'Chinese Academy of Engineering cae',
    '55': '新华社 xinhua, 中国工程院 cae',
    '56': '西南交通大学 southwest-jiaotong-university, 中国科学院 cas, 同济大学 tongji-university, 中国地质大学（武汉） china-university-of-geosciences-wuhan, 长安大学 chang-an-university, 北京交通大学 beijing-jiaotong-university, 西藏大学 tibet-university',
    '59': '醫務衞生局 hk-hhb, 醫院管理局 hk-hospital-authority, 國家衞生健康委員會 cn-nhc, 中國科學院 cas',
    '60': '香港科技大學 hkust, 香港科技園公司 hkstp, 創新科技及工業局 hk-itib, 創新科技署 hk-itc, 中國科學院 cas, 數碼港 cyberport, 醫院管理局 hk-hospital-authority',
    '62': '中央社 cna-taiwan',
    '64': 'Chinese Academy of Sciences cas',
    '66': 'Chinese Academy of Engineering cae',
    k06: '哈尔滨工业大学 harbin-institute-of-technology',
    k08: '光明日报 guangming-daily, 内蒙古大学 inner-mongolia-university',
    k10: '深圳市前海管理局 qianhai-authority, 香港貿易發展局 hktdc, 恒生銀行 hang-seng-bank, 財經事務及庫務局 hk-fstb, 投資推廣署 hk-investhk',
    k12: '文化體育及旅遊局 hk-cstb',
    k16: '澳門科技大學 must, 澳門大學 um, 澳門國際銀行 luso-international-banking',
    k18: 'Environment and Ecology Bureau hk-eeb, Environmental Protection Department hk-epd, Hong Kong Observatory hk-hko, Marine Department hk-md, Ministry of Ecology and Environment cn-mee, Airport Authority Hong Kong hk-aahk',
    k20: 'National Sun Yat-sen University national-sun-yat-sen-university',
    k22: 'Chinese University of Hong Kong cuhk',
    m03: '中国科学院 cas, 东南大学 southeast-university, 合肥工业大学 hefei-university-of-technology, 同济大学 tongji-university',
    m05: '醫院管理局 hk-hospital-authority, 教育局 hk-edb, 醫務衞生局 hk-hhb, 東華三院 hk-tung-wah',
    m07: '香港貿易發展局 hktdc, 香港數碼港管理公司 cyberport, 律政司 hk-doj, 香港理工大學 polyu',
    m09: '國立東華大學 national-dong-hwa-university',
    m11: 'Chinese Academy of Engineering cae',
    m13: 'Hong Kong Monetary Authority hk-hkma, Cyberport cyberport, Census and Statistics Department hk-censtatd',
  };
  it('links no invented person', () =>
    assert.deepEqual(
      linked.flatMap(({ persons }) => persons),
      [],
    ));
  for (const { name, bodies } of linked)
    it(`${name}: ${expected[name] ?? 'nobody known'}`, () =>
      assert.equal(bodies.join(', '), expected[name] ?? ''));
});

interface Annotated {
  readonly published: string | null;
  readonly people: readonly {
    readonly name: string;
    readonly surfaces: readonly string[];
    readonly posts: readonly { readonly title: string; readonly organization: string | null }[];
  }[];
  readonly organizations: readonly { readonly name: string; readonly surfaces: readonly string[] }[];
}

function linkAnnotated(path: string): {
  readonly bodies: readonly string[];
  readonly persons: readonly string[];
} {
  const article = readArticle(readFileSync(`${path}.txt`, 'utf8'));
  const annotated: Annotated = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const { published } = annotated;
  const all = annotated.organizations.map((organization, i) => ({ id: `o${i}`, ...organization }));
  const context = { knowledge: builtIn, published, home: homeOf(article, fold(article.prose)) };
  const organizations = all.map((one) => linkOrganization(one, { ...context, regions: regionsNamed(all) }));
  const idOf = (name: string | null) => organizations.find((one) => one.surfaces.includes(name ?? ''))?.id;
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const people = annotated.people.map(({ name, surfaces, posts }) => {
    const ownPosts = posts.map((post) => ({ ...post, organizationId: idOf(post.organization) ?? '' }));
    const person = { id: 'p1', name, names: surfaces.map((surface) => ({ name: surface })), posts: ownPosts };
    return linkPerson(person, { ...context, organizations: byId });
  });
  const show = (entity: { readonly name: string; readonly knowledge?: string }) =>
    `${entity.name} ${entity.knowledge}`;
  return {
    bodies: organizations.filter(({ link }) => link).map(show),
    persons: people.filter(({ link }) => link).map(show),
  };
}
