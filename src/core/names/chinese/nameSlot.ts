import { isDelimiter } from './characters.ts';
import { surnameStrength, WordClass } from './lexicon.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';

const isHan = /^\p{Script=Han}$/u;
const transliteration = new Set(
  '阿埃艾爱安昂奥巴白班邦保鲍贝本比彼毕别宾波伯博勃布查昌茨达戴丹当道德登邓迪蒂丁东杜顿多恩尔法凡范菲费芬丰冯弗夫福富盖甘冈高戈格葛根古瓜圭郭哈海汉豪赫黑亨洪侯胡华霍基吉加贾杰金津久卡凯坎康考柯科克肯孔库夸昆拉莱兰朗劳勒雷蕾黎李里丽利莉莲连廉良列林琳刘龙隆卢鲁露路伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫墨默姆木穆拿纳娜南瑙内嫩能妮尼涅宁纽农努诺欧帕派潘庞佩彭皮珀平蒲普奇齐恰钱乔切琴青琼丘热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山尚绍舍申什圣施史舒朔斯丝苏孙索塔泰坦汤唐陶特腾提田廷通图托瓦万旺威韦维卫魏文翁沃乌吴伍武西希锡席夏香肖谢辛欣兴休许逊雅亚延扬尧耶叶伊因英尤于约泽扎詹章朱兹宗祖佐茜黛嘉珊媞翠妲崔丕甫朴奈拜普登伦泰',
);

/** The end of the full Chinese name that starts at `start`, or -1; judged by surname, what follows, and ordinary words. */
export function endOfNameAt(reading: Reading, start: number): number {
  const { folded, crossed } = reading;
  const compound = endOfWordStarting(reading, start, WordClass.compoundSurname);
  const surnameEnd = compound > 0 ? compound : surnameStrength(folded[start] ?? '') > 0 ? start + 1 : -1;
  if (surnameEnd < 0 || crossed[start]) return -1;
  if (isOrdinary(reading, start, surnameEnd + 1)) return -1;
  const two = surnameEnd + 1;
  const three = surnameEnd + 2;
  if (!isGiven(folded[surnameEnd])) return -1;
  if (!isGiven(folded[surnameEnd + 1])) return two;
  if (isOrdinary(reading, start, three)) return -1;
  // The third letter may begin the next word: 林祥作主发布, 孙东在致辞中.
  if (endOfWordStarting(reading, two, cue) >= two + 2) return two;
  if (crossed[three] && !crossed[two]) return two;
  if (
    endOfWordStarting(reading, two, cue) === two + 1 &&
    endOfWordStarting(reading, three, cue) < 0 &&
    !isDelimiter(folded[three])
  )
    return two;
  return three;
}

const cue = WordClass.afterPerson | WordClass.honorific | WordClass.postHead | WordClass.stop;

function isOrdinary(reading: Reading, start: number, end: number): boolean {
  return (
    endOfWordStarting(
      reading,
      start,
      WordClass.common | WordClass.stop | WordClass.region | WordClass.field,
    ) >= end
  );
}

function isGiven(character: string | undefined): boolean {
  return (
    character !== undefined && isHan.test(character) && !'的了在是和与等及为被将把也都就'.includes(character)
  );
}

/** The end of a foreign name that starts at `start`: dotted, or at least two letters of transliteration; or -1. */
export function endOfForeignNameAt(reading: Reading, start: number): number {
  const { folded } = reading;
  let at = start;
  let dots = 0;
  while (at < folded.length && at - start < 24) {
    const unit = folded[at]!;
    if ('·•‧・'.includes(unit) && at > start) dots++;
    else if (!transliteration.has(unit)) break;
    else if (endOfWordStarting(reading, at, WordClass.afterPerson | WordClass.honorific) >= at + 2) break;
    at++;
  }
  return at - start >= 2 + dots ? at : -1;
}

/** The start of the full Chinese name that ends at `end`, or -1. */
export function startOfNameBefore(reading: Reading, end: number): number {
  for (const length of [3, 4, 2]) {
    const start = end - length;
    if (start < 0 || (start > 0 && !isNameBoundary(reading, start))) continue;
    const compound = endOfWordStarting(reading, start, WordClass.compoundSurname);
    if (length === 4 && compound < 0) continue;
    if (compound < 0 && surnameStrength(reading.folded[start]!) === 0) continue;
    if (reading.crossed[start] || isOrdinary(reading, start, start + 2)) continue;
    if ([...reading.folded.slice(start, end)].every((c) => isGiven(c))) return start;
  }
  return -1;
}

function isNameBoundary(reading: Reading, position: number): boolean {
  return (
    isDelimiter(reading.folded[position - 1]) ||
    startOfWordEnding(
      reading,
      position,
      WordClass.stop | WordClass.beforePerson | WordClass.postHead | WordClass.afterPerson | WordClass.byline,
    ) >= 0
  );
}
