import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { analyze } from '../../src/core/analyze.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { framesOf } from '../../src/corpus/links/frames.ts';
import { linkEvents } from '../../src/corpus/links/linkEvents.ts';
import { createMemoryStore } from '../../src/corpus/store/memoryStore.ts';

export interface Pair {
  readonly why: string;
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
}

export function readPairs(name: string): readonly Pair[] {
  return parse(readFileSync(`test/fixtures/links/${name}.yaml`, 'utf8'));
}

/** Whether the linker finds that two articles tell one event. */
export function tellsOne({ a, b }: Pair): boolean {
  const store = createMemoryStore(() => []);
  store.put(
    [a, b].map((text, i) => ({
      path: `${i}.txt`,
      size: 0,
      modified: 0,
      hash: '',
      encoding: null,
      problem: null,
      articles: [{ item: '', line: 0, text, analysis: analyze(text, builtInKnowledge()) }],
    })),
  );
  const events = store.events();
  return linkEvents([...events, ...framesOf(events)]).some(({ kind }) => kind === 'same');
}

/** Precision and recall of the linker over pairs, and the pairs on which it is wrong. */
export function scorePairs(pairs: readonly Pair[]) {
  const answers = pairs.map((pair) => ({ pair, found: tellsOne(pair) }));
  const right = answers.filter(({ pair, found }) => found && pair.same).length;
  const found = answers.filter((answer) => answer.found).length;
  const same = pairs.filter((pair) => pair.same).length;
  return {
    precision: found === 0 ? 1 : right / found,
    recall: right / same,
    wrong: answers.filter((answer) => answer.found !== answer.pair.same).map(({ pair }) => pair.why),
  };
}
