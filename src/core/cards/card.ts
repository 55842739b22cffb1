import type { Analysis, Mention, MentionKind } from '../analysis.ts';
import type { EventWords } from '../exports/eventWords.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { countInFolder, type FolderFacts } from './folderLines.ts';
import { fill, type Words, wordOr } from './words.ts';

/**
 * What a hover says of one name, as data: plain text in the reader's language, not yet escaped for any format. The
 * lines stand in order of weight; whoever has room for fewer drops the last.
 */
export interface Card {
  /** The name as the article first prints it. */
  readonly title: string;
  /** What is named, and its other names. */
  readonly subtitle: readonly CardPart[];
  readonly lines: readonly CardLine[];
  /** What the reader can do from here. */
  readonly actions: readonly CardAction[];
}

/** A command of the editor that acts on the name a card is of; what it does says the client. */
export type CardAction = 'mentions' | 'definition' | 'addToKnowledge' | 'samePerson' | 'notThisPerson';

/** A line of a card: what it tells, and the answer in parts. */
export interface CardLine {
  readonly label: string;
  readonly parts: readonly CardPart[];
}

/** A stretch of a line’s text, with the address that it leads to. */
export interface CardPart {
  readonly text: string;
  /** Where the text comes from: an address with `http` or `https`. */
  readonly link?: string;
}

/** A part without a link. */
export function toPart(text: string): CardPart {
  return { text };
}

/** All that a card may look at. */
export interface CardContext {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly words: Words;
  /** The words for dates. */
  readonly eventWords: EventWords;
  /** How many UTF-16 code units were analysed, if the file was too long to be analysed whole. */
  readonly analysedOnly: number | null;
  /** What the folder says; null where there is no index of it, or it is not ready. */
  readonly folder?: FolderFacts | null;
}

/** The innermost mention of one of these kinds that covers the UTF-16 offset, or null. */
export function mentionAt(analysis: Analysis, offset: number, kinds: readonly MentionKind[]): Mention | null {
  let innermost: Mention | null = null;
  for (const mention of analysis.mentions) {
    if (mention.start > offset) break;
    if (offset >= mention.end || !kinds.includes(mention.kind)) continue;
    if (!innermost || mention.end - mention.start <= innermost.end - innermost.start) innermost = mention;
  }
  return innermost;
}

/** The lines that end a card: how often the article and the folder name it, and how this mention was found. */
export function countsAndFinding(mention: Mention, context: CardContext): readonly CardLine[] {
  const { analysis, words, analysedOnly } = context;
  const { kind, entity } = mention;
  const count = analysis.mentions.filter((m) => m.kind === kind && m.entity === entity).length;
  const times = count === 1 ? words.once! : fill(words, 'times', { count });
  const limit = analysedOnly === null ? [] : [fill(words, 'readOnly', { count: analysedOnly })];
  return [
    { label: words.here!, parts: [...[times, ...limit].map(toPart), ...countInFolder(context)] },
    foundBy(mention, context),
  ];
}

/** The rule or source that found a mention, in the reader's words where there are some. */
export function foundBy({ how }: Mention, { words }: CardContext): CardLine {
  return { label: words.found!, parts: [{ text: wordOr(words, `how.${how}`, how) }] };
}
