import { endsUnit, isPlainKind, isSeat } from './bodyWords.ts';
import { isDelimiter } from './characters.ts';
import { isHope, isLargeRegion, WordClass } from './lexicon.ts';
import { surnameStrength } from './nameLetters.ts';
import type { Extent } from './organizationExtent.ts';
import { type Certainty, letters, strong } from './organizationWords.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

/** How sure it is that what an ending closes is a name of an organization; null where it is none. `ending` and `end` are UTF-16 offsets. */
export function judge(
  reading: Reading,
  segments: Segments,
  extent: Extent,
  ending: number,
  end: number,
): Certainty | null {
  const classes = classesOf(reading, ending, end);
  const { unknown, fields, common, numbers } = extent;
  // 全区六处: counted, and no body.
  if (numbers > 0 && unknown + fields + common === 0 && classes & letters) return null;
  if (classes & (WordClass.trade | WordClass.centre | letters) && runsOn(reading, segments, end)) return null;
  // 某某集团|总部: where it is, and no unit of it.
  if (extent.whole === ending && isSeat(reading.folded.slice(ending, end))) return null;
  // 市科协|组织了: what the body does.
  if (extent.whole === ending && classes & WordClass.namedEnding && classes & WordClass.field) return null;
  // 伊利沙伯医院|内科|病房: a kind of ward, and no body.
  const isWard =
    (classes & (WordClass.bare | WordClass.namedEnding)) === (WordClass.bare | WordClass.namedEnding);
  const next = segments.classes[end]!;
  if (isWard && reading.folded[end - 1] === '科' && next & plainNoun && !(next & WordClass.postHead))
    return null;
  // 广州恒大|队: a club with the word for its team.
  if (extent.whole === ending && end - ending === 1 && reading.folded[ending] === '队') return 'sure';
  // 龙锋|企业: a word for companies of any kind ends a name only behind letters that no word takes up.
  if (isPlainKind(reading.folded.slice(ending, end)))
    return extent.anchor < 0 && !extent.generic && unknown >= 2 && fields + common + numbers === 0
      ? 'weak'
      : null;
  const unit = judgeUnit(reading, segments, extent, ending, end);
  if (unit) return unit;
  if (extent.kind === 'organization' && common > 0) {
    if (fields === 0 && !isRepeated(reading, segments, end)) return null;
    if (common > (classes & strong ? 3 : 1)) return 'weak';
  }
  if (classes & WordClass.centre) {
    if ((unknown + fields + common === 0 && !extent.quotes) || hoped(reading, segments, extent, ending))
      return null;
    return extent.anchor >= 0 && unknown + common < 6 ? 'likely' : 'weak';
  }
  if (extent.anchor >= 0) {
    const bare = unknown + fields + common + numbers === 0 && extent.kind === 'region' && !extent.quotes;
    if (bare && classes & WordClass.trade && !isLargeRegion(reading.folded.slice(extent.start, ending)))
      return 'weak';
    if (
      bare &&
      classes & WordClass.bare &&
      !(classes & WordClass.namedLetter && reading.folded[ending] === '队')
    )
      return null;
    if (classes & (strong | WordClass.board)) return common > 4 || unknown > 10 ? 'weak' : 'sure';
    if (extent.kind === 'quote') return 'weak';
    if (classes & WordClass.bodyLetter) return unknown > 2 || common > 2 ? 'weak' : 'sure';
    if (classes & WordClass.namedLetter) {
      if (common > 0) return null;
      // 台大|函报: what a body does.
      if (extent.kind === 'organization' && !endsUnit(reading.folded[ending]!)) return 'weak';
      return unknown > 0 && unknown < 5 ? 'likely' : 'weak';
    }
    return 'weak';
  }
  if (extent.generic) return null;
  const length = ending - extent.start;
  if (length > 14) return null;
  if (classes & WordClass.bodyEnding) {
    // 谱写|科协: a short form of a kind of body is a name only behind a place.
    if (end - ending === 2 && unknown > 0) return 'weak';
    if (unknown + fields + numbers === 0) return null;
    // 第五届|科协: which one of its terms, and no name.
    if (unknown + fields === 0 && reading.folded[ending - 1] === '届') return null;
    return unknown <= 4 && common === 0 ? (unknown === 0 || extent.fenced ? 'sure' : 'likely') : 'weak';
  }
  if (classes & WordClass.namedEnding) {
    if (unknown === 0) return numbers > 0 && fields > 0 ? 'likely' : 'weak';
    return unknown >= 2 && common === 0 && extent.fenced ? 'likely' : 'weak';
  }
  if (classes & WordClass.bodyLetter && unknown === 0 && common === 0 && fields > 0) return 'sure';
  if (classes & WordClass.namedLetter && common > 0) return null;
  return classes & WordClass.trade && unknown === 0 ? null : 'weak';
}

const plainNoun = WordClass.ordinary | WordClass.common;

/** So many letters the name of a unit has at most between the body and its ending: 国际合作与交流处. */
const longestUnit = 9;
const unitEndings = strong | letters | WordClass.centre;

/** 省卫健委|医政医管处, 工研院|机械所: a unit of the body that is named before it, surely where a post follows. */
function judgeUnit(
  { folded }: Reading,
  { classes }: Segments,
  { kind, whole, unknown, common, fields, numbers }: Extent,
  ending: number,
  end: number,
): Certainty | null {
  const own = classes[ending]!;
  const isUnit = (own & unitEndings) !== 0 || endsUnit(folded[end - 1]!);
  if (kind !== 'organization' || !isUnit || own & WordClass.board) return null;
  const length = ending - whole;
  if (length > longestUnit || (length === 0 && end - ending === 1)) return null;
  if (classes[end]! & (WordClass.postHead | WordClass.postPrefix)) return 'sure';
  if (common + numbers > 0 || length === 0 || !endsUnit(folded[end - 1]!)) return null;
  return unknown < 5 && (unknown > 0 || fields > 0) ? 'likely' : null;
}

/** 文创厅|厅长: the head of the post behind begins as the name ends. */
function isRepeated({ folded }: Reading, { classes }: Segments, end: number): boolean {
  return (classes[end]! & WordClass.postHead) !== 0 && folded[end] === folded[end - 1];
}

/** 京港科技国际|创新论坛: the name of something else goes on behind the ending. */
function runsOn(reading: Reading, segments: Segments, end: number): boolean {
  const next = segments.endOf[end]!;
  if (next === 0 || isDelimiter(reading.folded[end]) || reading.folded[end] === '驻') return false;
  if (isSeat(reading.folded.slice(end, next))) return false;
  const classes = segments.classes[end]!;
  if (
    classes &
    (WordClass.stop |
      WordClass.afterPerson |
      WordClass.beforePerson |
      WordClass.postHead |
      WordClass.postPrefix)
  )
    return false;
  if (classes === 0) return surnameStrength(reading.folded[end]) === 0;
  return (classes & (WordClass.field | WordClass.noEnding | WordClass.common)) !== 0;
}

/** Whether the words before or inside say that the centre is yet to be: 建设国际科技创新中心. */
function hoped(reading: Reading, segments: Segments, extent: Extent, ending: number): boolean {
  const start = extent.anchor >= 0 ? extent.anchor : extent.start;
  for (let at = start; at < ending; at = segments.endOf[at]! || ending) {
    if (isHope(reading.folded.slice(at, segments.endOf[at]!))) return true;
  }
  let at = start;
  for (let words = 0; words < 4 && at > 0; words++) {
    const before = segments.startOf[at]!;
    if (before < 0) return false;
    const word = reading.folded.slice(before, at);
    if (isHope(word)) return true;
    if (!(segments.classes[before]! & (WordClass.region | WordClass.field))) return false;
    at = before;
  }
  return false;
}

function classesOf(reading: Reading, start: number, end: number): number {
  for (let i = reading.endingAt[end]!; i < reading.endingAt[end + 1]!; i++) {
    if (reading.start[i] === start) return reading.classes[i]!;
  }
  return 0;
}
