import data from '../../data/convert/nameCues.yaml';
import { isHan } from './hanUnit.ts';

const cues = data as {
  readonly onlyAfterCue: string;
  readonly beforeSlash: string;
  readonly transliteration: string;
  readonly afterPlace: string;
  readonly around: Readonly<Record<string, string>>;
  readonly after: { readonly strong: string; readonly weak: string };
  readonly before: { readonly strong: string; readonly weak: string };
};

/** How much less a name costs, in half nats, for what stands beside it. */
const strongCue = 8;
const weakCue = 3;
const aroundCue = 8;
const listCue = 6;
const markCue = 3;
/** And how much more where it ends like the name of a place. */
const placeMalus = 12;

/** What comes beside names. A word counts by the two units that are nearest to the name. */
interface CueTable {
  readonly units: Uint8Array;
  readonly pairs: ReadonlyMap<number, number>;
  /** 1 for a unit that is the nearest of a pair. */
  readonly nearest: Uint8Array;
}

interface Cues {
  readonly before: CueTable;
  readonly after: CueTable;
  /** UTF-16 unit that stands before → which of `goingWith` tells what after it goes with that, and one more; else 0. */
  readonly around: Uint8Array;
  readonly goingWith: readonly CueTable[];
  readonly marks: Uint8Array;
}

const needsCue = 1;
const transliterates = 2;
const followsPlace = 4;
const separates = 8;
const slashes = 16;
const credits = 32;
const opens = 64;
const closes = 128;
const listComma = '、'.charCodeAt(0);
const lineFeed = 0x0a;

let built: Cues | undefined;

/**
 * How much less a name from `start` to `end` costs for what stands right before and after it, in half nats; more, if it
 * is less than 0; null where its surroundings say that it is none.
 */
export function cueBonus(units: Uint16Array, start: number, end: number): number | null {
  built ??= build();
  const { before, after, around, goingWith, marks } = built;
  const [previous, next] = [units[start - 1] ?? 0, units[end] ?? 0];
  const beforeCue = cueBefore(before, marks, units, start);
  const afterCue = cueAt(after, next, units[end + 1] ?? 0);
  if ((marks[units[start]!]! & needsCue) !== 0) {
    const isListed = previous === listComma || next === listComma;
    const isFirst = start === 0 || previous === lineFeed;
    const isBracketed = (marks[previous]! & opens) !== 0 && (marks[next]! & closes) !== 0;
    if (beforeCue === 0 && afterCue < strongCue && !isListed && !isFirst && !isBracketed) return null;
  }
  const goesOn = (marks[units[end - 1]!]! & marks[next]! & transliterates) !== 0;
  if (goesOn && beforeCue < strongCue) return null;
  if ((marks[next]! & followsPlace) !== 0) return -placeMalus;
  const bonus = Math.max(beforeCue, markBonus(previous)) + Math.max(afterCue, markBonus(next));
  const pairs = around[previous]!;
  return pairs > 0 && cueAt(goingWith[pairs - 1]!, next, units[end + 1] ?? 0) > 0 ? bonus + aroundCue : bonus;
}

/** Whether what stands right before a place is what names come after: a title, for one. */
export function isCued(units: Uint16Array, start: number): boolean {
  built ??= build();
  return cueBefore(built.before, built.marks, units, start) >= strongCue;
}

/** Whether a surname begins names only where something beside it says so, because it is an ordinary word. */
export function isOrdinaryWord(unit: number): boolean {
  built ??= build();
  return (built.marks[unit]! & needsCue) !== 0;
}

/** What stands before a name, or before the space, colon or slash that parts them: 记者 于贞, 责编：于贞, 文/于贞. */
function cueBefore(table: CueTable, marks: Uint8Array, units: Uint16Array, start: number): number {
  const mark = marks[units[start - 1] ?? 0]!;
  const gap = (mark & separates) === 0 ? 0 : 1;
  if ((mark & slashes) !== 0 && (marks[units[start - 2] ?? 0]! & credits) !== 0) return strongCue;
  return cueAt(table, units[start - 1 - gap] ?? 0, units[start - 2 - gap] ?? 0);
}

/** At the end of the text or at a mark a name is a little likelier, in a list more so. */
function markBonus(unit: number): number {
  if (isHan(unit)) return 0;
  return unit === listComma ? listCue : markCue;
}

function cueAt({ units, pairs, nearest }: CueTable, near: number, far: number): number {
  const alone = units[near]!;
  if (nearest[near] === 0) return alone;
  return Math.max(alone, pairs.get(near * 0x10000 + far) ?? 0);
}

function build(): Cues {
  const marks = new Uint8Array(0x10000);
  const mark = (characters: string, flag: number) => {
    for (const character of characters) marks[character.charCodeAt(0)]! |= flag;
  };
  mark(cues.onlyAfterCue, needsCue);
  mark(cues.transliteration, transliterates);
  mark(cues.afterPlace, followsPlace);
  mark(' \u3000：:／/', separates);
  mark('／/', slashes);
  mark(cues.beforeSlash, credits);
  mark('（(', opens);
  mark('）)', closes);
  const around = new Uint8Array(0x10000);
  const goingWith = Object.entries(cues.around).map(([word, words], i) => {
    around[word.charCodeAt(0)] = i + 1;
    return tableOf({ strong: words, weak: '' }, firstTwo);
  });
  return {
    before: tableOf(cues.before, lastTwo),
    after: tableOf(cues.after, firstTwo),
    around,
    goingWith,
    marks,
  };
}

const firstTwo = (word: string) => word.slice(0, 2);
const lastTwo = (word: string) => [...word.slice(-2)].reverse().join('');

function tableOf(
  { strong, weak }: { readonly strong: string; readonly weak: string },
  nearestOf: (word: string) => string,
): CueTable {
  const units = new Uint8Array(0x10000);
  const nearest = new Uint8Array(0x10000);
  const pairs = new Map<number, number>();
  for (const [words, bonus] of [
    [weak, weakCue],
    [strong, strongCue],
  ] as const) {
    for (const word of words.split(/\s+/).filter(Boolean)) {
      const [near, far] = [...nearestOf(word)].map((character) => character.charCodeAt(0)) as [
        number,
        number?,
      ];
      if (far === undefined) units[near] = bonus;
      else {
        nearest[near] = 1;
        pairs.set(near * 0x10000 + far, bonus);
      }
    }
  }
  return { units, pairs, nearest };
}
