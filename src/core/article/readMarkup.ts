import type { Container, DraftWriter, Role } from './draft.ts';
import { namesOf } from './tags.ts';
import { walkMarkup } from './walkMarkup.ts';
import { isSpace } from './writeText.ts';

const blockElements = namesOf('block');
const voidElements = namesOf('void');
const hiddenElements = namesOf('hidden');
const furnitureElements = namesOf('furniture');
const softFurniture = namesOf('softFurniture');
const furnitureRoles = namesOf('furnitureRoles');
const furnitureClasses = namesOf('furnitureClasses');
const bylineClasses = namesOf('bylineClasses');
const captionClasses = namesOf('captionClasses');
const hiddenClasses = namesOf('hiddenClasses');

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly block: boolean;
  /** Whether it or an element around it is a block. */
  readonly inBlock: boolean;
  readonly hidden: boolean;
  readonly role: Role;
  readonly linked: boolean;
  readonly container: Container | null;
  /** Whether it is, or is in, the element that holds the article. */
  readonly inArticle: boolean;
}

/** An element of a page that holds data about the article rather than text of it. */
export interface DataElement {
  readonly name: 'meta' | 'time' | 'title' | 'json-ld';
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
}

/** How a stretch of source between tags is written; `inBlock` says whether a block-level element is open around it. */
export type WriteStretch = (start: number, end: number, place: { readonly inBlock: boolean }) => void;

/**
 * Reads HTML, whole pages and fragments alike, into `writer`; `write` puts the stretches of text there. `text` is what is
 * walked, the source from `offset` on or a copy of the same length. Elements may be unclosed or crossed. Comes out: the
 * elements that hold data (meta, time, title, JSON-LD), in file order. Time is linear.
 */
export function readMarkup(
  text: string,
  offset: number,
  writer: DraftWriter,
  write: WriteStretch,
): readonly DataElement[] {
  const data: DataElement[] = [];
  const open: Open[] = [root];
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
      else if (attributes.size) data.push(...dataOf(name, attributes));
      const block = blockElements.has(name);
      if (block) writer.end({ apart: true });
      if (voidElements.has(name)) return;
      if (block) closeTo(impliedDepth(open, name));
      const parent = top();
      open.push(describe(name, attributes, parent, block));
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
      if (!top().hidden) write(start + offset, end + offset, top());
    },
    entity(character, start, end) {
      if (captured) captured.content += character;
      if (top().hidden) return;
      if (isSpace(character.charCodeAt(0))) writer.space(start + offset, end + offset);
      else writer.replace(character, start + offset, end + offset);
    },
  });
  finishCapture();
  return data;
}

const root: Open = {
  name: '',
  block: false,
  inBlock: false,
  hidden: false,
  role: 'text',
  linked: false,
  container: null,
  inArticle: false,
};

/** What an element that is no meta says in its attributes: the page's own address, or a property by microdata or hAtom. */
function dataOf(name: string, attributes: ReadonlyMap<string, string>): readonly DataElement[] {
  const as = (key: string, content: string | undefined): readonly DataElement[] =>
    content ? [{ name: 'meta', attributes: new Map([['name', key]]), content }] : [];
  if (name === 'link')
    return attributes.get('rel') === 'canonical' ? as('canonical', attributes.get('href')) : [];
  if (name === 'time') return [];
  const property = attributes.get('itemprop');
  if (property) return as(property, attributes.get('content') ?? attributes.get('datetime'));
  return name === 'abbr' && attributes.get('class') === 'published'
    ? as('datepublished', attributes.get('title'))
    : [];
}

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
    inBlock: block || parent.inBlock,
    hidden,
    role: roleOf(name, words, parent),
    linked: parent.linked || (name === 'a' && attributes.has('href')),
    container: containerOf(name, attributes, words, parent),
    inArticle: parent.inArticle || articleElements.has(name),
  };
}

function roleOf(name: string, words: ClassWords, parent: Open): Role {
  if (name === 'h1') return 'title';
  if (name === 'figcaption' || name === 'caption' || words.whole.some((word) => captionClasses.has(word))) {
    return 'caption';
  }
  if (/^h[2-6]$/.test(name)) return 'heading';
  if (pageElements.has(name)) return parent.role;
  if (isAny(bylineClasses, words)) return 'byline';
  if (itemElements.has(name)) return 'item';
  if (parent.role === 'text' && (name === 'strong' || name === 'b')) return 'strong';
  return parent.role;
}

/** Deeper containers count as the one around them. */
const deepest = 16;

function containerOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  words: ClassWords,
  { container, inArticle }: Open,
): Container | null {
  const always =
    furnitureElements.has(name) || furnitureRoles.has(attributes.get('role')?.toLowerCase() ?? '');
  const soft = name === 'header' ? !inArticle : softFurniture.has(name);
  if (!always && !soft && (pageElements.has(name) || !isAny(furnitureClasses, words))) return container;
  const depth = (container?.depth ?? 0) + 1;
  return depth > deepest ? container : { parent: container, depth, always };
}

/** Items of lists. */
const itemElements = new Set(['li', 'dt', 'dd']);
/** Elements that hold an article. */
const articleElements = new Set(['main', 'article', 'section']);
/** Elements too large to be furniture, whatever their class says. */
const pageElements = new Set(['html', 'body', 'main', 'article']);

function isAny(names: ReadonlySet<string>, { whole, parts }: ClassWords): boolean {
  return whole.some((word) => names.has(word)) || parts.some((word) => names.has(word));
}

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
