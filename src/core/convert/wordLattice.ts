import type { Span } from '../span.ts';
import { kindOfPhrase, knownAt, type LatticePhrases, type LatticeSource } from './latticeSource.ts';
import { cueBonus, isOrdinaryWord } from './nameCues.ts';
import { impossible, isGiven, type NameModel, nameCost, surnameLength } from './nameModel.ts';
import { areNeighbours } from './neighbours.ts';
import { findPhrase } from './phraseIndex.ts';
import {
  endOfForeign,
  isForeign,
  isInPlace,
  isPlace,
  longestForeign,
  longestPlace,
  shortestPlace,
  startOfForeign,
} from './placeModel.ts';
import { costAsWord, isPlausibleGiven, isWholeWord, type Vocabulary, wordCost } from './vocabulary.ts';

/** A word or a name between two offsets: of a person, of something known, of a place or a foreign one written by sound. */
export interface Word extends Span {
  readonly kind: 'word' | 'name' | 'known' | 'place';
}

/** All that a stretch of text may consist of: words, characters, names; by where they start. Costs in half nats. */
export interface Lattice extends Span {
  /** Four numbers an edge: start, end, cost, kind as an index of `kinds`. */
  readonly edges: Int32Array;
  readonly length: number;
}

/** A way through a lattice from its start to its end. */
export interface Path {
  readonly words: readonly Word[];
  readonly cost: number;
}

const kinds = ['word', 'name', 'known', 'place'] as const;
const [isWord, isName, isKnown, isPlaceKind] = [0, 1, 2, 3];

/** Characters from this cost on are seldom words of their own, and cost so much more where they are. */
const contentCharacter = 15;
const seldomAlone = 2;
/** How much less a name costs that the dictionary has. */
const phraseNameBonus = 8;
/** How much more such a name costs as a word, where nothing beside it says that it is a name. */
const uncuedName = 6;
const knownCost = 35;
/** How much less a known name costs where something beside it says that it is a name. */
const knownBonus = 4;
/** What a foreign name costs, and each of its characters. */
const anyForeign = 16;
const foreignCharacter = 4;
const anyPlace = 25;
const longestName = 4;
/** What a rare word costs; who has a surname that is an ordinary word is seldom called by a commoner one (于|广州). */
const rareWord = 26;

/**
 * Everything that the text from `start` to `end` may consist of. Linear in the length. The edges stand in an array that
 * the next lattice uses again.
 */
export function makeLattice(source: LatticeSource, start: number, end: number): Lattice {
  const { units, vocabulary, names } = source;
  const { words } = vocabulary;
  count = 0;
  for (let at = start; at < end; at++) {
    const alone = vocabulary.characters[units[at]!]!;
    add(at, at + 1, alone < contentCharacter ? alone : alone + seldomAlone, isWord);
    for (let e = findPhrase(words, units, at, end); e >= 0; e = findPhrase(words, units, at, end, e)) {
      const to = at + words.keyLengths[e]!;
      add(at, to, wordCost(vocabulary, e), names && isForeign(units, at, to) ? isPlaceKind : isWord);
    }
    for (let i = 0; i < source.phrases.length; i++) addPhrases(source, source.phrases[i]!, at, end);
    if (source.known) addKnown(source, at, end);
    if (names) addNames(names, vocabulary, units, at, end);
  }
  return { start, end, edges: scratch, length: count };
}

/**
 * Whether the text from `start` to `end` may be anything else than whole words that stand there by themselves: a word
 * may reach into it from outside, or a name. Quick, and true where it cannot tell.
 */
export function mayBeCut(source: LatticeSource, start: number, end: number): boolean {
  return isCrossed(source, start) || isCrossed(source, end) || mayHoldName(source, start, end);
}

/** Whether a name may have a part of the text from `start` to `end`. Quick, and true where it cannot tell. */
export function mayHoldName(source: LatticeSource, start: number, end: number): boolean {
  const { units, vocabulary, names, longestKnown } = source;
  for (let at = Math.max(0, start - longestKnown); source.known && at < end; at++) {
    if (knownAt(source, at).some((to) => to > start)) return true;
  }
  if (!names) return false;
  const from = Math.min(start - longestName + 1, startOfForeign(units, start, start - longestForeign));
  for (let at = Math.max(0, from); at < end; at++) {
    const to = Math.min(units.length, at + longestForeign);
    if (at + 2 > start && isForeign(units, at, at + 2)) return true;
    count = 0;
    if (surnameLength(names, units, at) > 0) {
      const phrasesEnd = Math.min(units.length, at + longestName);
      for (const phrases of source.phrases) addPhrases(source, phrases, at, phrasesEnd);
    }
    addNames(names, vocabulary, units, at, to);
    for (let edge = 0; edge < count; edge += 4) {
      if (scratch[edge + 3] !== isWord && scratch[edge + 1]! > start) return true;
    }
  }
  return false;
}

/**
 * Whether no word and no name can go across an offset, so that what stands before it says nothing of how the text goes
 * on. Quick, and false where it cannot tell.
 */
export function isJoint(source: LatticeSource, at: number): boolean {
  const { units, names, longestKnown } = source;
  if (isCrossed(source, at)) return false;
  for (let from = Math.max(0, at - longestKnown + 1); from < at; from++) {
    if (knownAt(source, from).some((to) => to > at)) return false;
  }
  if (!names) return true;
  if (endOfForeign(units, at - 1, at + 1) > at) return false;
  for (let from = Math.max(0, at - longestName + 1); from < at; from++) {
    const surname = surnameLength(names, units, from);
    if (surname === 2 || (surname === 1 && isGiven(names, units[at]!))) return false;
  }
  return !isInPlace(units, at);
}

/** Whether a word may go across an offset. */
function isCrossed({ units, vocabulary, neighbours }: LatticeSource, at: number): boolean {
  if (at === 0 || at >= units.length) return false;
  const [before, after] = [units[at - 1]!, units[at]!];
  return areNeighbours(vocabulary.neighbours, before, after) || areNeighbours(neighbours, before, after);
}

/** What a path may use: no edge that reaches into the stretch from outside, and, without `names`, no name in it. */
export interface Constraint extends Span {
  readonly names: boolean;
}

/** The way that costs least, through the edges that a constraint allows. */
export function cheapestPath({ start, end, edges, length }: Lattice, constraint: Constraint | null): Path {
  if (end - start >= costs.length) {
    costs = new Int32Array(2 * (end - start));
    last = new Int32Array(2 * (end - start));
  }
  for (let to = 1; to <= end - start; to++) costs[to] = impossible;
  costs[0] = 0;
  for (let edge = 0; edge < length; edge += 4) {
    const cost = costs[edges[edge]! - start]! + edges[edge + 2]!;
    const to = edges[edge + 1]! - start;
    if (cost >= costs[to]! || (constraint && !allows(constraint, edges, edge))) continue;
    costs[to] = cost;
    last[to] = edge;
  }
  const words: Word[] = [];
  for (let to = end; to > start; to = words.at(-1)!.start) {
    const edge = last[to - start]!;
    words.push({ start: edges[edge]!, end: edges[edge + 1]!, kind: kinds[edges[edge + 3]!]! });
  }
  return { words: words.reverse(), cost: costs[end - start]! };
}

/** Whether a word holds a part of a stretch and something outside it. */
export function cuts(wordStart: number, wordEnd: number, { start, end }: Span): boolean {
  return (
    (start < wordStart && wordStart < end && wordEnd > end) ||
    (start < wordEnd && wordEnd < end && wordStart < start)
  );
}

function allows(constraint: Constraint, edges: Int32Array, edge: number): boolean {
  const [from, to] = [edges[edge]!, edges[edge + 1]!];
  if (cuts(from, to, constraint)) return false;
  return constraint.names || edges[edge + 3] === isWord || to <= constraint.start || from >= constraint.end;
}

let scratch = new Int32Array(4096);
let count = 0;

/** What the cheapest way costs to each place of a lattice, and the edge that it ends with; used again too. */
let costs = new Int32Array(64);
let last = new Int32Array(64);

function add(start: number, end: number, cost: number, kind: number): void {
  if (count + 4 > scratch.length) {
    const larger = new Int32Array(scratch.length * 2);
    larger.set(scratch);
    scratch = larger;
  }
  scratch[count] = start;
  scratch[count + 1] = end;
  scratch[count + 2] = cost;
  scratch[count + 3] = kind;
  count += 4;
}

function addKnown(source: LatticeSource, at: number, end: number): void {
  for (const to of knownAt(source, at)) {
    if (to > end) continue;
    const bonus = source.names ? Math.max(-knownCost, cueBonus(source.units, at, to) ?? -knownCost) : 0;
    add(at, to, knownCost - bonus - (bonus > 0 ? knownBonus : 0), isKnown);
  }
}

function addPhrases(
  source: LatticeSource,
  { index, cost, isSegmentation }: LatticePhrases,
  at: number,
  end: number,
): void {
  const { units, vocabulary, names } = source;
  if (index.begins[units[at]!] === 0) return;
  for (let e = findPhrase(index, units, at, end); e >= 0; e = findPhrase(index, units, at, end, e)) {
    const to = at + index.keyLengths[e]!;
    const own = names && isSegmentation ? costAsName(names, vocabulary, units, at, to) : impossible;
    const kind = own < impossible ? kindOfPhrase(source, index, e) : 'word';
    if (kind === 'mistake') continue;
    const bonus = kind === 'name' ? cueBonus(units, at, to) : null;
    if (bonus !== null) add(at, to, own - phraseNameBonus - bonus, isName);
    else add(at, to, kind === 'name' ? cost + uncuedName : cost, isWord);
  }
}

/** What a phrase costs as a person's name, if it looks like one and is no word besides. */
function costAsName(
  names: NameModel,
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  if (end - start > 4 || surnameLength(names, units, start) === 0) return impossible;
  if (!isPlausibleGiven(vocabulary, units, start, end) || isWholeWord(vocabulary, units, start, end))
    return impossible;
  return nameCost(names, vocabulary, units, start, end);
}

function addNames(
  names: NameModel,
  vocabulary: Vocabulary,
  units: Uint16Array,
  at: number,
  end: number,
): void {
  const surname = surnameLength(names, units, at);
  for (let given = 1; surname > 0 && given <= 2; given++)
    addName(names, vocabulary, units, at, at + surname + given, end);
  const isDouble = surname === 1 && units[at] !== units[at + 1] && surnameLength(names, units, at + 1) === 1;
  if (isDouble) addName(names, vocabulary, units, at, at + 4, end);
  const run = endOfForeign(units, at, Math.min(end, at + longestForeign));
  for (let to = at + 3; to <= run; to++) {
    if (isForeign(units, at, to)) add(at, to, anyForeign + foreignCharacter * (to - at), isPlaceKind);
  }
  const placeEnd = Math.min(end, at + longestPlace);
  for (let to = at + shortestPlace; to <= placeEnd; to++) {
    if (isPlace(units, at, to)) add(at, to, anyPlace + foreignCharacter * (to - at), isPlaceKind);
  }
}

function addName(
  names: NameModel,
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  nameEnd: number,
  end: number,
): void {
  if (nameEnd > end) return;
  const cost = nameCost(names, vocabulary, units, start, nameEnd);
  const bonus = cost < impossible ? cueBonus(units, start, nameEnd) : null;
  if (bonus === null) return;
  const isPlain = nameEnd - start === 3 && isOrdinaryWord(units[start]!);
  const malus = isPlain ? Math.max(0, rareWord - costAsWord(vocabulary, units, start + 1, nameEnd)) : 0;
  add(start, nameEnd, cost - bonus + malus, isName);
}
