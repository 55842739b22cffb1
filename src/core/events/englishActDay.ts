import type { Span } from '../span.ts';
import type { Act } from './act.ts';
import { tokensBetween } from './clauses.ts';
import type { Cue, Token, When } from './draft.ts';
import type { EventContext } from './event.ts';
import type { Sentence } from './sentences.ts';

/** The day of an act: the first date behind the verb, unless another verb of an act lies between; else the last before. */
export function whenOf(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
): When | null {
  const { prose } = context.article;
  const terms = tokens.filter((t) => t.kind === 'date' && isTerm(prose, t));
  const others = terms.length === 0 ? tokens : tokens.filter((t) => !terms.includes(t));
  return dayBeside(context, sentence, others, verb) ?? dayBeside(context, sentence, terms, verb);
}

function dayBeside(
  { article }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
): When | null {
  const isDay = (t: Token): t is Extract<Token, { kind: 'date' }> =>
    t.kind === 'date' &&
    t.date.value !== null &&
    !isInTitle(article.prose, t) &&
    !/\b(?:since|until|before|by|than) (?:the )?$/i.test(
      article.prose.slice(Math.max(0, t.start - 12), t.start),
    );
  const before = tokensBetween(tokens, sentence.start, verb.start).findLast(isDay)?.date ?? null;
  for (const token of tokensBetween(tokens, verb.end, sentence.end)) {
    const between = article.prose.slice(verb.end, token.start);
    if (token.kind === 'cue' && token.meaning.act && (between.length > 60 || between.includes(','))) break;
    // … will visit Britain, a diplomat said in Beijing on Thursday: on that day it was only said.
    if (token.kind === 'cue' && token.meaning.role === 'saying' && between.includes(',')) break;
    if (!isDay(token)) continue;
    // … a contract for six vessels, the first of which will sail in March: not the day of the contract.
    const apart =
      /;|, (?:the|which|who|where|with|and|as|after|when|while)\b| which |\b(?:pending|until|due|since|founded|built|suspended|covering|spanning)\b/.test(
        // … sentenced him, the former chief of a company, to six years: what stands between commas is an aside.
        // The University of A, the University of B, and the University of C: a list.
        between
          .replace(/, (?:and )?the (?=\p{Lu})/gu, ', ')
          .replace(/, (?:the|a|an|who|which|former|both)\b[^,;]{3,90},/g, ','),
      );
    if (!apart) return token.date;
    break;
  }
  return before;
}

/** With effect from September 1, for two years from July 1 to June 30: when a term begins or ends. */
function isTerm(prose: string, { start }: Span): boolean {
  const lead = prose.slice(Math.max(0, start - 70), start);
  return (
    /\b(?:effective|effect)(?: from| on)? (?:the )?$|\b(?:term|period|years?)\b[^.;]{0,40}\b(?:from|to) $/i.test(
      lead,
    ) || /\bterm\b[^.;]{0,60}, to $/i.test(lead)
  );
}

export function dayPartOf(tokens: readonly Token[], from: number, to: number): Act['dayPart'] {
  const part = tokensBetween(tokens, from, to).find(
    (t): t is Cue => t.kind === 'cue' && t.meaning.dayPart === true,
  );
  if (!part) return null;
  return /same day|later/.test(part.word) ? 'last' : 'story';
}

/** The 2025-2030 Co-operation Plan: the years are part of what it is called. */
export function isInTitle(prose: string, { start, end }: Span): boolean {
  return (
    /\bthe $/i.test(prose.slice(Math.max(0, start - 5), start)) && /^ \p{Lu}/u.test(prose.slice(end, end + 2))
  );
}
