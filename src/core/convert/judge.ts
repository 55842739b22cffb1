import data from '../../data/convert/nameCues.yaml';
import type { Span } from '../span.ts';
import { isHan } from './hanUnit.ts';
import { type JudgedText, type LatticeSource, makeLatticeSource, prepare } from './latticeSource.ts';
import {
  cheapestPath,
  cuts,
  isJoint,
  type Lattice,
  makeLattice,
  mayBeCut,
  mayHoldName,
  type Path,
  type Word,
} from './wordLattice.ts';

/** What is said of a phrase that the dictionary offers: it holds, it does not, or a name stands there instead. */
export type Verdict = 'take' | 'refuse' | Word;

/**
 * Judges phrases and names of one text by the likeliest words around them; the words of one stretch are found once.
 * Data and no functions of its own, because code that an engine optimizes for the functions of one text is thrown away
 * with that text.
 */
export interface Judge {
  readonly text: JudgedText;
  /** How much likelier words must be for the dictionary to yield, beside what they always must, in half nats. */
  readonly caution: number;
  source: LatticeSource | null;
  lattice: Lattice;
  best: Path;
}

/** How far to look to each side; Chinese words have at most some eight characters. */
const reach = 12;
/** How much likelier, in half nats, the words must be without a phrase, or with a name, for the dictionary to yield. */
const wordMargin = 5;
const nameMargin = 3;

/** A judge for one text. What it needs is made when it is first asked. */
export function makeJudge(text: JudgedText, caution: number): Judge {
  const lattice: Lattice = { start: 0, end: 0, edges: new Int32Array(0), length: 0 };
  return { text, caution, source: null, lattice, best: { words: [], cost: 0 } };
}

/** Judges a phrase between two offsets; a name is the verdict only where it reaches into the phrase. */
export function judgePhrase(judge: Judge, start: number, end: number): Verdict {
  if (!isSeen(judge, start, end) && !mayBeCut(prepared(judge, start, end), start, end)) return 'take';
  look(judge, start, end);
  const span = { start, end };
  const over = judge.best.words.filter((word) => word.start < end && word.end > start);
  const name = over.find(({ kind }) => kind !== 'word');
  const { units } = judge.source!;
  const isCut = over.some((word) => cuts(word.start, word.end, span) && !isNumber(units, word));
  if (!name && !isCut) return 'take';
  if (name?.kind === 'known') return name;
  // The best words that leave the phrase whole, and the best of those that have no name in it.
  const whole = cheapestPath(judge.lattice, { ...span, names: false });
  if (whole.cost - judge.best.cost < (name ? nameMargin : wordMargin + judge.caution)) return 'take';
  return name ?? 'refuse';
}

/** The name that covers an offset, or null. */
export function judgeName(judge: Judge, offset: number): Word | null {
  const end = offset + 1;
  if (!isSeen(judge, offset, end) && !mayHoldName(prepared(judge, offset, end), offset, end)) return null;
  look(judge, offset, end);
  return (
    judge.best.words.find((word) => word.kind !== 'word' && word.start <= offset && offset < word.end) ?? null
  );
}

/** Whether no word reaches into a stretch from outside it. */
export function isApart(judge: Judge, start: number, end: number): boolean {
  look(judge, start, end);
  return !judge.best.words.some((word) => cuts(word.start, word.end, { start, end }));
}

/** Whether a stretch is rather a word, or a piece of one, than a name. */
export function isWord(judge: Judge, start: number, end: number): boolean {
  look(judge, start, end);
  return judge.best.words.some((word) => {
    if (word.start >= end || word.end <= start) return false;
    const isWhole = word.start === start && word.end === end;
    return word.start < start || word.end > end || (isWhole && word.kind === 'word');
  });
}

function isSeen({ lattice }: Judge, start: number, end: number): boolean {
  return lattice.start <= start && end <= lattice.end;
}

function prepared(judge: Judge, start: number, end: number): LatticeSource {
  judge.source ??= makeLatticeSource(judge.text);
  prepare(judge.source, start - 2 * reach, end + 2 * reach);
  return judge.source;
}

function look(judge: Judge, start: number, end: number): void {
  if (isSeen(judge, start, end)) return;
  const source = prepared(judge, start, end);
  const window = windowAround(source, start, end);
  judge.lattice = makeLattice(source, window.start, window.end);
  judge.best = cheapestPath(judge.lattice, null);
}

/** Numbers go together with a measure that the dictionary has with their last digit only: 第三 and 三周. */
function isNumber(units: Uint16Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!numerals.has(units[i]!)) return false;
  return true;
}

const numerals = new Set(
  [...(data as { readonly numerals: string }).numerals].map((numeral) => numeral.charCodeAt(0)),
);

/** The Chinese characters around a stretch, up to where nothing goes across, as far as it matters. */
function windowAround(source: LatticeSource, start: number, end: number): Span {
  const { units } = source;
  let from = start;
  while (from > 0 && start - from < reach && isHan(units[from - 1]!) && !isJoint(source, from)) from--;
  let to = end;
  while (to < units.length && to - end < reach && isHan(units[to]!) && !isJoint(source, to)) to++;
  return { start: from, end: to };
}
