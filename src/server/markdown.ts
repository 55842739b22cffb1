import type { Card, CardPart } from '../core/cards/card.ts';
import type { Words } from '../core/cards/words.ts';
import { escapeMarkdown } from '../core/text/markdown.ts';

/** A card has at most this many lines and characters (DESIGN.md, budgets); lines that do not fit are left out. */
const maximumLines = 12;
const maximumLength = 600;
/** What one line may take of that, so that the first cannot push out the others. */
const maximumLine = 240;
/** A single name or title is cut here. */
const maximumPart = 60;

/** A longer address is left out; its host still says where the text comes from. */
const maximumAddress = 200;

/** A card as Markdown: a line each, everything in it escaped. */
export function cardMarkdown(card: Card, { separator = ' · ', colon = ': ' }: Words): string {
  const title = `**${escapeMarkdown(shorten(card.title)) || '…'}**`;
  const lines = [
    [title, joinWithin(card.subtitle, separator)].filter(Boolean).join(separator),
    ...card.lines.map(
      ({ label, parts }) => `${escapeMarkdown(label)}${colon}${joinWithin(parts, separator)}`,
    ),
  ];
  let text = '';
  for (const line of lines.slice(0, maximumLines)) {
    const longer = text ? `${text}  \n${line}` : line;
    if (longer.length <= maximumLength) text = longer;
  }
  return text;
}

/** Joins the first part and as many of the others as a line has room for, where addresses take none. */
function joinWithin(parts: readonly CardPart[], separator: string): string {
  let line = '';
  let room = maximumLine;
  for (const [index, { text, link }] of parts.entries()) {
    const label = escapeMarkdown(shorten(text));
    room -= label.length + separator.length;
    if (index && room < 0) return `${line}${separator}…`;
    const address = link && webAddress(link);
    line += `${index ? separator : ''}${address ? `[${label}](${address})` : label}`;
  }
  return line;
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
