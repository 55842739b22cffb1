import markup from '../../data/articleMarkup.yaml';
import type { Span } from '../span.ts';
import { wordList } from '../text/words.ts';

/** The names of a list in `articleMarkup.yaml`. */
export function namesOf(list: string): ReadonlySet<string> {
  return new Set(wordList((markup as Record<string, string>)[list]!));
}

/** Elements whose names are HTML; another name between angle brackets is the writer's own text. */
const elementNames = new Set(
  ['block', 'inline', 'void', 'hidden', 'furniture', 'softFurniture'].flatMap((list) => [...namesOf(list)]),
);
const tagStart = /<\/?([a-zA-Z][\w:-]{0,30})(?=[\s/>])/y;

/**
 * A function that says where the tag or comment that begins at an offset of `source` ends, and -1 for what is neither: an
 * unknown name, or a tag that never ends. What is missing once is not looked for again, so that all calls together, from
 * front to back, take linear time.
 */
export function createTagEnds(source: string): (at: number) => number {
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

/**
 * The text from `from` on, with every `<` that begins no tag, and every one in `code`, made harmless: of the same length,
 * for a tokenizer only, which would swallow the rest of the text after a tag that never ends. Null where there is no tag.
 */
export function onlyTags(
  source: string,
  from: number,
  code: readonly Span[],
): { text: string; found: boolean } {
  const endOf = createTagEnds(source);
  const parts: string[] = [];
  let found = false;
  let copied = from;
  let inCode = 0;
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    while (inCode < code.length && code[inCode]!.end <= at) inCode++;
    const end = (code[inCode]?.start ?? source.length) <= at ? -1 : endOf(at);
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
