import type { Span } from '../span.ts';
import {
  cueBonus,
  endOfForeign,
  isForeign,
  isPlace,
  type NameModel,
  nameCost,
  surnameLength,
} from './nameModel.ts';
import { findPhrase, type PhraseIndex } from './phraseIndex.ts';
import { isPlausibleGiven, isWholeWord, type Vocabulary, wordCost } from './vocabulary.ts';

/** A word or a name between two offsets: of a person, of something known, of a place or a foreign one written by sound. */
export interface Word extends Span {
  readonly kind: 'word' | 'name' | 'known' | 'place';
}

/** Phrases that count as words though the vocabulary may not have them. */
export interface LatticePhrases {
  readonly index: PhraseIndex;
  /** What each of them costs as a word. */
  readonly cost: number;
  /** What an entry is that begins like a person's name (`kindOfNameLike`). */
  readonly kindOf: (entry: number) => 'name' | 'word' | 'mistake';
}

/** What a lattice is made of. `text` and `units` are one text in Simplified characters. */
export interface LatticeSource {
  readonly text: string;
  readonly units: Uint16Array;
  readonly vocabulary: Vocabulary;
  /** Null where names are not looked for. */
  readonly names: NameModel | null;
  readonly phrases: readonly LatticePhrases[];
  /** Ends of the known names that start at an offset. */
  readonly knownAt: (start: number) => readonly number[];
}

interface Edge extends Word {
  readonly cost: number;
}

/** All that a stretch of text may consist of: words, characters, names; costs in half nats, as in `Vocabulary`. */
export interface Lattice extends Span {
  /** By where they start, then in no order. */
  readonly edges: readonly Edge[];
}

/** A way through a lattice from its start to its end. */
export interface Path {
  readonly words: readonly Word[];
  readonly cost: number;
}

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
const longestForeign = 12;
const anyPlace = 25;

/** Everything that the text from `start` to `end` may consist of. Linear in the length. */
export function makeLattice(source: LatticeSource, start: number, end: number): Lattice {
  const { text, units, vocabulary, names, knownAt } = source;
  const edges: Edge[] = [];
  for (let at = start; at < end; at++) {
    const add = (to: number, cost: number, kind: Word['kind']) =>
      edges.push({ start: at, end: to, cost, kind });
    const alone = vocabulary.characters[units[at]!]!;
    add(at + 1, alone < contentCharacter ? alone : alone + seldomAlone, 'word');
    const { words } = vocabulary;
    for (let e = findPhrase(words, units, at, end); e >= 0; e = findPhrase(words, units, at, end, e)) {
      const to = at + words.keyLengths[e]!;
      add(to, wordCost(vocabulary, e), names && isForeign(names, units, at, to) ? 'place' : 'word');
    }
    for (const phrases of source.phrases) addPhrases(source, phrases, at, end, edges);
    for (const to of knownAt(at)) {
      if (to > end) continue;
      const bonus = names ? Math.max(-knownCost, cueBonus(names, text, at, to)) : 0;
      add(to, knownCost - bonus - (bonus > 0 ? knownBonus : 0), 'known');
    }
    if (!names) continue;
    for (const to of nameEnds(names, text, at, end)) {
      const cost = nameCost(names, vocabulary, text, at, to) - cueBonus(names, text, at, to);
      if (cost < Number.POSITIVE_INFINITY) add(to, cost, 'name');
    }
    const run = endOfForeign(names, units, at, Math.min(end, at + longestForeign));
    for (let to = at + 3; to <= run; to++) {
      if (isForeign(names, units, at, to)) add(to, anyForeign + foreignCharacter * (to - at), 'place');
    }
    for (let to = at + 3; to <= Math.min(end, at + 4); to++) {
      if (isPlace(names, units, at, to)) add(to, anyPlace + foreignCharacter * (to - at), 'place');
    }
  }
  return { start, end, edges };
}

function addPhrases(
  { text, units, vocabulary, names }: LatticeSource,
  { index, cost: wordAlone, kindOf }: LatticePhrases,
  at: number,
  end: number,
  edges: Edge[],
) {
  const mayBeName = names !== null && surnameLength(names, text, at) > 0;
  for (let e = findPhrase(index, units, at, end); e >= 0; e = findPhrase(index, units, at, end, e)) {
    const to = at + index.keyLengths[e]!;
    const isLikeName =
      mayBeName &&
      to - at <= 4 &&
      isPlausibleGiven(vocabulary, units, at, to) &&
      nameCost(names, vocabulary, text, at, to) < Number.POSITIVE_INFINITY &&
      !isWholeWord(vocabulary, units, at, to);
    const kind = isLikeName ? kindOf(e) : 'word';
    if (kind === 'mistake') continue;
    const bonus = kind === 'name' ? cueBonus(names!, text, at, to) : Number.NEGATIVE_INFINITY;
    const isName = bonus > Number.NEGATIVE_INFINITY;
    const cost = isName ? nameCost(names!, vocabulary, text, at, to) - phraseNameBonus - bonus : 0;
    edges.push({
      start: at,
      end: to,
      cost: isName ? cost : wordAlone + (kind === 'name' ? uncuedName : 0),
      kind: isName ? 'name' : 'word',
    });
  }
}

/**
 * The way that costs least through the edges that `allowed` lets through; it must let every single character through.
 */
export function cheapestPath(
  { start, end, edges }: Lattice,
  allowed: (edge: Word) => boolean = () => true,
): Path {
  const costs = new Float64Array(end - start + 1).fill(Number.POSITIVE_INFINITY);
  const last: Edge[] = [];
  costs[0] = 0;
  for (const edge of edges) {
    const cost = costs[edge.start - start]! + edge.cost;
    if (cost >= costs[edge.end - start]! || !allowed(edge)) continue;
    costs[edge.end - start] = cost;
    last[edge.end - start] = edge;
  }
  const words: Word[] = [];
  for (let to = end; to > start; to = words.at(-1)!.start) words.push(last[to - start]!);
  return { words: words.reverse(), cost: costs[end - start]! };
}

/** Where a name may end that starts at `at`: a surname of one or two, or two surnames, and one or two more. */
function nameEnds(names: NameModel, text: string, at: number, end: number): readonly number[] {
  const surname = surnameLength(names, text, at);
  if (surname === 0) return [];
  const ends = [at + surname + 1, at + surname + 2];
  if (surname === 1 && text[at] !== text[at + 1] && surnameLength(names, text, at + 1) === 1)
    ends.push(at + 4);
  return ends.filter((to) => to <= end);
}
