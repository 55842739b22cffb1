import { fill } from '../core/cards/words.ts';
import type { EventWords } from '../core/exports/eventWords.ts';
import { escapeMarkdown } from '../core/text/markdown.ts';
import type { ListedEvent } from '../protocol.ts';

/** As much of a passage as a tooltip has room for, in characters. */
const maximumPassage = 400;

type Told = Pick<
  ListedEvent,
  'name' | 'typeName' | 'statusName' | 'when' | 'place' | 'text' | 'dated' | 'partOf'
>;

/** What rests on the pointer over an event, as Markdown: what it is, the sentence that tells it, how its day was read. */
export function eventTooltip(event: Told, words: EventWords): string {
  const { name, typeName, statusName, when, place, text, dated, partOf } = event;
  const facts = [typeName, statusName, when, place].filter((fact) => fact !== null);
  return [
    `**${escapeMarkdown(name) || '…'}**`,
    facts.map(escapeMarkdown).join(' · '),
    ...(text ? [`> ${words.openQuote}${escapeMarkdown(shortened(text))}${words.closeQuote}`] : []),
    ...(dated ? [labelled('date', dated.how, words)] : []),
    ...(partOf ? [labelled('partOf', partOf, words)] : []),
  ].join('\n\n');
}

/** The same for a date that no event is told with. */
export function dateTooltip({ when, how }: { readonly when: string; readonly how: string }): string {
  return [`**${escapeMarkdown(when)}**`, escapeMarkdown(how)].join('\n\n');
}

function labelled(label: string, text: string, words: EventWords): string {
  return `${escapeMarkdown(fill(words, label))}${words.colon}${escapeMarkdown(text)}`;
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maximumPassage));
  return characters.length > maximumPassage ? `${characters.slice(0, maximumPassage).join('')}…` : text;
}
