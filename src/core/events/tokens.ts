import { findAll } from '../text/automaton.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** The names, dates and cue words of the article in text order; of cue words inside each other the longest. */
export function readTokens({ folded, dates, entities }: EventContext): readonly Token[] {
  const tokens: Token[] = [];
  for (const { start, end, kind, entity } of entities.mentions) {
    if (kind !== 'post' && entity !== null) tokens.push({ start, end, kind, entity });
  }
  for (const date of dates) tokens.push({ start: date.start, end: date.end, kind: 'date', date });
  const nameEnds = nameCover(folded.length, tokens);
  // Joined, not spread: the arguments of one call are limited, the cues of a long article are not.
  const all = tokens.concat(readCues(folded).filter((cue) => !nameEnds[cue.start]));
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The tokens of each sentence: one pass over both, since both are in text order. */
export function tokensBySentence(sentences: readonly Sentence[], tokens: readonly Token[]): Token[][] {
  let next = 0;
  return sentences.map((sentence) => {
    while (next < tokens.length && tokens[next]!.start < sentence.start) next++;
    const own: Token[] = [];
    while (next < tokens.length && tokens[next]!.start < sentence.end) own.push(tokens[next++]!);
    return own;
  });
}

type Cue = Extract<Token, { kind: 'cue' }>;

function readCues(folded: string): Cue[] {
  const { cues, meanings } = chineseLexicon();
  const hits = findAll(cues, folded);
  const found: Cue[] = [];
  for (let i = 0; i < hits.count; i++) {
    const [start, end] = [hits.start[i]!, hits.end[i]!];
    while (found.length && found.at(-1)!.start >= start && found.at(-1)!.end <= end) found.pop();
    if (found.length && found.at(-1)!.start <= start && found.at(-1)!.end >= end) continue;
    const word = cues.words[hits.word[i]!]!;
    found.push({ start, end, kind: 'cue', word, meaning: meanings[hits.word[i]!]! });
  }
  return found;
}

/** Marks the offsets inside people's names and organizations, where a cue word means nothing; not their first one's. */
function nameCover(length: number, tokens: readonly Token[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const token of tokens) {
    if (token.kind === 'person' || token.kind === 'organization') covered.fill(1, token.start, token.end);
  }
  return covered;
}
