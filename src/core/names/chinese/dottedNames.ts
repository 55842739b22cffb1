import { isWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import { isDelimiter, isHan, tableOf } from './characters.ts';
import { endsTitle, oftenFollows, WordClass } from './lexicon.ts';
import { endOfWordStarting, startOfWordEnding } from './reading.ts';
import type { Slots } from './slot.ts';
import { transcribes, transliterating } from './tagger/view.ts';

const dots = '·•‧・・';
const isDot = tableOf(dots);
const longestPart = 8;
const silent =
  WordClass.foreignPart | WordClass.knownPerson | WordClass.japaneseSurname | WordClass.compoundSurname;

/** Names whose parts a dot joins: 法里德·卡里莫夫, 莎拉·林-费尔南德斯, 阿妮塔·陈. In text order. */
export function dottedNames(slots: Slots): readonly Span[] {
  const { folded, units } = slots.reading;
  const found: Span[] = [];
  for (let at = 1; at < folded.length; at++) {
    if (isDot[units[at]!] === 0) continue;
    let start = startOfPart(slots, at);
    if (start === at) start = startBehindPost(slots, at);
    if (start === at) continue;
    let end = endOfPart(slots, at + 1);
    if (end === at + 1) continue;
    let last = at + 1;
    while (end < folded.length && (dots.includes(folded[end]!) || folded[end] === '-')) {
      const next = endOfPart(slots, end + 1);
      if (next === end + 1) break;
      last = end + 1;
      end = next;
    }
    const longer = isCutShort(slots, start, end);
    found.push({
      start,
      end: longer || isRunOn(slots, start, last, end) ? slots.taggedEnds.get(start)! : end,
    });
    at = end;
  }
  return found;
}

/**
 * 谷木|以族语问候: letters of transliteration begin words, too; whether the tagger ends the name, of which the last part
 * starts at `last`, before such a word.
 */
function isRunOn(
  { reading, likelihood, taggedEnds }: Slots,
  start: number,
  last: number,
  end: number,
): boolean {
  const tagged = taggedEnds.get(start) ?? end;
  if (tagged < last + 2 || tagged >= end) return false;
  return (
    oftenFollows(reading.folded[tagged]!) ||
    isWord(vocabulary(), likelihood.units, tagged, reading.folded.length)
  );
}

/** 巴合|提|出席: whether the tagger sees the name go on by a letter that names are transcribed with. */
function isCutShort({ view, taggedEnds }: Slots, start: number, end: number): boolean {
  return taggedEnds.get(start) === end + 1 && (view.traits[end]! & transliterating) !== 0;
}

/** The part before the dot: letters of transliteration, or all that is unknown after a word that is known. */
function startOfPart(slots: Slots, dot: number): number {
  const { reading, view } = slots;
  const known = startOfWordEnding(reading, dot, WordClass.foreignPart | WordClass.knownPerson);
  let unknown = dot;
  const goesOn = (at: number) =>
    isPart(slots, at) || (dot - at < 4 && isPlaceLike(slots, at)) || isCutByPost(slots, at);
  while (dot - unknown < longestPart && goesOn(unknown - 1)) unknown--;
  let transcribed = dot;
  while (transcribed > unknown && view.traits[transcribed - 1]! & transliterating) transcribed--;
  const bounded = !isPart(slots, unknown - 1);
  if (dot - unknown > 2 && endsTitle(reading.folded[unknown]!)) unknown++;
  if (bounded && dot - unknown <= 4) return unknown;
  if (dot - transcribed >= 2) return Math.min(transcribed, known >= 0 ? known : transcribed);
  return known >= 0 ? known : bounded ? unknown : dot;
}

/** 主任委员|夷将·拔路儿: where the part starts whose letters are words, too, right behind the head of a post; else the dot. */
function startBehindPost({ reading }: Slots, dot: number): number {
  for (let start = dot - 2; start >= Math.max(0, dot - 4) && isHan(reading.folded[start]); start--)
    if (startOfWordEnding(reading, start, WordClass.postHead | WordClass.rank) >= 0) return start;
  return dot;
}

/** 校长|沙依兰: a letter that a place takes up by chance, behind the head of a post. */
function isCutByPost({ reading, segments, view }: Slots, at: number): boolean {
  if (at < 1 || segments.endOf[at] !== 0 || !(view.traits[at]! & transliterating)) return false;
  return (
    startOfWordEnding(reading, at, WordClass.postHead) >= 0 &&
    (segments.classes[at - 1]! & WordClass.region) !== 0
  );
}

/** The part after the dot: up to a word that is known. */
function endOfPart(slots: Slots, start: number): number {
  const { reading } = slots;
  const known = endOfWordStarting(reading, start, silent);
  let end = start;
  while (end - start < longestPart && (isPart(slots, end) || isPlaceLike(slots, end))) end++;
  while (end - start > 2 && end > known && oftenFollows(reading.folded[end - 1]!) && !mayEnd(slots, end))
    end--;
  return Math.max(end, known);
}

/** 玉素甫|因|工作: a letter that transcribes and is a word, too, ends no part where a word of two letters or more stands behind. */
function mayEnd({ reading, segments }: Slots, end: number): boolean {
  return (
    transcribes(reading.folded[end - 1]!) && !(segments.classes[end] !== 0 && segments.endOf[end]! > end + 1)
  );
}

/** 普|拉萨|德, 奥斯曼: a place all of whose letters transcribe, right where a part goes on. */
function isPlaceLike({ reading, segments, view }: Slots, at: number): boolean {
  if (at < 0 || !(view.traits[at]! & transliterating) || !isHan(reading.folded[at])) return false;
  let start = at;
  while (start > 0 && at - start < 5 && segments.endOf[start] === 0) start--;
  if (!(segments.classes[start]! & WordClass.region) || segments.endOf[start]! <= at) return false;
  for (let i = start; i < segments.endOf[start]!; i++) if (!(view.traits[i]! & transliterating)) return false;
  return true;
}

/** Whether the letter is Chinese and no word of the lexicon takes it up, or only a name does. */
function isPart({ reading, segments, view }: Slots, at: number): boolean {
  if (at < 0 || !isHan(reading.folded[at]) || isDelimiter(reading.folded[at])) return false;
  if (segments.endOf[at] !== at + 1) return false;
  return (
    (segments.classes[at]! & ~(silent | letterClasses)) === 0 || (view.traits[at]! & transliterating) !== 0
  );
}

/** One-letter words that also transcribe: 德, 美, 会. */
const letterClasses =
  WordClass.regionLetter | WordClass.bodyLetter | WordClass.namedLetter | WordClass.bare | WordClass.field;
