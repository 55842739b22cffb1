import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import { isDelimiter, isHan } from './characters.ts';
import { closesClause, oftenFollows, WordClass } from './lexicon.ts';
import { boundaryCost, type Likelihood, nameGain } from './likelihood.ts';
import { endsJapanese, surnameStrength } from './nameLetters.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';
import type { Segments } from './segments.ts';
import { scorePerson } from './tagger/tagger.ts';
import { transliterating, type View } from './tagger/view.ts';

/** What the name slots need to know of the text. */
export interface Slots {
  readonly reading: Reading;
  readonly segments: Segments;
  readonly view: View;
  readonly likelihood: Likelihood;
  /** 1 inside organizations: no name begins there. */
  readonly covered: Uint8Array;
  /** Where a person ends that the tagger sees, by where it starts. */
  readonly taggedEnds: ReadonlyMap<number, number>;
}

/** A place where a name may stand, in UTF-16 code units of the folded text. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** How name-like, in weights of the tagger with what stands beside it; a good name in running text has 0 or more. */
  readonly score: number;
}

/** What the words beside a slot say, in weights of the tagger. Set on the project's own development articles. */
const fencedBonus = 60;
const weakFenceBonus = 25;
const openCost = 30;
const danglingCost = 90;
const clauseEnds = '、，。；！？,;!?\n';
const crossingCost = 90;
const softCrossingCost = 40;
const ordinaryCost = 120;
const chanceCost = 40;
const knownBonus = 200;
const taggedBonus = 15;
const doubtfulCost = 25;
const japaneseBonus = 120;
const conjunctionCost = 90;
const unlikelyConjunctionCost = 200;
const containedNameCost = 400;
const cutCost = 200;
const lastLetterCost = 45;
const placeCost = 90;
/** What a half nat of `nameGain` weighs, and how many count. */
const gainWeight = 3;
/** Half nats of `nameGain` under which a name that cuts words, or begins with a conjunction, is none, and so many that may be cut. */
const leastCut = -5;
const leastConjoined = -8;
const mostCut = 5;
const leastGain = 20;
const mostGain = 20;

/** So many letters a foreign name has at most, or one part of it. */
export const longestForeign = 9;
const cues =
  WordClass.afterPerson |
  WordClass.beforePerson |
  WordClass.honorific |
  WordClass.postHead |
  WordClass.postPrefix |
  WordClass.postChange |
  WordClass.stop |
  WordClass.region |
  WordClass.common;
const ordinary =
  WordClass.common |
  WordClass.stop |
  WordClass.region |
  WordClass.field |
  WordClass.afterPerson |
  WordClass.postHead |
  WordClass.bodyEnding |
  WordClass.namedEnding |
  WordClass.organization;

/** The most name-like reading of what starts at `start` and ends at `least` or later, or null where nothing there can be a name. */
export function nameStartingAt(slots: Slots, start: number, least = start): Slot | null {
  if (slots.covered[start] || !isHan(slots.reading.folded[start])) return null;
  let best: Slot | null = null;
  for (const end of possibleEnds(slots, start)) {
    if (end < least) continue;
    const slot = { start, end, score: scoreName(slots, start, end) + fence(slots, end, start) };
    if (!best || slot.score > best.score) best = slot;
  }
  return best;
}

/** The most name-like reading of what ends at `end`, or null. */
export function nameEndingAt(slots: Slots, end: number): Slot | null {
  const { folded } = slots.reading;
  let best: Slot | null = null;
  for (let start = end - 2; start >= Math.max(0, end - 4); start--) {
    if (slots.covered[start] || !isHan(folded[start])) break;
    if (!possibleEnds(slots, start).includes(end)) continue;
    const slot = { start, end, score: scoreName(slots, start, end) + leftFence(slots, start) };
    if (!best || slot.score > best.score) best = slot;
  }
  return best;
}

/** Where a name from `start` can end: by surname, by a foreign surname, as a known person, by transliteration. */
function possibleEnds(slots: Slots, start: number): readonly number[] {
  const { reading, view, segments } = slots;
  const { folded } = reading;
  const ends: number[] = [];
  const limit = endOfHan(slots, start);
  if (isNumber(reading, start)) return ends;
  const surname = surnameStrength(folded[start]);
  if (surname > 0) {
    addEnd(ends, start + 2, limit);
    addEnd(ends, start + 3, limit);
    if (surname > 1 && surnameStrength(folded[start + 1]) > 1) addEnd(ends, start + 4, limit);
  }
  const compound = endOfWordStarting(reading, start, WordClass.compoundSurname);
  if (compound > 0) for (let given = 1; given <= 2; given++) addEnd(ends, compound + given, limit);
  const japanese = endOfWordStarting(reading, start, WordClass.japaneseSurname);
  if (japanese > 0) for (let given = 1; given <= 3; given++) addEnd(ends, japanese + given, limit);
  // 丹增|旺堆, 才旦|卓玛: two parts of two letters each.
  const part = endOfWordStarting(reading, start, WordClass.foreignPart);
  if (part === start + 2 && endOfWordStarting(reading, part, WordClass.foreignPart) >= part + 2)
    addEnd(ends, part + 2, limit);
  const known = endOfWordStarting(reading, start, WordClass.knownPerson);
  if (known > 0) addEnd(ends, known, limit);
  for (let end = start; end - start < longestForeign && isForeign(view, segments, end); end++)
    if (end - start >= 1) addEnd(ends, end + 1, limit);
  const tagged = slots.taggedEnds.get(start) ?? start;
  if (
    tagged - start > 1 &&
    tagged - start <= longestForeign &&
    (ends.length > 0 || (isNoWord(slots, start, tagged) && isMostlyForeign(view, start, tagged)))
  )
    addEnd(ends, tagged, limit);
  const longer = endOfLongerWord(reading, start);
  return ends.filter((end) => longer <= end && !endsInTitle(reading, start, end));
}

/** Where the longest ordinary word ends that starts there, or -1: 诺贝尔|奖 names nobody. */
export function endOfLongerWord(reading: Reading, start: number): number {
  return endOfWordStarting(reading, start, WordClass.noEnding | WordClass.common);
}

/** 致赠荣 has no letters that names are transcribed with: whether all letters but one are such. */
function isMostlyForeign(view: View, start: number, end: number): boolean {
  let others = 0;
  for (let i = start; i < end; i++) if (!(view.traits[i]! & transliterating)) others++;
  return others < 2;
}

/** Whether what the tagger takes for a name is no ordinary word: 局长|反驳. */
function isNoWord({ segments, likelihood }: Slots, start: number, end: number): boolean {
  return segments.endOf[start] !== end && !isWholeWord(vocabulary(), likelihood.units, start, end);
}

/** 于一九九七年, 七|万宗: whether a year or the rest of a number stands where a surname could. */
export function isNumber({ folded }: Reading, start: number): boolean {
  // 李十三 and 王一一 are names.
  const isYear = [1, 2, 3].every((behind) => yearLetters.includes(folded[start + behind] ?? '.'));
  return isYear || (folded[start] === '万' && countsBefore.test(folded[start - 1] ?? ''));
}

const countsBefore = /[0-9一二三四五六七八九十百千两几数]/;
const yearLetters = '一二三四五六七八九十〇零';

/** So many letters no name has, whatever it is. */
const longestName = 24;

/** Where the Chinese letters end that begin at `start`, as far as a name can go. */
function endOfHan({ reading: { folded }, covered }: Slots, start: number): number {
  let end = start;
  while (end - start < longestName && !covered[end] && isHan(folded[end])) end++;
  return end;
}

function addEnd(ends: number[], end: number, limit: number) {
  if (end <= limit && !ends.includes(end)) ends.push(end);
}

/** 何局长, 欧阳教授: a surname with a title is no full name. */
export function endsInTitle(reading: Reading, start: number, end: number): boolean {
  const titles = WordClass.rank | WordClass.honorific | WordClass.postHead;
  for (let i = reading.endingAt[end]!; i < reading.endingAt[end + 1]!; i++) {
    const from = reading.start[i]!;
    if (reading.classes[i]! & titles && from > start && from <= start + 2 && end - from > 1) return true;
  }
  // 谢|前|校长: a surname, and that the post is no longer held.
  const former = reading.folded[end - 1] === '前' && end - start === 2;
  if (former && reading.classesStarting[end]! & WordClass.rank) return true;
  // 陈任校董: a surname and what the person does.
  const office = reading.folded[end - 1] === '任' && end - start === 2;
  return office && endOfWordStarting(reading, end, WordClass.postHead) > end + 1;
}

/**
 * A name whose surname is on no list, where what stands before leaves no doubt that a name follows: two to four letters
 * that no word takes up, with a mark or a word behind them that follows people.
 */
export function rareNameStartingAt(slots: Slots, start: number): Slot | null {
  const { reading, segments, likelihood } = slots;
  const { folded } = reading;
  if (start >= folded.length || boundaryCost(likelihood, start + 1) > mostJoined) return null;
  if (segments.classes[start]! & firstNever || oftenFollows(folded[start]!)) return null;
  for (let end = start; end <= start + 4; end++) {
    if (end > start && (slots.covered[end - 1] || !isHan(folded[end - 1]))) return null;
    const follows = endOfWordStarting(
      reading,
      end,
      WordClass.afterPerson | WordClass.honorific | WordClass.rank,
    );
    if (end - start >= 2 && (isDelimiter(folded[end]) || follows > end + 1)) return { start, end, score: 0 };
    if (segments.endOf[end] !== end + 1 || (segments.classes[end]! & ~silentLetters) !== 0) return null;
  }
  return null;
}

/** How many half nats it may cost to part the first letter from the next. */
const mostJoined = 6;
const firstNever = WordClass.stop | WordClass.afterPerson | WordClass.beforePerson | WordClass.carriedRegion;
/** One-letter words that names are written with, too. */
const silentLetters =
  WordClass.regionLetter |
  WordClass.bodyLetter |
  WordClass.namedLetter |
  WordClass.bare |
  WordClass.stop |
  WordClass.afterPerson |
  WordClass.beforePerson |
  WordClass.postChange |
  WordClass.carriedRegion;

/** Whether a letter of a foreign name may stand at a place: one that names are transcribed with, and no part of a word. */
export function isForeign(view: View, segments: Segments, at: number): boolean {
  return (
    (view.traits[at]! & transliterating) !== 0 &&
    (segments.startOf[at + 1] === at || segments.classes[at] === 0)
  );
}

function scoreName(
  { reading, segments, view, likelihood, taggedEnds }: Slots,
  start: number,
  end: number,
): number {
  let score = scorePerson(view, start, end);
  if (taggedEnds.get(start) === end) score += taggedBonus;
  if (endOfWordStarting(reading, start, WordClass.knownPerson) === end) score += knownBonus;
  const gain = nameGain(likelihood, start, end);
  if (gain > -99) score += gainWeight * Math.max(-leastGain, Math.min(mostGain, gain));
  if (gain > -99 && gain < leastCut && isCut(likelihood, start, end) && !isAllForeign(view, start, end))
    score -= cutCost;
  // 高度重视: an ordinary word that covers the surname and more.
  const word = segments.endOf[start]!;
  if (word > start + 1 && segments.classes[start]! & ordinary)
    score -= leavesLetter(segments, word, end) ? chanceCost : ordinaryCost;
  if (word === end && segments.classes[start]! & WordClass.region) score -= ordinaryCost;
  // 石岭县, 露美村: a place by its last letter, which a name by chance seldom has.
  if (
    end - start > 2 &&
    segments.endOf[end - 1] === end &&
    segments.classes[end - 1]! & WordClass.carriedRegion
  )
    score -= placeCost;
  const japanese = endOfWordStarting(reading, start, WordClass.japaneseSurname);
  if (japanese > 0 && end > japanese && endsJapanese(reading.folded[end - 1]!)) score += japaneseBonus;
  else if (japanese > start + 2 && end > japanese) score += japaneseBonus;
  if (surnameStrength(reading.folded[start]) === 1) {
    score -= doubtfulCost;
    // 和|副校长, 对|上海: a conjunction or a preposition before words, unless the name is likelier than those.
    const joins = segments.endOf[start] === start + 1 && segments.classes[start]! & WordClass.beforePerson;
    // 和|汪龙生: without the conjunction it is the likelier name.
    if (joins && end - start > 2 && nameGain(likelihood, start + 1, end) > gain) score -= containedNameCost;
    if (joins && (gain < 0 || (end - start === 2 && !isDelimiter(reading.folded[start - 1]))))
      score -= gain < leastConjoined ? unlikelyConjunctionCost : conjunctionCost;
  }
  // 徐祥率, 李鑫摄: what often follows a name seldom ends one of three characters.
  const last = reading.folded[end - 1]!;
  if (end - start > 2 && oftenFollows(last) && !isForeign(view, segments, end - 1)) score -= lastLetterCost;
  return score;
}

/** 长|治久安, 成员|国的: whether the name begins or ends inside likelier words. */
function isCut(likelihood: Likelihood, start: number, end: number): boolean {
  return boundaryCost(likelihood, start) + boundaryCost(likelihood, end) > mostCut;
}

function isAllForeign(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!(view.traits[i]! & transliterating)) return false;
  return true;
}

/** 韩国|瑜: a word that covers the surname leaves just one letter of the name, which no other word takes up. */
function leavesLetter({ endOf, classes }: Segments, word: number, end: number): boolean {
  return end === word + 1 && endOf[word] === end && classes[word] === 0;
}

/** 平等, 高等, 中等: letters that make words with 等 and end given names. */
const beforeAnd = '平高中同上';

/** What follows a name well: a mark, or a word that what people do or hold begins with. */
function fence({ reading, segments }: Slots, end: number, start: number): number {
  const { folded } = reading;
  if (isDelimiter(folded[end])) return fencedBonus;
  // 王华平|等: the last letter of a name and 等 make a word by chance.
  if (folded[end] === '等' && end - start === 3 && beforeAnd.includes(folded[end - 1]!)) return fencedBonus;
  if (folded[end + 1] === '等' && end - start === 2 && beforeAnd.includes(folded[end]!)) return -openCost;
  if (segments.startOf[end]! < 0) return -crossing(reading, segments, start, end);
  const word = segments.endOf[end]!;
  // 周若白2月6日: when something was done.
  if (folded[end]! <= '9' && '年月日时'.includes(folded[word - 1]!)) return fencedBonus;
  if (word === end + 1) {
    const letter = folded[end]!;
    // 喻清和、: a word of one letter seldom stands between a name and a mark.
    if (clauseEnds.includes(folded[word] ?? '\n') && !closesClause(letter)) return -danglingCost;
    // 端木清和|主持: no conjunction before what people do.
    if ('和与及'.includes(letter) && segments.endOf[word]! > word + 1 && isDoing(segments.classes[word]!))
      return -openCost;
    if (oftenFollows(letter)) return fencedBonus;
    return segments.classes[end]! & cues ? weakFenceBonus : -openCost;
  }
  return endOfWordStarting(reading, end, cues) >= 0 ? fencedBonus : 0;
}

/** Whether a word says what people do, and nothing of who they are. */
function isDoing(classes: number): boolean {
  return (
    (classes & (WordClass.afterPerson | WordClass.stop)) !== 0 &&
    (classes & (WordClass.postHead | WordClass.field | WordClass.beforePerson | WordClass.region)) === 0
  );
}

/** What it costs that a word of the text runs over the end; less for words that are only counted, not listed. */
function crossing(reading: Reading, segments: Segments, start: number, end: number): number {
  let at = end;
  while (at > start && segments.endOf[at] === 0) at--;
  if (segments.endOf[at]! <= end) return 0;
  return segments.classes[at]! === WordClass.ordinary && reading.folded[at] !== undefined
    ? softCrossingCost
    : crossingCost;
}

/** How well what stands before fits a name, in weights of the tagger. */
export function leftFence({ reading, segments }: Slots, start: number): number {
  if (isDelimiter(reading.folded[start - 1])) return fencedBonus;
  const before = segments.startOf[start]!;
  if (before < 0) return -crossingCost;
  // 余|邓婉华女士: a letter between a mark and the name that means nothing else belongs to the name.
  if (before === start - 1 && segments.classes[before] === 0 && isDelimiter(reading.folded[before - 1]))
    return -danglingCost;
  return startOfWordEnding(reading, start, cues | WordClass.byline) >= 0 ? fencedBonus : 0;
}
