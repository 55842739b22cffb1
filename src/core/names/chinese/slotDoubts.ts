import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import { isLeading, isWhere } from './lexicon.ts';
import type { Slots } from './slot.ts';
import { transliterating } from './tagger/view.ts';

/** 在苏瓦会见, 来自蓝岭的: behind a word for where somebody is or comes from stands a place, unless 的 or what people do follows. */
export function isPlaced({ reading, segments }: Slots, start: number, end: number): boolean {
  const before = segments.startOf[start]!;
  if (before < 0 || !isWhere(reading.folded.slice(before, start))) return false;
  return !isLeading(reading.folded.slice(end, segments.endOf[end]!));
}

/** 步履, 昌隆: two letters that are a word of the vocabulary. */
export function isOrdinaryWord({ likelihood }: Slots, { start, end }: Span): boolean {
  return isWholeWord(vocabulary(), likelihood.units, start, end);
}

/** Whether foreign names are transcribed with each letter. */
export function isTranscribed({ view }: Slots, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!(view.traits[i]! & transliterating)) return false;
  return true;
}
