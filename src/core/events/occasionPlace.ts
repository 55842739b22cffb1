import type { Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { chinesePlaceBefore, englishPlaceAfter, englishPlaceFirst, placeOfVisit } from './places.ts';
import type { Sentence } from './sentences.ts';

/** Whether a name ends in English: with a small letter, behind which a year may stand (Summit 2023). */
export function isEnglishName(folded: string, { start, end }: Span): boolean {
  return /[a-z][^\p{L}]{0,8}$/u.test(folded.slice(Math.max(start, end - 12), end));
}

/** Where the verb with which it is held says; the verbs after it first, then those before it. */
export function placeOfOccasion(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  mention: Token,
): string | null {
  const english = isEnglishName(context.folded, mention);
  const verbs = tokens.filter(
    (t) =>
      t.kind === 'cue' &&
      (t.meaning.held ||
        t.meaning.act ||
        t.meaning.organizer === 'host' ||
        t.meaning.role === 'host' ||
        (t.meaning.role === 'attendee' && t.meaning.language === 'zh' && t.end <= mention.start)) &&
      (t.end <= mention.start || t.start >= mention.end),
  );
  if (english) {
    if (/^ (?:in|at) (?!which|whom)/.test(context.article.prose.slice(mention.end, mention.end + 12)))
      return englishPlaceAfter(context, mention.end, mention.end + 60, tokens);
    for (const verb of verbs.filter((t) => t.start >= mention.end || t.end >= mention.start - 100)) {
      const place = englishPlaceAfter(
        context,
        Math.max(verb.end, mention.start),
        Math.min(sentence.end, verb.end + 70),
        tokens,
      );
      if (place) return place;
    }
    return englishPlaceFirst(context, sentence.start);
  }
  const put = placePut(context, mention.end, sentence.end);
  if (put) return put;
  const visited = placeOfVisit(context, sentence.start, mention.start);
  if (visited) return visited;
  const after = verbs.filter((t) => t.start >= mention.end && t.start - mention.end <= 60);
  const before = verbs.filter((t) => t.end <= mention.start && mention.start - t.end <= 40).reverse();
  for (const verb of [...after, ...before]) {
    // The verb of another event says nothing of this one.
    const [left, right] = verb.start >= mention.end ? [mention.end, verb.start] : [verb.end, mention.start];
    const isOther = (t: Token) => t.kind === 'event' && !isListedWith(context.folded, mention, t);
    const next = tokens.find((t) => isOther(t) && t.start >= verb.end);
    if (verb.start >= mention.end && next && leadsTo(context.folded, verb, next, mention)) continue;
    if (tokens.some((t) => isOther(t) && t.start >= left && t.end <= right)) continue;
    const place = chinesePlaceBefore(context, verb.start, sentence.start, tokens);
    if (place) return place;
  }
  return null;
}

/** …会议，赴某国主持另一对话: the verb of a clause of its own, whose object is another occasion. */
function leadsTo(folded: string, verb: Span, next: Span, mention: Span): boolean {
  return (
    /[,;]/.test(folded.slice(mention.end, verb.start)) && !/[,;。]/.test(folded.slice(verb.end, next.start))
  );
}

let putPattern: RegExp | undefined;

/** 纪念大会放在体育场，…: where an occasion is put, right behind its name. */
function placePut({ folded, article }: EventContext, from: number, to: number): string | null {
  putPattern ??= new RegExp(
    `^[^,。;]{0,4}(?:${eventLexicon().zh.list('putAt').join('|')})(?<place>[^,。;]{2,14})[,。;]`,
  );
  const match = putPattern.exec(folded.slice(from, Math.min(to, from + 32)));
  if (!match) return null;
  const start = from + match[0].length - 1 - match.groups!.place!.length;
  return article.prose.slice(start, start + match.groups!.place!.length);
}

/** 产品展（PLPEX）连同第三十届投资展（MIF）: two occasions of one sentence that are held together. */
export function isListedWith(folded: string, mention: Span, { start }: Span): boolean {
  if (start < mention.end || start - mention.end > 40) return false;
  const between = folded.slice(mention.end, start).replace(/\([^()]{0,16}\)/g, '');
  return eventLexicon().zh.is('listJoins', between.replace(/^[”」』]|[“「『]$/g, ''));
}
