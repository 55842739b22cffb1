import markup from '../../data/articleMarkup.yaml';
import { wordList } from '../text/words.ts';
import { createDraftWriter, type Draft, type DraftWriter, type Role } from './draft.ts';
import { walkMarkup } from './walkMarkup.ts';
import { isSpace } from './writeText.ts';

const named = (list: string) => new Set(wordList((markup as Record<string, string>)[list]!));
const blockElements = named('block');
const voidElements = named('void');
const hiddenElements = named('hidden');
const furnitureElements = named('furniture');
const furnitureRoles = named('furnitureRoles');
const furnitureClasses = named('furnitureClasses');
const captionClasses = named('captionClasses');
const hiddenClasses = named('hiddenClasses');

/** Elements whose names are HTML; another name between angle brackets is the writer's own text. */
export const elementNames = new Set(
  ['block', 'inline', 'void', 'hidden', 'furniture'].flatMap((list) => [...named(list)]),
);

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly block: boolean;
  readonly hidden: boolean;
  readonly role: Role;
  readonly linked: boolean;
  readonly container: number;
}

/** What a page says about itself beside its prose. */
export interface MarkupReading {
  readonly drafts: readonly Draft[];
  /** Elements that hold data: meta, time, title and JSON-LD scripts, in file order. */
  readonly data: readonly DataElement[];
}

export interface DataElement {
  readonly name: 'meta' | 'time' | 'title' | 'json-ld';
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
}

/** How a stretch of source inside the markup is written; the page reader and the text reader differ in it. */
export type WriteStretch = (start: number, end: number, writer: DraftWriter, inBlock: boolean) => void;

/**
 * Reads HTML, whole pages and fragments alike. `text` is what is walked and as long as `source` from `offset` on;
 * `write` puts stretches of text into the drafts. Elements may be unclosed or crossed. Time is linear.
 */
export function readMarkup(source: string, text: string, offset: number, write: WriteStretch): MarkupReading {
  const writer = createDraftWriter(source);
  const data: DataElement[] = [];
  const open: Open[] = [root];
  let containers = 0;
  let captured: {
    name: 'title' | 'json-ld' | 'time';
    attributes: ReadonlyMap<string, string>;
    content: string;
  } | null = null;

  const top = () => open[open.length - 1]!;
  const finishCapture = () => {
    if (captured) data.push(captured);
    captured = null;
  };
  const closeTo = (depth: number) => {
    let broke = false;
    while (open.length > depth) broke = open.pop()!.block || broke;
    writer.setContext(top());
    return broke;
  };

  walkMarkup(text, {
    open(name, attributes) {
      if (name === 'br') writer.end({ apart: false });
      if (name === 'meta') data.push({ name, attributes, content: attributes.get('content') ?? '' });
      const block = blockElements.has(name);
      if (block) writer.end({ apart: true });
      if (voidElements.has(name)) return;
      if (block) closeTo(impliedDepth(open, name));
      const parent = top();
      const element = describe(name, attributes, parent, block);
      const soft =
        element.role === 'furniture' && parent.role !== 'furniture' && !furnitureElements.has(name);
      open.push(soft ? { ...element, container: ++containers } : element);
      writer.setContext(top());
      if (
        name === 'title' ||
        name === 'time' ||
        (name === 'script' && attributes.get('type') === 'application/ld+json')
      ) {
        finishCapture();
        captured = { name: name === 'script' ? 'json-ld' : name, attributes, content: '' };
      }
    },
    close(name) {
      if (name === captured?.name || name === 'script') finishCapture();
      const lowest = Math.max(1, open.length - 256);
      for (let depth = open.length - 1; depth >= lowest; depth--) {
        if (open[depth]!.name !== name) continue;
        if (closeTo(depth)) writer.end({ apart: true });
        return;
      }
      if (name === 'p') writer.end({ apart: true });
    },
    text(start, end) {
      if (captured) captured.content += text.slice(start, end);
      if (!top().hidden) write(start + offset, end + offset, writer, top().block || open.length > 1);
    },
    entity(character, start, end) {
      if (captured) captured.content += character;
      if (top().hidden) return;
      if (isSpace(character.charCodeAt(0))) writer.space(start + offset, end + offset);
      else writer.replace(character, start + offset, end + offset);
    },
  });
  finishCapture();
  return { drafts: writer.finish(), data };
}

const root: Open = { name: '', block: false, hidden: false, role: 'text', linked: false, container: 0 };

/** Paragraphs, list items, cells and rows need no end tag: how many elements stay open when `name` begins. */
function impliedDepth(open: readonly Open[], name: string): number {
  const last = open[open.length - 1]!.name;
  const same =
    name === last && (name === 'li' || name === 'tr' || name === 'td' || name === 'dd' || name === 'dt');
  return last === 'p' || same ? open.length - 1 : open.length;
}

function describe(name: string, attributes: ReadonlyMap<string, string>, parent: Open, block: boolean): Open {
  const words = classWords(attributes);
  const hidden =
    parent.hidden ||
    hiddenElements.has(name) ||
    attributes.has('hidden') ||
    words.whole.some((word) => hiddenClasses.has(word)) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style')?.slice(0, 500) ?? '');
  return {
    name,
    block,
    hidden,
    role: roleOf(name, attributes, words, parent),
    linked: parent.linked || (name === 'a' && attributes.has('href')),
    container: parent.container,
  };
}

function roleOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  words: ClassWords,
  parent: Open,
): Role {
  if (name === 'h1') return 'title';
  if (parent.role === 'furniture') return 'furniture';
  if (furnitureElements.has(name) || furnitureRoles.has(attributes.get('role')?.toLowerCase() ?? ''))
    return 'furniture';
  if (name === 'figcaption' || name === 'caption' || words.whole.some((word) => captionClasses.has(word)))
    return 'caption';
  if (/^h[2-6]$/.test(name)) return 'heading';
  if (pageElements.has(name)) return parent.role;
  if (words.parts.some((word) => furnitureClasses.has(word))) return 'furniture';
  if (parent.role === 'text' && (name === 'strong' || name === 'b')) return 'strong';
  return parent.role;
}

/** Elements too large to be furniture, whatever their class says. */
const pageElements = new Set(['html', 'body', 'main', 'article']);

interface ClassWords {
  /** Names and ids as they are, in lower case. */
  readonly whole: readonly string[];
  /** The words they are made of: articleFooter → article, footer. */
  readonly parts: readonly string[];
}

const noWords: ClassWords = { whole: [], parts: [] };

function classWords(attributes: ReadonlyMap<string, string>): ClassWords {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  if (names.length < 2 || names.length > 500) return noWords;
  return {
    whole: names.toLowerCase().split(/\s+/),
    parts: names
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/),
  };
}
