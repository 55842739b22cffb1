import { nameModel, surnameLength } from '../../convert/nameModel.ts';
import { findPhrase } from '../../convert/phraseIndex.ts';
import { type Vocabulary, vocabulary, wordCost } from '../../convert/vocabulary.ts';
import { isDelimiter, isHan } from './characters.ts';
import { isCounter, surnameStrength, WordClass } from './lexicon.ts';
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
  const { folded } = reading;
  const units = new Uint16Array(folded.length + 1);
  for (let i = 0; i < folded.length; i++) units[i] = folded.charCodeAt(i);
  const before = new Int32Array(folded.length + 1);
  const after = new Int32Array(folded.length + 1);
  const startOf = new Int32Array(folded.length + 1).fill(-1);
  const hit = new Int32Array(folded.length + 1).fill(-1);
  const found = { units, before, after, startOf, hit };
  const words = vocabulary();
  for (let start = 0; start < folded.length; ) {
    let end = start;
    while (end < folded.length && !isDelimiter(folded[end])) end++;
    if (end > start) measureRun(reading, words, found, start, end);
    start = end + 1;
  }
  return found;
}

/** Of a word of the vocabulary that holds words of the lexicon. */
const inner = -2;
let divided = new Int32Array(1024);

/** Whether a word of the lexicon of two letters or more stands between two places. */
function holdsWord({ startingAt, byStart, end, classes }: Reading, start: number, to: number): boolean {
  for (let at = start; at < to - 1; at++) {
    for (let i = startingAt[at]!; i < startingAt[at + 1]!; i++) {
      const hit = byStart[i]!;
      if (end[hit]! > at + 1 && end[hit]! <= to && classes[hit]! & ~silent) return true;
    }
  }
  return false;
}

/** Every word of a run: where it starts, where it ends, what it costs. Used again for the next run. */
let edges = new Int32Array(3072);

function measureRun(reading: Reading, words: Vocabulary, found: Likelihood, start: number, end: number) {
  const { before, after, units, startOf, hit: hitOf } = found;
  const { classes, byStart, startingAt, folded } = reading;
  let count = 0;
  const add = (from: number, to: number, cost: number, hit: number) => {
    if (count + 3 > edges.length) edges = grown(edges);
    edges[count] = from;
    edges[count + 1] = to;
    edges[count + 2] = cost;
    count += 3;
    const isName = hit >= 0 && to - from === 2 && (classes[hit]! & ~byChance) === 0;
    if (!isName) before[to] = Math.min(before[to]!, before[from]! + cost);
    const so = divided[from - start]! + cost + (hit < 0 && to > from + 1 ? onlyInVocabulary : 0);
    if (hit === inner || so > divided[to - start]! || (so === divided[to - start]! && hit < 0)) return;
    divided[to - start] = so;
    startOf[to] = from;
    hitOf[to] = hit;
  };
  before.fill(impossible, start, end + 1);
  before[start] = 0;
  if (divided.length <= end - start) divided = new Int32Array(2 * (end - start) + 1);
  divided.fill(impossible, 0, end - start + 1);
  divided[0] = 0;
  for (let at = start; at < end; at++) {
    const run = endOfRun(folded, at);
    add(at, run, run > at + 1 ? unknownRun - onlyInVocabulary : words.characters[units[at]!]!, -1);
    for (
      let e = findPhrase(words.words, units, at, end);
      e >= 0;
      e = findPhrase(words.words, units, at, end, e)
    ) {
      const to = at + words.words.keyLengths[e]!;
      add(at, to, wordCost(words, e), holdsWord(reading, at, to) ? inner : -1);
    }
    for (let i = startingAt[at]!; i < startingAt[at + 1]!; i++) {
      const hit = byStart[i]!;
      const to = reading.end[hit]!;
      if (to > end || !(classes[hit]! & ~silent)) continue;
      add(at, to, Math.min(lexiconWord, costInVocabulary(words, units, at, to)), hit);
    }
  }
  after.fill(impossible, start, end);
  after[end] = -before[end]!;
  for (let i = count - 3; i >= 0; i -= 3) {
    const so = edges[i + 2]! + after[edges[i + 1]!]!;
    if (so < after[edges[i]!]!) after[edges[i]!] = so;
  }
}

function costInVocabulary(words: Vocabulary, units: Uint16Array, start: number, end: number): number {
  if (end === start + 1) return words.characters[units[start]!]!;
  const entry = findPhrase(words.words, units, start, end);
  return entry >= 0 && words.words.keyLengths[entry] === end - start ? wordCost(words, entry) : impossible;
}

/** The end of a run of Latin letters or of digits; one letter on for anything else. */
function endOfRun(folded: string, at: number): number {
  const kind = runKind(folded.charCodeAt(at));
  let end = at + 1;
  if (kind === 0) return end;
  // A run is taken as a whole from its first letter only, so that the scan stays linear.
  if (at > 0 && runKind(folded.charCodeAt(at - 1)) === kind) return end;
  while (end < folded.length && runKind(folded.charCodeAt(end)) === kind) end++;
  return kind === 1 && isCounter(folded[end] ?? '.') ? end + 1 : end;
}

function runKind(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 1;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f)) return 2;
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
