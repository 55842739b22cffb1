import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

let pattern: RegExp | undefined;

/** A quoted name in capitals and the word for what it is, with few small words between. Nothing in it nests. */
function quotedThenKind(): RegExp {
  const kinds = [...eventLexicon().en.types('quotedKinds').keys()].join('|');
  pattern ??= new RegExp(
    `["“](?<name>[\\p{Lu}\\d][^"“”.;:?!\\n]{3,70})["”] (?:[a-z-]+ ){0,2}?(?<kind>${kinds})\\b`,
    'gu',
  );
  return pattern;
}

/** The occasions that an English sentence names in quotation marks: the “InnoBay 2021” special program. */
export function* englishQuoted(prose: string, sentence: Sentence): Generator<Occasion> {
  const types = eventLexicon().en.types('quotedKinds');
  const text = prose.slice(sentence.start, sentence.end);
  for (const { 0: whole, index, groups } of text.matchAll(quotedThenKind())) {
    const { name = '', kind = '' } = groups!;
    const type = types.get(kind);
    if (!type || !/ |\d/.test(name)) continue;
    const start = sentence.start + index;
    yield {
      language: 'en',
      start,
      end: start + whole.length,
      from: start,
      type,
      head: kind,
      named: true,
      indefinite: false,
      edition: /\b(?:19|20)\d\d\b/.exec(name)?.[0] ?? null,
    };
  }
}
