import { type Edge, edges, guards, yearEdges } from './chineseWords.ts';
import { type Moment, printed } from './moment.ts';
import { isClauseEnd } from './signs.ts';

/** A vague part of a year or month, and where its word ends. */
interface ReadEdge {
  readonly meaning: Edge;
  readonly end: number;
}

/** 初, 中, 底 after a month or year, where they do not begin another word. */
export function readEdge(folded: string, at: number): ReadEdge | null {
  const edge = edges.match(folded, at);
  return edge && isEdge(folded, edge.meaning, edge.end) ? edge : null;
}

/** 年初, 年中, 年底. */
export function readYearEdge(folded: string, at: number): ReadEdge | null {
  const edge = yearEdges.match(folded, at);
  return edge && isEdge(folded, edge.meaning, edge.end) ? edge : null;
}

/** Whether the text after 初, 中 or 底 lets them be the word they look like. */
export function isEdge(folded: string, edge: Edge, end: number): boolean {
  if (edge === 'start') return !guards.notAfterStart.startsAt(folded, end);
  if (edge === 'end') return !guards.notAfterEnd.startsAt(folded, end);
  return isClauseEnd(folded, end) || guards.afterMiddle.startsAt(folded, end);
}

/** A year's beginning and end are read as its first and last month; its middle names no month. */
export function monthOfEdge(edge: Edge): Moment {
  return edge === 'middle' ? {} : { month: printed(edge === 'start' ? 1 : 12) };
}
