import data from '../../data/convert/nameCues.yaml';
import type { Span } from '../span.ts';
import { isHan } from './hanUnit.ts';
import {
  cheapestPath,
  cuts,
  type Lattice,
  type LatticeSource,
  makeLattice,
  mayBeCut,
  mayHoldName,
  type Path,
  type Word,
} from './wordLattice.ts';

/** What is said of a phrase that the dictionary offers: it holds, it does not, or a name stands there instead. */
export type Verdict = 'take' | 'refuse' | Word;

/** Judges phrases and names by the likeliest words around them. */
export interface Judge {
  /** Of a phrase between two offsets; a name is the verdict only where it reaches into the phrase. */
  phrase(start: number, end: number): Verdict;
  /** The name that covers an offset, or null. */
  nameAt(offset: number): Word | null;
  /** Whether no word reaches into a stretch from outside it. */
  isApart(start: number, end: number): boolean;
}

/** How far to look to each side; Chinese words have at most some eight characters. */
const reach = 12;
/** How much likelier, in half nats, the words must be without a phrase, or with a name, for the dictionary to yield. */
const wordMargin = 5;
const nameMargin = 3;

/**
 * A judge for one text. What it needs is made when it is first asked, and the words of one stretch are found once. `caution` is added to how much likelier words must be.
 */
export function makeJudge(makeSource: () => LatticeSource, caution = 0): Judge {
  let source: LatticeSource | undefined;
  let lattice: Lattice = { start: 0, end: 0, edges: new Int32Array(0), length: 0 };
  let best: Path = { words: [], cost: 0 };
  const prepared = (start: number, end: number) => {
    source ??= makeSource();
    source.prepare(start - 2 * reach, end + 2 * reach);
    return source;
  };
  const isSeen = (start: number, end: number) => lattice.start <= start && end <= lattice.end;
  const look = (start: number, end: number) => {
    if (isSeen(start, end)) return;
    const source = prepared(start, end);
    const window = windowAround(source.units, start, end);
    lattice = makeLattice(source, window.start, window.end);
    best = cheapestPath(lattice, null);
  };
  return {
    phrase(start, end) {
      if (!isSeen(start, end) && !mayBeCut(prepared(start, end), start, end)) return 'take';
      look(start, end);
      const span = { start, end };
      const over = best.words.filter((word) => word.start < end && word.end > start);
      const name = over.find(({ kind }) => kind !== 'word');
      const isCut = over.some((word) => cuts(word.start, word.end, span) && !isNumber(source!.units, word));
      if (!name && !isCut) return 'take';
      if (name?.kind === 'known') return name;
      // The best words that leave the phrase whole, and the best of those that have no name in it.
      const whole = cheapestPath(lattice, { ...span, names: false });
      if (whole.cost - best.cost < (name ? nameMargin : wordMargin + caution)) return 'take';
      return name ?? 'refuse';
    },
    nameAt(offset) {
      if (!isSeen(offset, offset + 1) && !mayHoldName(prepared(offset, offset + 1), offset, offset + 1))
        return null;
      look(offset, offset + 1);
      return (
        best.words.find(({ start, end, kind }) => kind !== 'word' && start <= offset && offset < end) ?? null
      );
    },
    isApart(start, end) {
      look(start, end);
      return !best.words.some((word) => cuts(word.start, word.end, { start, end }));
    },
  };
}

/** Numbers go together with a measure that the dictionary has with their last digit only: 第三 and 三周. */
function isNumber(units: Uint16Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!numerals.has(units[i]!)) return false;
  return true;
}

const numerals = new Set(
  [...(data as { readonly numerals: string }).numerals].map((numeral) => numeral.charCodeAt(0)),
);

/** The run of Chinese characters around a stretch, as far as it matters. */
function windowAround(units: Uint16Array, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < reach && isHan(units[from - 1]!)) from--;
  let to = end;
  while (to < units.length && to - end < reach && isHan(units[to]!)) to++;
  return { start: from, end: to };
}
