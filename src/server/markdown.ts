import type { Card, CardAction, CardPart } from '../core/cards/card.ts';
import type { Words } from '../core/cards/words.ts';
import { escapeMarkdown } from '../core/text/markdown.ts';

/** A card has at most this many lines and characters (DESIGN.md, budgets); lines that do not fit are left out. */
const maximumLines = 12;
const maximumLength = 600;
/** What one line may take of that, so that the first cannot push out the others. */
const maximumLine = 240;
/** A single name or title is cut here. */
const maximumPart = 90;

/** A longer address is left out; its host still says where the text comes from. */
const maximumAddress = 200;

/** Markdown, and how many of its characters the reader sees: all but the addresses of links. */
interface Line {
  readonly markdown: string;
  readonly length: number;
}

/**
 * A card as Markdown: a line each, everything in it escaped. The actions stand last, as links to commands of the
 * extension: room is kept for them, and what then does not fit is left out.
 */
export function cardMarkdown(card: Card, words: Words): string {
  const { separator = ' · ', colon = ': ' } = words;
  const title = plain(`**${escapeMarkdown(shorten(card.title)) || '…'}**`);
  const actions = card.actions.map((action) =>
    linkTo(words[`action.${action}`] ?? action, commandOf(action)),
  );
  const last = actions.length > 0 ? [join(actions, separator)] : [];
  const lines = [
    join(
      [title, joinWithin(card.subtitle, separator)].filter(({ length }) => length > 0),
      separator,
    ),
    ...card.lines.map(({ label, parts }) =>
      join([plain(escapeMarkdown(label)), joinWithin(parts, separator)], colon),
    ),
  ];
  let room = maximumLength - last.reduce((sum, { length }) => sum + length + lineBreak.length, 0);
  const fitting: Line[] = [];
  for (const line of lines.slice(0, maximumLines - last.length)) {
    const length = line.length + (fitting.length > 0 ? lineBreak.length : 0);
    if (length > room) continue;
    room -= length;
    fitting.push(line);
  }
  return join([...fitting, ...last], lineBreak).markdown;
}

/** The command behind an action of a card, told that it is run from there; the client registers one for each. */
function commandOf(action: CardAction): string {
  return `command:dateline.name.${action}?%22card%22`;
}

const lineBreak = '  \n';

/** Joins the first part and as many of the others as a line has room for, where addresses take none. */
function joinWithin(parts: readonly CardPart[], separator: string): Line {
  const joined: Line[] = [];
  let room = maximumLine;
  for (const { text, link } of parts) {
    const label = escapeMarkdown(shorten(text));
    room -= label.length + separator.length;
    if (joined.length > 0 && room < 0) return join([...joined, plain('…')], separator);
    const address = link && webAddress(link);
    joined.push(address ? linkTo(label, address) : plain(label));
  }
  return join(joined, separator);
}

function join(lines: readonly Line[], separator: string): Line {
  const between = separator.length * Math.max(lines.length - 1, 0);
  return {
    markdown: lines.map(({ markdown }) => markdown).join(separator),
    length: lines.reduce((sum, { length }) => sum + length, between),
  };
}

function plain(markdown: string): Line {
  return { markdown, length: markdown.length };
}

function linkTo(label: string, address: string): Line {
  return { markdown: `[${label}](${address})`, length: label.length };
}

/** The address as Markdown may carry it, or null unless it is a well-formed `http` or `https` one. */
function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const address = url.href.replace(
    /[()<>\\[\]|`*_~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length > maximumAddress ? null : address;
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maximumPart + 2));
  return characters.length > maximumPart ? `${characters.slice(0, maximumPart - 1).join('')}…` : text;
}
