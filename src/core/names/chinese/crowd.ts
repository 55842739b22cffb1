import type { Span } from '../../span.ts';
import type { PersonFinding } from '../finding.ts';

/**
 * The people found so far. Findings come surest first: one that overlaps an earlier one is turned away, so that no
 * letter belongs to two people.
 */
export interface Crowd {
  /** The finding that holds a place, or undefined. */
  at(position: number): PersonFinding | undefined;
  endingAt(position: number): PersonFinding | undefined;
  /** Adds a finding and gives it back, or the same span's earlier finding, or null where another name stands. */
  add(span: Span, form: PersonFinding['form'], how: string): PersonFinding | null;
  remove(person: PersonFinding): void;
  /** Keeps names out of a place that is something else. */
  block(span: Span): void;
  all(): readonly PersonFinding[];
}

/** An empty crowd for a text of so many UTF-16 code units. */
export function newCrowd(length: number): Crowd {
  const owner = new Int32Array(length + 1);
  const people: (PersonFinding | null)[] = [null];
  const at = (position: number) => people[owner[position] ?? 0] ?? undefined;
  return {
    at,
    endingAt: (position) => {
      const person = position > 0 ? at(position - 1) : undefined;
      return person?.end === position ? person : undefined;
    },
    add({ start, end }, form, how) {
      const known = at(start);
      if (known && known.start === start && known.end === end) return known;
      for (let i = start; i < end; i++) if (owner[i] !== 0) return null;
      const person: PersonFinding = { kind: 'person', start, end, form, how };
      owner.fill(people.length, start, end);
      people.push(person);
      return person;
    },
    remove(person) {
      const number = owner[person.start]!;
      owner.fill(0, person.start, person.end);
      people[number] = null;
    },
    block: ({ start, end }) => {
      for (let i = start; i < end; i++) if (owner[i] === 0) owner[i] = -1;
    },
    all: () => people.filter((person) => person !== null).sort((a, b) => a.start - b.start),
  };
}
