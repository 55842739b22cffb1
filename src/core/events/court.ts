import { clauseAround } from './clauses.ts';
import { type Draft, type Name, organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/**
 * Who takes part in a case before a court: its judges speak, the accused, prosecutors and counsel attend, the court is
 * host. Names are known by the words right before them (审判长某某, 辩方大律师某某, Judge …); the court is the one of the
 * act's own clause, else the first that the article names.
 */
export function assignCourt(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  main: Draft | null,
): void {
  const hearings = new Set(
    tokens.flat().flatMap((t) => (t.kind === 'event' && isHearing(t.draft) ? [t.draft] : [])),
  );
  if (hearings.size === 0) return;
  const bodies = tokens.flat().filter((t): t is Name => t.kind === 'organization');
  const courts = new Set(bodies.filter((body) => isCourt(context, body)).map(({ entity }) => entity));
  const court = bodies.find(({ entity }) => courts.has(entity))?.entity;
  for (const hearing of hearings) {
    // A court sentences; the company whose head it sentences does not.
    for (const [body, role] of hearing.organizers)
      if (role === 'host' && !courts.has(body)) hearing.organizers.delete(body);
    if (court && hearing.organizers.size === 0 && hearing.status !== 'planned')
      organizes(hearing, court, 'host');
  }
  const prominent = [...hearings].find(
    ({ status, sentences: told }) => status === 'reported' && told.some((s) => s.lede || s.block === 'title'),
  );
  const case_ = main && hearings.has(main) ? main : (prominent ?? null);
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    const told = own.filter((t) => t.kind === 'event' && hearings.has(t.draft)).at(-1);
    const hearing = told?.kind === 'event' ? told.draft : case_;
    if (!hearing || hearing.status === 'planned') return;
    let role: ReturnType<typeof roleOf> = null;
    let ended = -1;
    for (const person of own) {
      if (person.kind !== 'person') continue;
      // 检察员某甲、某乙: a title goes on over a list.
      const goesOn =
        role !== null && /^(?:[、和及]| and |, )$/.test(context.folded.slice(ended, person.start));
      role = roleOf(context, sentence, person, goesOn ? role : null);
      if (role) takesPart(hearing, person.entity, role);
      ended = person.end;
    }
  });
}

function isHearing(draft: Draft): boolean {
  if (draft.source !== 'act' || draft.verb === null) return false;
  const { zh, en } = eventLexicon();
  return zh.set('courtActs').has(draft.verb) || en.set('courtActs').has(draft.verb);
}

function isCourt({ folded }: EventContext, { start, end }: Name): boolean {
  const { zh, en } = eventLexicon();
  const name = folded.slice(start, end);
  return zh.ends('courts', name) || en.ends('courts', name);
}

function roleOf(
  { folded }: EventContext,
  sentence: Sentence,
  { start, end }: Name,
  before: 'speaker' | 'attendee' | null,
): 'speaker' | 'attendee' | null {
  const { zh, en } = eventLexicon();
  const lead = folded.slice(Math.max(sentence.start, start - 24), start);
  const title = lead.replace(/[,\s]+$/, '');
  if (zh.ends('judges', title) || en.ends('judges', title)) return 'speaker';
  if (zh.ends('parties', title) || en.ends('parties', title)) return 'attendee';
  if (zh.starts('judges', folded.slice(end, end + 8))) return 'speaker';
  // 律师某某为被告人辩护: what he does there says so too.
  const clause = clauseAround(folded, { start, end }, sentence);
  return zh.has('courtDoings', folded.slice(end, clause.end)) ? 'attendee' : before;
}
