import type { Analysis, PersonName } from '../../core/analysis.ts';
import type { EntityKind, MonthCount } from './store.ts';

/** A person, organization or event of one article, as every store keeps it. */
export interface Entity {
  readonly kind: EntityKind;
  /** Its id in the analysis. */
  readonly id: string;
  readonly name: string;
  /** Everything that it is called; of events and organizations without language and system. */
  readonly names: readonly PersonName[];
  readonly knowledge: string | null;
}

/** The entities of an analysis: people, organizations, events, each in its order there. */
export function entitiesOf(analysis: Analysis): readonly Entity[] {
  return [
    ...analysis.people.map(({ id, name, names, knowledge = null }): Entity => {
      return { kind: 'person', id, name, names, knowledge };
    }),
    ...analysis.organizations.map(({ id, name, surfaces, knowledge = null }): Entity => {
      const names = surfaces.map((surface) => ({ name: surface }));
      return { kind: 'organization', id, name, names, knowledge };
    }),
    ...analysis.events.map(({ id, name }): Entity => {
      return { kind: 'event', id, name, names: [], knowledge: null };
    }),
  ];
}

/** The names by which an entity is found: the main one and all others, each once. */
export function allNames({ name, names }: Entity): readonly string[] {
  return [...new Set([name, ...names.map((other) => other.name)])];
}

/** Finds the line and column of offsets that are asked for in ascending order; both from zero. */
export function placeFinder(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  let line = 0;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart };
  };
}

/**
 * Newest first, as lists of articles are ordered everywhere: by the day of publication, those without one last, then
 * by path and place in the file.
 */
export function newestFirst(
  a: { readonly published: string | null; readonly path: string; readonly line: number },
  b: { readonly published: string | null; readonly path: string; readonly line: number },
): number {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}

/** Months as a list of them is ordered: the newest first, what has none last. */
export function newestMonthFirst(a: MonthCount, b: MonthCount): number {
  if (a.month === null || b.month === null) return Number(a.month === null) - Number(b.month === null);
  return a.month < b.month ? 1 : a.month > b.month ? -1 : 0;
}
