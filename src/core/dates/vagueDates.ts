import type { Span } from '../span.ts';
import { guards, signs } from './chineseWords.ts';

/**
 * Words that tell when without naming a day: 近日, 日前, 早前. They are no date mentions; who places an event in time may
 * ask for them. `folded` is the folded prose; offsets count its UTF-16 code units, in text order.
 */
export function findVagueDates(folded: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!signs.vague.firstUnits.has(folded.charCodeAt(at))) continue;
    const word = signs.vague.match(folded, at);
    if (!word || guards.notBeforeVague.endsAt(folded, at)) continue;
    found.push({ start: at, end: word.end });
    at = word.end - 1;
  }
  return found;
}
