import type { Mark } from './marks.ts';

/** A run of a block's text: source code units as they stand, or what an entity or an escape there stands for. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Null where the source is printed as it stands. */
  readonly text: string | null;
}

/** What the markup says a block is, before its words have been looked at. */
export type Role =
  | 'title'
  | 'byline'
  | 'heading'
  | 'caption'
  | 'metadata'
  /** All of it is emphasised. */
  | 'strong'
  /** An item of a list, or a cell of a table in Markdown. */
  | 'item'
  | 'text';

/** A block before the prose is laid out. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly role: Role;
  /** Length of the text that is inside links. */
  readonly linked: number;
  /** Whether a blank line or a block-level tag stands before it, not just a line end. */
  readonly apart: boolean;
  /** The innermost element around it that looks like furniture, or null. */
  readonly container: Container | null;
}

/** An element that looks like furniture of a page, by its name, role or class. */
export interface Container {
  readonly parent: Container | null;
  readonly depth: number;
  /** Whether it is furniture however much text it holds. */
  readonly always: boolean;
}

/** Collects drafts while a reader walks through the source. */
export interface DraftWriter {
  /** Source code units as they stand; white space inside is kept. */
  copy(start: number, end: number): void;
  /** `text` in place of the source between `start` and `end`. */
  replace(text: string, start: number, end: number): void;
  /** White space that counts as one space between words, and as nothing at the edges of a block. */
  space(start: number, end: number): void;
  /** What a mark of Markdown says: until the block ends, of links until the link does. */
  mark(effect: Mark['effect']): void;
  /** Ends the block. `apart`: whether more than a line end separates it from the next, as an empty block does. */
  end(options: { readonly apart: boolean }): void;
  /** What the markup says of the text that follows; the block takes the strongest role it meets. */
  setContext(context: WriterContext): void;
  finish(): readonly Draft[];
}

/** What holds for the text that is written from here on: its role, whether a link is around it, and what contains it. */
export interface WriterContext {
  readonly role: Role;
  readonly linked: boolean;
  readonly container: Container | null;
}

const plainContext: WriterContext = { role: 'text', linked: false, container: null };

/** A writer that collects the pieces of `source` into drafts of blocks, in order. Offsets count UTF-16 code units of `source`. */
export function createDraftWriter(source: string): DraftWriter {
  const drafts: Draft[] = [];
  let pieces: Piece[] = [];
  let context = plainContext;
  let first = plainContext;
  let uniform = true;
  let linked = 0;
  let inLink = false;
  let markedRole: Role | null = null;
  let apart = true;
  let waiting: { start: number; end: number } | null = null;

  function push(piece: Piece): void {
    if (pieces.length === 0) {
      first = context;
      uniform = true;
    } else if (waiting) {
      const spaced = spaceBetween(source, pieces[pieces.length - 1]!, waiting, piece);
      if (spaced) append(spaced);
    }
    waiting = null;
    if (context.role !== first.role) uniform = false;
    if (context.linked || inLink) linked += piece.text?.length ?? piece.end - piece.start;
    append(piece);
  }

  function append(piece: Piece): void {
    const last = pieces[pieces.length - 1];
    if (last && last.text === null && piece.text === null && last.end === piece.start) {
      pieces[pieces.length - 1] = { start: last.start, end: piece.end, text: null };
    } else pieces.push(piece);
  }

  return {
    copy(start, end) {
      if (start < end) push({ start, end, text: null });
    },
    replace(text, start, end) {
      push({ start, end, text });
    },
    space(start, end) {
      if (pieces.length) waiting = { start: waiting?.start ?? start, end };
    },
    mark(effect) {
      if (effect === 'break') {
        this.end({ apart: false });
        markedRole = 'item';
      } else if (effect === 'link' || effect === 'linkEnd') inLink = effect === 'link';
      else if (effect !== 'none') markedRole = effect;
    },
    end(options) {
      let wide = options.apart;
      if (pieces.length) {
        const role = markedRole ?? (uniform || first.role !== 'strong' ? first.role : 'text');
        drafts.push({ pieces, role, linked, apart, container: first.container });
        pieces = [];
        linked = 0;
        apart = false;
      } else wide = true;
      waiting = null;
      markedRole = null;
      inLink = false;
      apart ||= wide;
    },
    setContext(next) {
      context = next;
    },
    finish() {
      this.end({ apart: true });
      return drafts;
    },
  };
}

/** The piece for white space between two pieces; null where a line was broken inside Chinese text. */
function spaceBetween(source: string, before: Piece, space: { start: number; end: number }, after: Piece) {
  const single = space.end - space.start === 1 && source[space.start] === ' ';
  if (single) return { ...space, text: null };
  const last = before.text?.at(-1) ?? source[before.end - 1]!;
  const next = after.text?.[0] ?? source[after.start]!;
  if (isWide(last) && isWide(next) && /[\r\n]/.test(source.slice(space.start, space.end))) return null;
  return { ...space, text: ' ' };
}

/** Whether a character takes no space beside it: Han, kana, full-width forms and their punctuation. */
export function isWide(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff00 && unit <= 0xffef)
  );
}
