import type { EventType } from '../analysis.ts';
import { contains, type Span } from '../span.ts';
import type { Act } from './act.ts';
import { type Draft, type Name, organizes, type Token, takesPart } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

/** Gives the sides of the acts that a sentence tells: who signs, who is visited, who founds, who is appointed. */
export function assignParties(tokens: readonly Token[], mainCompetition: Draft | null): void {
  for (const token of tokens) {
    if (token.kind !== 'event') continue;
    if (!token.act) {
      nameSides(token.draft, token, tokens);
      continue;
    }
    sides[token.act.type]?.(token.draft, token.act);
    if (token.act.type === 'competition' && mainCompetition)
      for (const { entity } of people([...token.act.actors, ...token.act.objects]))
        takesPart(mainCompetition, entity, 'attendee');
  }
}

/** 甲局与乙大学合作协议签署仪式: the bodies in the name of a signing are its sides. */
function nameSides(draft: Draft, name: Span, tokens: readonly Token[]): void {
  if (draft.type !== 'signing' || !/[与與和]/.test(draft.name)) return;
  const bodies = tokens.filter((t) => t.kind === 'organization' && contains(name, t));
  if (bodies.length > 1)
    for (const body of bodies) if (body.kind === 'organization') organizes(draft, body.entity, 'party');
}

/** The laboratory was inaugurated: what is opened does not open it. */
const passive = /^[^,]* (?:was|were|is|are|been|be) \w+ed\b/;

/** The ministry organized a trip: whoever sends others. */
const arranged = /\b(?:organi[sz]e[sd]?|arrange[sd]?) (?:an?|another|the) /i;

/** Who takes which side of an act of each type. One function an event type. */
const sides: Partial<Record<EventType, (draft: Draft, act: Act) => void>> = {
  signing(draft, { actors, objects, bodies, name, word }) {
    if (word.endsWith(' by') || passive.test(name))
      for (const { entity } of people(objects)) takesPart(draft, entity, 'signatory');
    const sides = [...actors, ...objects].filter((name) => name.kind === 'organization');
    organizations(draft, sides.length ? sides : bodies, 'party');
    for (const { entity } of people(actors)) takesPart(draft, entity, 'signatory');
  },
  launch(draft, { actors, end, verb, name }) {
    // 联络所开幕: what opens is not who opens it.
    organizations(draft, end > verb.end && !passive.test(name) ? actors : [], 'host');
    for (const { entity } of people(actors)) takesPart(draft, entity, 'attendee');
  },
  visit(draft, { actors, objects, venue, name }) {
    if (venue) organizes(draft, venue.entity, 'party');
    for (const { entity } of people(actors)) takesPart(draft, entity, 'attendee');
    // Whoever goes is not visited.
    for (const { entity } of people(objects))
      if (!draft.participants.has(entity)) takesPart(draft, entity, 'host');
    // Whose delegation goes is not visited either.
    const own = new Set(actors.map(({ entity }) => entity));
    organizations(
      draft,
      objects.filter(({ entity }) => !own.has(entity)),
      'party',
    );
    if (arranged.test(name)) organizations(draft, actors, 'host');
  },
  meeting(draft, { actors, objects, partners, word }) {
    const committee = actors.filter((name) => name.kind === 'organization' && !partners.includes(name));
    organizations(draft, partners, 'party');
    if (people([...actors, ...objects]).length < 2) {
      organizations(draft, committee, 'host');
      for (const { entity } of people(actors)) takesPart(draft, entity, 'host');
      organizations(draft, objects, 'party');
      return;
    }
    for (const { entity } of people(actors))
      takesPart(draft, entity, is('receiving', word) ? 'host' : 'attendee');
    const receives = eventLexicon().en.is('callingOn', word);
    for (const { entity } of people(objects)) takesPart(draft, entity, receives ? 'host' : 'attendee');
    if (is('callingOn', word)) organizations(draft, objects, 'party');
  },
  appointment(draft, { actors, objects, word, start: from }) {
    const appoints = eventLexicon().zh.is('appointing', word) && people(objects).length > 0;
    // 选举甲为董事长，聘任乙: who was named in the clause before does not appoint.
    for (const { entity, start } of people(actors))
      takesPart(draft, entity, appoints && start >= from ? 'host' : 'attendee');
    for (const { entity } of people(objects)) takesPart(draft, entity, 'attendee');
    if (is('appointing', word)) organizations(draft, actors, 'host');
  },
  award(draft, { actors, objects, word }) {
    for (const { entity } of people([...actors, ...objects])) takesPart(draft, entity, 'attendee');
    if (is('conferring', word)) organizations(draft, actors, 'host');
  },
  competition(draft, { actors, objects }) {
    for (const { entity } of people([...actors, ...objects])) takesPart(draft, entity, 'attendee');
  },
  other(draft, { actors, objects, venue, word }) {
    if (is('giving', word)) organizations(draft, objects, 'party');
    if (venue && is('courtActs', word)) organizes(draft, venue.entity, 'host');
    for (const { entity } of people([...actors, ...objects])) takesPart(draft, entity, 'attendee');
    // Where a fire breaks out is not who holds it.
    if (!is('incidents', word)) organizations(draft, actors, 'host');
  },
};

function is(list: string, word: string): boolean {
  return eventLexicon().is(list, word);
}

function people(names: readonly Name[]): readonly Name[] {
  return names.filter(({ kind }) => kind === 'person');
}

function organizations(draft: Draft, names: readonly Name[], role: 'host' | 'party'): void {
  for (const { kind, entity } of names) if (kind === 'organization') organizes(draft, entity, role);
}
