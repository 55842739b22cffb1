import type { EventType } from '../analysis.ts';
import { overlaps, type Span } from '../span.ts';
import type { Cue, Name } from './draft.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';

/** What stands around an English verb. */
export interface EnglishReading {
  readonly prose: string;
  readonly folded: string;
  readonly verb: Cue;
  readonly clause: Span;
  readonly before: readonly Name[];
  readonly after: readonly Name[];
  readonly passive: boolean;
  readonly occasions: readonly Occasion[];
}

/** Whether the words around a verb tell an act of its type. One function an event type. */
export const tells: Partial<Record<EventType, (reading: EnglishReading) => boolean>> = {
  signing: ({ folded, verb, clause, before, after }) => {
    // A total of 23 projects were signed: no one act.
    const isCount = /\b(?:total|\d+|several|many|dozens?) (?:of )?[^,.]*$/.test(
      folded.slice(clause.start, verb.start),
    );
    if (isCount && before.length + after.length === 0) return false;
    const around = folded.slice(verb.end, Math.min(clause.end, verb.end + 80));
    if (hasWord(around, 'documents')) return true;
    return (
      hasWord(folded.slice(Math.max(clause.start, verb.start - 120), verb.start), 'documents') &&
      /^signed/.test(verb.word)
    );
  },
  visit: ({ prose, verb, clause, after }) =>
    // He will be in Tokyo from October 15: a visit; she will be in charge: none.
    (verb.word !== 'be in' || staysThere(prose, verb)) &&
    (after.length > 0 ||
      isOwnPlace(prose.slice(verb.end, clause.end)) ||
      /^ (?:the |to |a )?(?:[a-z-]+ ){0,3}'?\p{Lu}/u.test(prose.slice(verb.end, clause.end))),
  meeting: ({ prose, verb, clause, before, after }) => {
    if (eventLexicon().en.set('deliberating').has(verb.word))
      return before.some((t) => t.kind === 'organization');
    if (verb.word === 'received')
      return after.some((t) => t.kind === 'person') && before.some((t) => t.kind === 'person');
    // He welcomed the minister: who is welcomed follows at once; others welcome news.
    if (verb.word === 'welcomed')
      return (
        before.some((t) => t.kind === 'person') &&
        after.some((t) => t.kind === 'person' && !/[,;]| (?:of|to) |['’]s/.test(prose.slice(verb.end, t.end)))
      );
    if (/^(?:met|meets?)$/.test(verb.word))
      return (
        after.some((t) => t.kind === 'person') ||
        /^[^,.;]{0,60}? with /.test(prose.slice(verb.end, Math.min(clause.end, verb.end + 70))) ||
        meets(prose.slice(Math.max(clause.start, verb.start - 60), verb.start)) ||
        before.filter((t) => t.kind === 'person').length > 1
      );
    return before.length + after.length > 0;
  },
  launch: ({ prose, folded, verb, clause, occasions, passive }) => {
    if (occasions.some((o) => overlaps(o, clause) && isOpened(prose, verb, o))) return false;
    // This article was published on April 22.
    if (verb.word === 'published' && ownText.test(folded.slice(Math.max(0, verb.start - 40), verb.start)))
      return false;
    if (passive && occasions.some((o) => isOpenedBehindAsides(prose, verb, o))) return false;
    if (/^(?:opened|opens|open|started|starts)$/.test(verb.word)) {
      const next = prose.slice(verb.end, verb.end + 24);
      return passive || /^ (?:its|a|an|the|on|in|to the public|for)\b/.test(next) || /^[,.]/.test(next);
    }
    // … with a number of measures introduced: said in passing.
    if (!passive && /(?:^|[,;] )with [^,;]*$/i.test(prose.slice(clause.start, verb.start).trimStart()))
      return false;
    return clause.end - verb.end > 6 || passive;
  },
  appointment: ({ before, after, prose, folded, verb, clause }) =>
    makesChangesKnown(folded, verb, clause) ||
    [...before, ...after].some((t) => t.kind === 'person') ||
    /^(?: (?:and|or) \w+)? (?:of )?(?:\w+ ){0,2}(?:officials|ministers|members|judges|directors|ambassadors|envoys|diplomats)\b/.test(
      prose.slice(verb.end, verb.end + 60),
    ) ||
    /\b(?:he|she)(?: \w+)? $/i.test(prose.slice(Math.max(0, verb.start - 16), verb.start)),
  award: ({ folded, verb, clause }) =>
    hasWord(folded.slice(verb.end, Math.min(clause.end, verb.end + 70)), 'prizes') ||
    /^took (?:gold|silver|bronze)/.test(verb.word),
  competition: ({ before, after, prose, verb, clause }) =>
    [...before, ...after].some((t) => t.kind === 'person') &&
    (after.length > 0 || /\d[-–]\d/.test(prose.slice(verb.end, clause.end))),
  fair: ({ before, verb, clause, occasions }) =>
    // A vase on display in an exhibition titled “Tea Craft”: the exhibition tells it.
    !occasions.some((o) => o.named && o.type === 'fair' && o.start >= verb.end && o.start < clause.end) &&
    (before.length > 0 || verb.start - clause.start > 8),
  other: ({ before, after, verb, clause }) =>
    before.length + after.length > 0 || verb.start - clause.start > 6,
};

/** Visited our company, came to our school: the house that tells the news. */
function isOwnPlace(behind: string): boolean {
  const owned = /^(?: to)? our (?:[a-z]+ ){0,2}?(?<last>[a-z]+)\b/.exec(behind)?.groups?.last;
  return owned !== undefined && eventLexicon().en.set('ownPlaces').has(owned);
}

/** He will be in Tokyo from October 15: a visit; she will be in charge: none. */
function staysThere(prose: string, { start, end }: Span): boolean {
  return (
    /\b(?:will|to) $/.test(prose.slice(Math.max(0, start - 6), start)) &&
    /^ (?:the )?\p{Lu}[\p{L} ]{2,30}? (?:from|on|for|until|between) /u.test(prose.slice(end, end + 60))
  );
}

/** The committee is due to meet in June: a body that meets. */
function meets(lead: string): boolean {
  const clause = lead.slice(lead.search(/[^,;]*$/)).toLowerCase();
  const words = eventLexicon().en.set('meetingBodies');
  return clause.split(/[^a-z]+/).some((word) => words.has(word));
}

/** Opened the forum, the forum was opened: not launched a ship at a ceremony. */
function isOpened(prose: string, verb: Cue, occasion: Span): boolean {
  if (occasion.end <= verb.start) return verb.start - occasion.end <= 24 || /^(?:open|start)/.test(verb.word);
  return !/,| (?:at|in|on|during|with|for) /.test(prose.slice(verb.end, occasion.start));
}

const ownText = /\b(?:article|story|report|column|commentary|op-ed|version|interview)\b[^,;.]*$/;

/** The Forum on Technology (…), hosted by A and organized by B, was unveiled: the forum opened. */
function isOpenedBehindAsides(prose: string, verb: Cue, { end }: Span): boolean {
  if (end > verb.start || verb.start - end > longestAsides) return false;
  return /^["”]?(?: \([^()]*\))?, .*, (?:was|were|is|has been) (?:\w+ly )?$/s.test(
    prose.slice(end, verb.start),
  );
}

const longestAsides = 400;

/** What a verb tells: to unveil a Cabinet reshuffle is an appointment. */
export function typeOf(folded: string, verb: Cue, clause: Span): EventType {
  return makesChangesKnown(folded, verb, clause) ? 'appointment' : verb.meaning.act!;
}

/** Whether what a verb makes known, in the passive before it, is a change of office: a reshuffle. */
function makesChangesKnown(folded: string, verb: Cue, clause: Span): boolean {
  if (!eventLexicon().en.set('announcing').has(verb.word)) return false;
  const behind = folded.slice(verb.end, Math.min(clause.end, verb.end + 40));
  const before = folded.slice(Math.max(clause.start, verb.start - 70), verb.start);
  return hasWord(behind, 'changesOfOffice') || (/^ ?$/.test(behind) && hasWord(before, 'changesOfOffice'));
}

function hasWord(text: string, list: string): boolean {
  const words = eventLexicon().en.set(list);
  const parts = text.split(/[^\p{L}]+/u);
  return parts.some((word, i) => {
    const two = `${word} ${parts[i + 1] ?? ''}`;
    return words.has(word) || words.has(two) || words.has(`${two} ${parts[i + 2] ?? ''}`);
  });
}
