import { defaultSelection, type Selection } from '../corpus/walk.ts';
import type { IndexParams } from '../protocol.ts';

/** Files with several articles each, which only the index reads. */
const containers = '**/*.{jsonl,ndjson,rss,atom,xml}';

/** Which files of a folder the settings want in its index. */
export function selectionOf({ include, exclude }: Pick<IndexParams, 'include' | 'exclude'>): Selection {
  return {
    include: include ? [include, containers] : defaultSelection.include,
    exclude: [...defaultSelection.exclude, ...(exclude ? [exclude] : [])],
    gitignore: 'respected',
  };
}
