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
    const start = startOfPart(slots, at);
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
    found.push({ start, end: isRunOn(slots, start, last, end) ? slots.taggedEnds.get(start)! : end });
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

/** The part before the dot: letters of transliteration, or all that is unknown after a word that is known. */
function startOfPart(slots: Slots, dot: number): number {
  const { reading, view } = slots;
  const known = startOfWordEnding(reading, dot, WordClass.foreignPart | WordClass.knownPerson);
  let unknown = dot;
  while (dot - unknown < longestPart && isPart(slots, unknown - 1)) unknown--;
  let transcribed = dot;
  while (transcribed > unknown && view.traits[transcribed - 1]! & transliterating) transcribed--;
  const bounded = !isPart(slots, unknown - 1);
  if (dot - unknown > 2 && endsTitle(reading.folded[unknown]!)) unknown++;
  if (bounded && dot - unknown <= 4) return unknown;
  if (dot - transcribed >= 2) return Math.min(transcribed, known >= 0 ? known : transcribed);
  return known >= 0 ? known : bounded ? unknown : dot;
}

/** The part after the dot: up to a word that is known. */
function endOfPart(slots: Slots, start: number): number {
  const { reading } = slots;
  const known = endOfWordStarting(reading, start, silent);
  let end = start;
  while (end - start < longestPart && isPart(slots, end)) end++;
  while (
    end - start > 2 &&
    end > known &&
    oftenFollows(reading.folded[end - 1]!) &&
    !transcribes(reading.folded[end - 1]!)
  )
    end--;
  return Math.max(end, known);
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
