import type { EventType } from '../analysis.ts';
import { overlaps, type Span } from '../span.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

/** An item of an occasion's programme: 期间举行了项目签约、倡议发布等活动. */
export interface ProgrammeItem extends Span {
  readonly name: string;
  readonly type: EventType;
}

const list = /(?:举行|举办|进行|开展)了?([^,。;!?\n]{4,160}?)等(?:多项|多场|系列|一系列|配套)?(?:活动|环节)/g;

/** The items that a sentence lists as held, each by the word that it ends with. */
export function findProgramme(
  { article, folded }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly ProgrammeItem[] {
  if (!tokens.some((t) => t.kind === 'cue' && t.meaning.held)) return [];
  const text = folded.slice(sentence.start, sentence.end);
  const items: ProgrammeItem[] = [];
  for (const { 0: whole, 1: content, index } of text.matchAll(list)) {
    let at = sentence.start + index + whole.indexOf(content!);
    for (const part of content!.split('、')) {
      const span = { start: at, end: at + part.length };
      at = span.end + 1;
      const ending = [...eventLexicon().zh.types('programme')].find(
        ([word]) => part.endsWith(word) && part.length >= word.length + 4,
      );
      if (!ending || occasions.some((o) => overlaps(o, span))) continue;
      items.push({ ...span, name: article.prose.slice(span.start, span.end), type: ending[1] });
    }
  }
  return items;
}
