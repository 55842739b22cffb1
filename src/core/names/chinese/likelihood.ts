import { nameModel, surnameLength } from '../../convert/nameModel.ts';
import { findPhrases } from '../../convert/phraseIndex.ts';
import { vocabulary, wordCost } from '../../convert/vocabulary.ts';
import { isDelimiterCode, isHan } from './characters.ts';
import { isCounter, WordClass } from './lexicon.ts';
import { surnameStrength } from './nameLetters.ts';
import type { Reading } from './reading.ts';

/**
 * What the likeliest words of a text cost, in half nats (`Vocabulary`), for telling whether a name or ordinary words
 * stand somewhere. Both are counted within the run between two marks.
 */
export interface Likelihood {
  readonly units: Uint16Array;
  /** What the words from the run's beginning to a place cost. */
  readonly before: Int32Array;
  /** What the words from a place to the run's end cost, less what the whole run costs. */
  readonly after: Int32Array;
  /**
   * The likeliest words that the lexicon has, or that hold none of its words: where the one starts that ends at a place,
   * -1 at the edges of runs; its number among the hits of the reading, or -1 where the lexicon does not have it.
   */
  readonly startOf: Int32Array;
  readonly hit: Int32Array;
}

/** What a word of the lexicon costs that the vocabulary may not have. */
const lexiconWord = 20;
/** How much more a word costs, where the lexicon's words are told apart, that the lexicon does not have. */
const onlyInVocabulary = 8;
/** What a run of Latin letters or of digits costs. */
const unknownRun = 20;
/** Words that say nothing of how a text is divided. */
const silent =
  WordClass.foreignPart |
  WordClass.compoundSurname |
  WordClass.japaneseSurname |
  WordClass.regionLetter |
  WordClass.knownPerson;
/** What two letters may be that are a given name as well. */
const byChance = WordClass.brand | WordClass.club;
/** More than any run costs. */
const impossible = 0x3fffffff;
/** Of what has no likelihood at all. */
const never = -99;

/** Linear in the text. */
export function likelihood(reading: Reading): Likelihood {
  const { units } = reading;
  const { length } = reading.folded;
  const before = new Int32Array(length + 1);
  const after = new Int32Array(length + 1);
  const startOf = new Int32Array(length + 1).fill(-1);
  const hit = new Int32Array(length + 1).fill(-1);
  const found = { units, before, after, startOf, hit };
  const nearest = nearestEnds(reading);
  for (let start = 0; start < length; ) {
    let end = start;
    while (end < length && !isDelimiterCode(units[end]!)) end++;
    if (end > start) measureRun(reading, nearest, found, start, end);
    start = end + 1;
  }
  return found;
}

/** Where the first word of the lexicon of two letters or more ends that starts at each place or behind it. */
function nearestEnds({ folded, start, end, classes, count }: Reading): Int32Array {
  const nearest = new Int32Array(folded.length + 2).fill(impossible);
  for (let i = 0; i < count; i++) {
    const isTelling = end[i]! - start[i]! > 1 && (classes[i]! & ~silent) !== 0;
    if (isTelling) nearest[start[i]!] = Math.min(nearest[start[i]!]!, end[i]!);
  }
  for (let i = folded.length; i >= 0; i--) nearest[i] = Math.min(nearest[i]!, nearest[i + 1]!);
  return nearest;
}

/** Of a word of the vocabulary that holds words of the lexicon. */
const inner = -2;

// What is only needed for one run is used again for the next.
/** What the words cost up to each place of a run, where the lexicon's words are told apart. */
let divided = new Int32Array(1024);
/** Every word of a run: where it starts, where it ends, what it costs; three numbers each. */
let edges = new Int32Array(3072);
/** The hits of those that start at a place: fewer than the vocabulary's and a word of the lexicon of each length. */
const hits = new Int32Array(256);
/** The words of the vocabulary that start at a place. */
const entries = new Int32Array(64);

function measureRun(reading: Reading, nearest: Int32Array, found: Likelihood, start: number, end: number) {
  const { before, after, units, startOf, hit: hitOf } = found;
  const { classes, byStart, startingAt } = reading;
  const words = vocabulary();
  const { keyLengths } = words.words;
  before.fill(impossible, start, end + 1);
  before[start] = 0;
  if (divided.length <= end - start) divided = new Int32Array(2 * (end - start) + 1);
  divided.fill(impossible, 0, end - start + 1);
  divided[0] = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const first = count;
    let own = 0;
    const run = endOfRun(units, at, end);
    const runCost = run > at + 1 ? unknownRun - onlyInVocabulary : words.characters[units[at]!]!;
    count = addEdge(count, at, run, runCost);
    hits[own++] = -1;
    const known = findPhrases(words.words, units, at, end, entries);
    for (let i = 0; i < known; i++) {
      const to = at + keyLengths[entries[i]!]!;
      count = addEdge(count, at, to, wordCost(words, entries[i]!));
      hits[own++] = nearest[at]! <= to ? inner : -1;
    }
    for (let i = startingAt[at]!; i < startingAt[at + 1]!; i++) {
      const hit = byStart[i]!;
      const to = reading.end[hit]!;
      if (to > end || !(classes[hit]! & ~silent)) continue;
      let cost = to === at + 1 ? words.characters[units[at]!]! : lexiconWord;
      for (let k = 0; k < known; k++)
        if (keyLengths[entries[k]!] === to - at) cost = wordCost(words, entries[k]!);
      count = addEdge(count, at, to, Math.min(lexiconWord, cost));
      hits[own++] = hit;
    }
    for (let i = first, k = 0; i < count; i += 3, k++) {
      const to = edges[i + 1]!;
      const cost = edges[i + 2]!;
      const hit = hits[k]!;
      const isName = hit >= 0 && to - at === 2 && (classes[hit]! & ~byChance) === 0;
      if (!isName) before[to] = Math.min(before[to]!, before[at]! + cost);
      const so = divided[at - start]! + cost + (hit < 0 && to > at + 1 ? onlyInVocabulary : 0);
      const known = divided[to - start]!;
      if (hit === inner || so > known || (so === known && hit < 0)) continue;
      divided[to - start] = so;
      startOf[to] = at;
      hitOf[to] = hit;
    }
  }
  after.fill(impossible, start, end);
  after[end] = -before[end]!;
  for (let i = count - 3; i >= 0; i -= 3) {
    const so = edges[i + 2]! + after[edges[i + 1]!]!;
    if (so < after[edges[i]!]!) after[edges[i]!] = so;
  }
}

function addEdge(count: number, from: number, to: number, cost: number): number {
  if (count + 3 > edges.length) edges = grown(edges);
  edges[count] = from;
  edges[count + 1] = to;
  edges[count + 2] = cost;
  return count + 3;
}

/** The end of a run of Latin letters or of digits; one letter on for anything else. */
function endOfRun(units: Uint16Array, at: number, limit: number): number {
  const kind = runKind(units[at]!);
  let end = at + 1;
  if (kind === 0) return end;
  // A run is taken as a whole from its first letter only, so that the scan stays linear.
  if (at > 0 && runKind(units[at - 1]!) === kind) return end;
  while (end < limit && runKind(units[end]!) === kind) end++;
  return kind === 1 && end < limit && isCounter(String.fromCharCode(units[end]!)) ? end + 1 : end;
}

function runKind(unit: number): number {
  if (unit > 0x24f) return 0;
  if (unit >= 0x30 && unit <= 0x39) return 1;
  if ((unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0) return 2;
  return 0;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** By how many half nats words are less likely that meet at a place than the likeliest; 0 where those meet there. */
export function boundaryCost({ before, after }: Likelihood, at: number): number {
  return before[at]! + after[at]!;
}

/** What a name costs before anything else is known of it, a given name of one character, and the rarer surnames. */
const anyName = 10;
const givenOfOne = 6;
const compoundSurname = 12;
const doubleSurname = 14;
const listedSurname = 18;
const noSurname = 0xff;

const family = new Uint8Array(0x10000);
fillFamily();

/**
 * By how many half nats a Chinese name of two to four characters between two places is likelier than the likeliest
 * words; negative where words are likelier, -99 where nothing there can be a name.
 */
export function nameGain(found: Likelihood, start: number, end: number): number {
  const { units, before, after } = found;
  const length = end - start;
  const surname = family[units[start]!]!;
  const isCompound = surnameLength(nameModel(), units, start) === 2 && length > 2;
  if (length < 2 || length > 4 || (surname === noSurname && !isCompound)) return never;
  const { givenFirst, givenLast } = vocabulary();
  const isDouble = !isCompound && length === 4;
  const given = length - (isCompound || isDouble ? 2 : 1);
  const second = isDouble ? doubleSurname + family[units[start + 1]!]! : 0;
  const cost =
    anyName +
    (isCompound ? compoundSurname : surname) +
    second +
    (given === 2 ? givenFirst[units[end - 2]!]! : givenOfOne) +
    givenLast[units[end - 1]!]!;
  return Math.max(never, -(before[start]! + cost + after[end]!));
}

function fillFamily() {
  const { surnames } = nameModel();
  for (let unit = 0; unit < family.length; unit++) {
    const character = String.fromCharCode(unit);
    const isListed = isHan(character) && surnameStrength(character) > 0;
    family[unit] = Math.min(surnames[unit]!, isListed ? listedSurname : noSurname);
  }
}
