import { createDraftWriter, type Draft } from './draft.ts';
import { type DataElement, readMarkup } from './readMarkup.ts';
import { writeFlow } from './writeText.ts';

/** Blocks of a body, and the elements of it that hold data. */
export interface Body {
  readonly drafts: readonly Draft[];
  readonly data: readonly DataElement[];
}

/** The comment that browsers write into pages they save. */
const savedFrom = /<!-- saved from url=\(\d+\)(\S+)/;

/** Reads a whole HTML page from `from` on. */
export function readPage(source: string, from: number): Body {
  const writer = createDraftWriter(source);
  const data = readMarkup(source.slice(from), from, writer, (start, end) =>
    writeFlow(source, start, end, writer, { blankLines: false }),
  );
  const address = savedFrom.exec(source.slice(from, from + 2000))?.[1];
  const saved: readonly DataElement[] = address
    ? [{ name: 'meta', attributes: new Map([['name', 'url']]), content: address }]
    : [];
  return { drafts: writer.finish(), data: [...data, ...saved] };
}
