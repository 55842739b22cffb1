import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import { skipParticle } from './chineseObjects.ts';
import { tokensBetween } from './clauses.ts';
import type { Cue, Name, Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { chinesePlaceBefore, placeOfVisit } from './places.ts';
import { regionEnd } from './regions.ts';

/** Where a Chinese act takes place, by the words before its verb, and of a visit by what is visited; null where they say nothing. */
export function chineseActPlace(
  context: EventContext,
  tokens: readonly Token[],
  type: EventType,
  verb: Cue,
  clause: Span,
  after: readonly Name[],
): string | null {
  const region = type === 'visit' ? regionOf(context, verb, clause, after) : null;
  if (region) return region;
  const before =
    chinesePlaceBefore(context, verb.start, clause.start, tokens) ??
    placeOfIncident(context, tokens, verb, clause);
  if (before || type !== 'visit') return before;
  const gone = placeOfVisit(context, clause.start, verb.start);
  if (gone) return gone;
  const start = skipParticle(context.folded, verb.end);
  if (isWay(verb.word)) {
    const end = Math.min(clause.end, after[0]?.start === start ? after[0].end : start + 12);
    const purpose = eventLexicon()
      .zh.list('purposes')
      .map((word) => context.folded.slice(start, end).indexOf(word))
      .filter((at) => at >= 2);
    const to = Math.min(end, start + Math.min(...purpose, end - start));
    return to - start >= 2 && (to < end || end === clause.end)
      ? context.article.prose.slice(start, to)
      : null;
  }
  // 参观北京协和医院: a house is its own place.
  const house = after.find((name) => name.kind === 'organization' && name.start - start <= 1);
  if (house && eventLexicon().zh.ends('houses', context.folded.slice(house.start, house.end)))
    return context.article.prose.slice(house.start, house.end);
  // 参观某大学新校园: a site of the body.
  const site = context.folded.slice(house?.end ?? start, clause.end);
  if (
    house &&
    after.length === 1 &&
    site.length <= 8 &&
    eventLexicon().zh.ends('placeEnds', site) &&
    !/[的和与、及\d]/.test(site)
  )
    return context.article.prose.slice(house.start, clause.end);
  const length = clause.end - start;
  if (after.length > 0 || length < 2 || length > longestPlace) return null;
  const target = context.folded.slice(start, clause.end);
  if (eventLexicon().zh.starts('notVisited', target)) return null;
  const isPlace = eventLexicon().zh.ends('placeEnds', target) && !/[的和与、及\d]/.test(target);
  const isThere = verb.word.endsWith('访问') || eventLexicon().zh.set('beingThere').has(verb.word);
  return isPlace || (isThere && length <= 6) ? context.article.prose.slice(start, clause.end) : null;
}

/** 访问伦敦深化经贸联系: the known place right behind the verb, if it is no part of the name of a body. */
function regionOf(
  { folded, article }: EventContext,
  verb: Cue,
  clause: Span,
  after: readonly Name[],
): string | null {
  const start = skipParticle(folded, verb.end);
  const end = regionEnd(folded, start);
  if (end === null || end > clause.end) return null;
  return after.some((name) => name.start < end && end < name.end) ? null : article.prose.slice(start, end);
}

/** Whether a verb only leads to where something else is done. */
export function isWay(word: string): boolean {
  return eventLexicon().zh.set('ways').has(word);
}

/** 石岭县发生地震: where something happens stands before the verb. */
function placeOfIncident(
  context: EventContext,
  tokens: readonly Token[],
  verb: Cue,
  clause: Span,
): string | null {
  const { zh } = eventLexicon();
  if (!zh.set('happens').has(verb.word)) return null;
  const date = tokensBetween(tokens, clause.start, verb.start).findLast((t) => t.kind === 'date');
  const start = date?.end ?? clause.start;
  const subject = context.folded.slice(start, verb.start);
  const lead = leadOfClock().exec(subject)![0].length;
  const place = subject.slice(lead);
  const isPlace =
    place.length >= 2 && place.length <= 16 && zh.ends('placeEnds', place) && !/[,的]/.test(place);
  return isPlace ? context.article.prose.slice(start + lead, start + lead + place.length) : null;
}

let leadOfClockPattern: RegExp | undefined;

/** 上午9时许: what of a clock stands between a day and where something happens. */
function leadOfClock(): RegExp {
  const parts = eventLexicon().zh.list('clockParts').join('|');
  leadOfClockPattern ??= new RegExp(`^(?:${parts}|\\d{1,2}[时点](?:\\d{1,2}分)?(?:许|左右)?|[,\\s])*`);
  return leadOfClockPattern;
}

/** What is visited is a place of its own only in so few signs. */
const longestPlace = 14;
