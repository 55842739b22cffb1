import { isDelimiter } from './characters.ts';
import { surnameStrength, WordClass } from './lexicon.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';

export const isHan = /^\p{Script=Han}$/u;

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

export const cue = WordClass.afterPerson | WordClass.honorific | WordClass.postHead | WordClass.stop;

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
