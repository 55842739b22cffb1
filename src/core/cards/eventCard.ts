import type { Event, Mention } from '../analysis.ts';
import { type Card, type CardContext, type CardLine, countsAndFinding, toPart } from './card.ts';
import { datesOf } from './nearestEvent.ts';
import { wordOr } from './words.ts';

/** So many names of one role a card has room for. */
const namesOfRole = 6;

/**
 * What a hover says of an event: type and status, dates, place, the event it is part of, who organized it and who took
 * part, by role (unknown where the article names neither); how often the article speaks of it, and how the name was found.
 */
export function eventCard(event: Event, mention: Mention, context: CardContext): Card {
  const { analysis, words } = context;
  const parent = analysis.events.find(({ id }) => id === event.parent);
  return {
    title: event.name,
    subtitle: [wordOr(words, `event.${event.type}`, event.type), words[`status.${event.status}`]!].map(
      toPart,
    ),
    lines: [
      { label: words.when!, parts: [toPart(datesOf(event, context) ?? words.unknown!)] },
      { label: words.where!, parts: [toPart(event.place ?? words.unknown!)] },
      ...(parent
        ? [{ label: words.partOf!, parts: [parent.name, datesOf(parent, context)].flatMap(toParts) }]
        : []),
      ...who(event, context),
      ...countsAndFinding(mention, context),
    ],
    actions: ['mentions'],
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function who({ organizers, participants }: Event, context: CardContext): readonly CardLine[] {
  const { analysis, words } = context;
  const lines = [
    ...byRole(organizers, ({ organization }) => organization, analysis.organizations, context),
    ...byRole(participants, ({ person }) => person, analysis.people, context),
  ];
  return lines.length > 0 ? lines : [{ label: words.who!, parts: [toPart(words.unknown!)] }];
}

/** A line for each role, in the order in which the event has them. */
function byRole<T extends { readonly role: string }>(
  parts: readonly T[],
  idOf: (part: T) => string,
  entities: readonly Named[],
  { words }: CardContext,
): readonly CardLine[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const roles = [...new Set(parts.map(({ role }) => role))];
  return roles.map((role) => {
    const found = parts.filter((part) => part.role === role).flatMap((part) => names.get(idOf(part)) ?? []);
    const more = found.length > namesOfRole ? [`+${found.length - namesOfRole}`] : [];
    return {
      label: wordOr(words, `role.${role}`, role),
      parts: [...found.slice(0, namesOfRole), ...more].map(toPart),
    };
  });
}

function toParts(text: string | null) {
  return text === null ? [] : [{ text }];
}
