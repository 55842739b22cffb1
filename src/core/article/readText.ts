import { createDraftWriter, type Draft } from './draft.ts';
import { elementNames, readMarkup } from './readMarkup.ts';
import { writeFlow, writeLines } from './writeText.ts';

const tagStart = /<\/?([a-zA-Z][\w:-]{0,30})(?=[\s/>])/y;
const entity = /&(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});/;

/**
 * Reads the body of a text file from `from` on: plain text whose lines are blocks, with HTML tags here and there or
 * everywhere. An angle bracket that begins no known tag is text.
 */
export function readText(source: string, from: number): readonly Draft[] {
  const tags = findTags(source, from);
  if (!tags.found && !(source.includes('&', from) && entity.test(source.slice(from)))) {
    const writer = createDraftWriter(source);
    writeLines(source, from, source.length, writer);
    return writer.finish();
  }
  return readMarkup(source, tags.text, from, (start, end, writer, inBlock) => {
    if (inBlock) writeFlow(source, start, end, writer, { blankLines: true });
    else writeLines(source, start, end, writer);
  }).drafts;
}

/**
 * The text from `from` on, with every `<` that begins no tag made harmless: same length, for the tokenizer only, which
 * would swallow the rest of the text after a tag that never ends.
 */
function findTags(source: string, from: number): { text: string; found: boolean } {
  const parts: string[] = [];
  let found = false;
  let copied = from;
  const endOf = createTagEnds(source);
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const end = endOf(at);
    if (end > 0) {
      found = true;
      at = end - 1;
    } else {
      parts.push(source.slice(copied, at), ' ');
      copied = at + 1;
    }
  }
  parts.push(source.slice(copied));
  return { text: parts.join(''), found };
}

/** Finds where the tag or comment that begins at an offset ends; -1 for what is neither. What is missing once is not looked for again. */
function createTagEnds(source: string): (at: number) => number {
  const missing = new Set<string>();
  const find = (what: string, from: number): number => {
    if (missing.has(what)) return -1;
    const at = source.indexOf(what, from);
    if (at < 0) missing.add(what);
    return at;
  };
  return (at) => {
    if (source.startsWith('<!--', at)) {
      const end = find('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    tagStart.lastIndex = at;
    const name = tagStart.exec(source)?.[1]?.toLowerCase();
    if (!name || !elementNames.has(name)) return -1;
    for (let i = tagStart.lastIndex; i < source.length; i++) {
      const character = source[i]!;
      if (character === '>') return i + 1;
      if (character === '<') return -1;
      if (character !== '"' && character !== "'") continue;
      i = find(character, i + 1);
      if (i < 0) return -1;
    }
    return -1;
  };
}
