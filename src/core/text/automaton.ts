/**
 * A set of words made ready to be found all at once (Aho and Corasick, 1975). Built once for a word set; one pass over
 * a text then finds every word of the set in it, in time linear in the text and the hits.
 */
export interface Automaton {
  readonly words: readonly string[];
  /** UTF-16 code unit → small letter number, 0 for letters that no word contains. */
  readonly letters: Uint16Array;
  /** Open-addressed table of transitions: state, letter → next state. */
  readonly mask: number;
  readonly fromState: Int32Array;
  readonly byLetter: Uint16Array;
  readonly toState: Int32Array;
  /** First transitions by letter: most letters of a text begin nothing. */
  readonly rootState: Int32Array;
  readonly fallback: Int32Array;
  /** The word that ends in a state, or -1; then the next shorter state that ends one, or 0. */
  readonly wordAt: Int32Array;
  readonly shorter: Int32Array;
}

/** Every occurrence of every word, in the order in which they end, of one end the longest first. */
export interface Hits {
  readonly count: number;
  /** Numbers into `Automaton.words`. */
  readonly word: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Builds the automaton of a word set. Empty words and repetitions are left out. */
export function buildAutomaton(wordSet: Iterable<string>): Automaton {
  return build(wordSet, new Uint16Array(0x10000));
}

/**
 * Finds every word of a set that is looked for in one text alone: what `findAll` finds with an automaton of the set. Such
 * sets are small, and clearing what they wrote into one table of letters costs less than a new table for each.
 */
export function findOnce(
  wordSet: Iterable<string>,
  text: string,
): { readonly words: readonly string[]; readonly hits: Hits } {
  const automaton = build(wordSet, lettersOfOne);
  const hits = findAll(automaton, text);
  for (const word of automaton.words) {
    for (let i = 0; i < word.length; i++) lettersOfOne[word.charCodeAt(i)] = 0;
  }
  return { words: automaton.words, hits };
}

/** All 0 between two calls of `findOnce`. */
const lettersOfOne = new Uint16Array(0x10000);

/** `letters`: a table of 0, in which the letters of the words get their numbers. */
function build(wordSet: Iterable<string>, letters: Uint16Array): Automaton {
  const words = [...new Set(wordSet)].filter((word) => word.length > 0);
  const count = numberLetters(words, letters);
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const capacity = 2 ** Math.ceil(Math.log2(size * 2 + 2));
  const automaton = {
    words,
    letters,
    mask: capacity - 1,
    fromState: new Int32Array(capacity).fill(-1),
    byLetter: new Uint16Array(capacity),
    toState: new Int32Array(capacity),
    rootState: new Int32Array(count + 1),
    fallback: new Int32Array(size),
    wordAt: new Int32Array(size).fill(-1),
    shorter: new Int32Array(size),
  };
  const { parent, letterInto, states } = addWords(automaton, size);
  linkFallbacks(automaton, parent, letterInto, states);
  return automaton;
}

/** Finds every word of the automaton in the text. */
export function findAll(automaton: Automaton, text: string): Hits {
  const { letters, rootState, fallback, wordAt, shorter } = automaton;
  let capacity = Math.max(64, text.length);
  let word = new Int32Array(capacity);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let count = 0;
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = letters[text.charCodeAt(i)]!;
    if (letter === 0) {
      state = 0;
      continue;
    }
    let next = state === 0 ? rootState[letter]! : step(automaton, state, letter);
    while (next === 0 && state !== 0) {
      state = fallback[state]!;
      next = state === 0 ? rootState[letter]! : step(automaton, state, letter);
    }
    state = next;
    for (
      let ending = wordAt[state]! >= 0 ? state : shorter[state]!;
      ending !== 0;
      ending = shorter[ending]!
    ) {
      if (count === capacity) {
        capacity *= 2;
        word = grow(word, capacity);
        start = grow(start, capacity);
        end = grow(end, capacity);
      }
      const found = wordAt[ending]!;
      word[count] = found;
      start[count] = i + 1 - automaton.words[found]!.length;
      end[count] = i + 1;
      count++;
    }
  }
  return { count, word, start, end };
}

/** The state after `letter`, or 0. */
function step(
  { mask, fromState, byLetter, toState }: Pick<Automaton, 'mask' | 'fromState' | 'byLetter' | 'toState'>,
  state: number,
  letter: number,
) {
  let slot = hash(state, letter) & mask;
  while (fromState[slot] !== -1) {
    if (fromState[slot] === state && byLetter[slot] === letter) return toState[slot]!;
    slot = (slot + 1) & mask;
  }
  return 0;
}

function hash(state: number, letter: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Numbers the letters of the words from 1 in `letters`, a table of 0, and gives how many there are. */
function numberLetters(words: readonly string[], letters: Uint16Array): number {
  let next = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (letters[unit] === 0) letters[unit] = next++;
    }
  }
  return next - 1;
}

function addWords(automaton: Automaton, size: number) {
  const parent = new Int32Array(size);
  const letterInto = new Uint16Array(size);
  let states = 1;
  automaton.words.forEach((word, number) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = automaton.letters[word.charCodeAt(i)]!;
      const known = step(automaton, state, letter);
      if (known !== 0) {
        state = known;
        continue;
      }
      const added = states++;
      let slot = hash(state, letter) & automaton.mask;
      while (automaton.fromState[slot] !== -1) slot = (slot + 1) & automaton.mask;
      automaton.fromState[slot] = state;
      automaton.byLetter[slot] = letter;
      automaton.toState[slot] = added;
      if (state === 0) automaton.rootState[letter] = added;
      parent[added] = state;
      letterInto[added] = letter;
      state = added;
    }
    automaton.wordAt[state] = number;
  });
  return { parent, letterInto, states };
}

/** Goes through the states by depth: a fallback is always shallower, so it is known when it is needed. */
function linkFallbacks(automaton: Automaton, parent: Int32Array, letterInto: Uint16Array, states: number) {
  const { fallback, wordAt, shorter, rootState } = automaton;
  const depth = new Int32Array(states);
  const ofDepth = new Int32Array(states + 1);
  // A parent is always numbered before its children.
  for (let state = 1; state < states; state++) {
    depth[state] = depth[parent[state]!]! + 1;
    ofDepth[depth[state]! + 1]!++;
  }
  for (let i = 1; i < ofDepth.length; i++) ofDepth[i]! += ofDepth[i - 1]!;
  const byDepth = new Int32Array(Math.max(0, states - 1));
  for (let state = 1; state < states; state++) byDepth[ofDepth[depth[state]!]!++] = state;
  for (const state of byDepth) {
    if (depth[state] === 1) continue;
    const letter = letterInto[state]!;
    let from = fallback[parent[state]!]!;
    let target = from === 0 ? rootState[letter]! : step(automaton, from, letter);
    while (target === 0 && from !== 0) {
      from = fallback[from]!;
      target = from === 0 ? rootState[letter]! : step(automaton, from, letter);
    }
    fallback[state] = target;
    shorter[state] = wordAt[target]! >= 0 ? target : shorter[target]!;
  }
}

function grow(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}
