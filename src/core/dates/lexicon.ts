/** Words with a meaning, to be matched at a place in the text; the longest word wins. */
export interface Lexicon<Meaning> {
  /** The longest word that begins at `at`, or null. */
  readonly match: (text: string, at: number) => { readonly meaning: Meaning; readonly end: number } | null;
  /** The first code units of the words. */
  readonly firstUnits: ReadonlySet<number>;
}

/** Builds a lexicon of a record of word → meaning. Matching takes time in the number of words that share a first sign. */
export function buildLexicon<Meaning>(words: Readonly<Record<string, Meaning>>): Lexicon<Meaning> {
  const byFirst = new Map<number, { word: string; meaning: Meaning }[]>();
  for (const [word, meaning] of Object.entries(words)) {
    const first = word.charCodeAt(0);
    const group = byFirst.get(first) ?? [];
    group.push({ word, meaning });
    byFirst.set(first, group);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.word.length - a.word.length);
  return {
    match: (text, at) => {
      const group = byFirst.get(text.charCodeAt(at));
      const entry = group?.find(({ word }) => text.startsWith(word, at));
      return entry ? { meaning: entry.meaning, end: at + entry.word.length } : null;
    },
    firstUnits: new Set(byFirst.keys()),
  };
}

/** Tells whether one of a few words stands right before or right after a place in the text. */
export interface WordSet {
  readonly endsAt: (text: string, at: number) => boolean;
  readonly startsAt: (text: string, at: number) => boolean;
  /** The first code units of the words. */
  readonly firstUnits: ReadonlySet<number>;
}

/** Builds a set of words; testing takes time in the length of the longest word. */
export function buildWordSet(list: readonly string[]): WordSet {
  const words = new Set(list.map(String));
  const lengths = [...new Set([...words].map((word) => word.length))];
  return {
    endsAt: (text, at) => lengths.some((n) => at >= n && words.has(text.slice(at - n, at))),
    startsAt: (text, at) => lengths.some((n) => words.has(text.slice(at, at + n))),
    firstUnits: new Set([...words].map((word) => word.charCodeAt(0))),
  };
}
