import { joins, type Word } from './words.ts';

/** What stands behind the head of a post: to before which word it reaches, and the letters of a bracket that closes it. */
export interface PostTail<Run> {
  readonly to: number;
  readonly organization: Run | null;
  readonly bracketed: number;
}

/** A bracket behind a post has so many words: Permanent Secretary (Trade and Industry). */
const longestBracket = 6;

/** A tail with the field of the post in brackets behind it: Secretary for Environment (Ecology), deputy secretary (Industry). */
export function withBrackets<Run>(words: readonly Word[], tail: PostTail<Run>): PostTail<Run> {
  const { to } = tail;
  if (words[to]?.gap !== ' (' || !words[to]!.capital || /^(?:[A-Z]{2,}|[LRC])$/.test(words[to]!.text))
    return tail;
  for (let at = to + 1; at - to <= longestBracket; at++) {
    const gap = words[at]?.gap ?? ')';
    if (/^\)/.test(gap)) return leadsOn(words, at, gap) ? { ...tail, to: at, bracketed: 1 } : tail;
    if (
      !(joins(words[at]) || gap === ', ') ||
      !(words[at]!.capital || /^(?:and|of|for|the)$/.test(words[at]!.lower))
    )
      return tail;
  }
  return tail;
}

/** Whether a name or another post may follow the bracket: a comma, a space and a capital, “and”, or the end. */
function leadsOn(words: readonly Word[], at: number, gap: string): boolean {
  const next = words[at];
  return (
    next === undefined || /^\)[,.;:]/.test(gap) || next.capital || next.lower === 'and' || next.lower === 'of'
  );
}
