import type { Draft, Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** A dateline stands this near the beginning of its line. */
const reach = 50;

let pattern: RegExp | undefined;

/**
 * 本报海城10月21日电 今天，第九届博览会开幕: the place from which the report comes, where an occasion of that day is held that
 * names no other; null where the article has no dateline with a place, or the lede does not say that it is held.
 */
export function placeOfDateline(
  { article: { blocks, prose }, folded }: EventContext,
  main: Draft,
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): string | null {
  const lede = main.sentences.find((sentence) => sentence.lede);
  if (main.source === 'act' || !lede || !tokensOf.get(lede)!.some((t) => t.kind === 'cue' && t.meaning.held))
    return null;
  const first = main.date?.value?.split('/')[0] ?? '';
  const agencies = eventLexicon().zh.list('agencyEnds').join('|');
  pattern ??= new RegExp(
    `(?:${agencies})\\s?(?<place>\\p{Script=Han}{2,4}?)(?:\\d{1,2}月)?(?<day>\\d{1,2})日(?:电|讯)`,
    'u',
  );
  for (const { start, end, kind } of blocks) {
    const match = pattern.exec(folded.slice(start, Math.min(end, start + reach)));
    const { place, day } = match?.groups ?? {};
    if (match && place && day) {
      const at = start + match.index + match[0].indexOf(place);
      const isPlace =
        Number(first.slice(8, 10)) === Number(day) && !eventLexicon().zh.has('reporters', place);
      return isPlace ? prose.slice(at, at + place.length) : null;
    }
    if (kind === 'paragraph') return null;
  }
  return null;
}
