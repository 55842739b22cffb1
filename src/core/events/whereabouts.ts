import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { chinesePlaceBefore } from './places.ts';
import type { Sentence } from './sentences.ts';

/** Where the words of a sentence have led: what they tell next takes place there unless it says otherwise. */
export interface Whereabouts {
  /** UTF-16 offset behind the words. */
  readonly end: number;
  readonly place: string;
  /** Whether somebody went there, so that the next sentences are set there too; else something is held there. */
  readonly gone: boolean;
}

const longestPlace = 12;

/** 转往阿布扎比，拜访…; 今天在棒球场上演大战，甲队逆转乙队: the places of a Chinese sentence that its later clauses share. */
export function whereaboutsOf(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
): readonly Whereabouts[] {
  const { zh } = eventLexicon();
  return tokens.flatMap((token): Whereabouts[] => {
    if (token.kind !== 'cue' || token.meaning.language !== 'zh') return [];
    if (zh.set('goingTo').has(token.word)) {
      if (zh.starts('notGoing', context.folded.slice(token.end, token.end + 3))) return [];
      const place = placeBehind(context, token.end, sentence.end, tokens);
      return place ? [{ end: token.end, place, gone: true }] : [];
    }
    if (!token.meaning.held) return [];
    const place = chinesePlaceBefore(context, token.start, sentence.start, tokens);
    return place ? [{ end: token.end, place, gone: false }] : [];
  });
}

/** 抵达汤加首都努库阿洛法，…: the words up to the next mark, of a place that no name or number is part of. */
function placeBehind(
  { folded, article }: EventContext,
  from: number,
  to: number,
  tokens: readonly Token[],
): string | null {
  const { zh } = eventLexicon();
  const start = from + (/^[了过\s]*/.exec(folded.slice(from, from + 3))?.[0].length ?? 0);
  let text = folded.slice(start, Math.min(to, start + longestPlace + 8));
  const stop = text.search(/[,。;:、!?()“”「」\s]/);
  if (stop >= 0) text = text.slice(0, stop);
  for (const word of [...zh.list('purposes'), ...zh.list('dayParts')]) {
    const at = text.indexOf(word);
    if (at >= 0) text = text.slice(0, at);
  }
  const capital = /^.{2,8}(?:首都|首府|省会)(?<city>.{2,8})$/.exec(text)?.groups?.city;
  const place = capital ?? text;
  if (place.length < 2 || place.length > longestPlace || /[的\d与和了等]/.test(place)) return null;
  const end = start + text.length;
  if (tokens.some((t) => t.kind !== 'cue' && t.kind !== 'organization' && t.start < end && start < t.end))
    return null;
  return article.prose.slice(end - place.length, end);
}
