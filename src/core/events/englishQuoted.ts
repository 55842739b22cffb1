import type { EventType } from '../analysis.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

/** An English word before a quotation or behind one: what the patterns below ask for. */
const besideQuotation = /[a-z],? ["“]|["”] [a-z]/;

let behind: RegExp | undefined;
let before: RegExp | undefined;

/** A quoted name in capitals and the word for what it is, with few small words between. Nothing in it nests. */
function quotedThenKind(): RegExp {
  const kinds = [...eventLexicon().en.types('quotedKinds').keys()].join('|');
  behind ??= new RegExp(
    `["“](?<name>[\\p{Lu}\\d][^"“”.;:?!\\n]{3,70})["”] (?:[a-z-]+ ){0,2}?(?<kind>${kinds})\\b`,
    'gu',
  );
  return behind;
}

/** The word for what it is, and what it is called or about in quotation marks. Nothing in it nests. */
function kindThenQuoted(): RegExp {
  const words = eventLexicon().en;
  const kinds = [...words.types('titledKinds').keys()].join('|');
  const called = words.list('calledByTitle').join('|');
  before ??= new RegExp(
    `\\b(?<kind>${kinds})(?:,? (?:(?<called>${called})|(?:on|about)))? ["“](?<name>[\\p{Lu}\\d][^"“”\\n]{3,130}?)[,.]?["”]`,
    'gu',
  );
  return before;
}

/** The occasions that an English sentence names in quotation marks: the “InnoBay 2021” special program, a seminar entitled “Safe Tides”. */
export function englishQuoted(prose: string, sentence: Sentence): readonly Occasion[] {
  const words = eventLexicon().en;
  const text = prose.slice(sentence.start, sentence.end);
  const found: Occasion[] = [];
  if (!besideQuotation.test(text)) return found;
  for (const { 0: whole, index, groups } of text.matchAll(quotedThenKind())) {
    const { name = '', kind = '' } = groups!;
    const start = sentence.start + index;
    const type = words.types('quotedKinds').get(kind);
    if (type && / |\d/.test(name)) found.push(occasionOf(type, kind, name, start, start + whole.length));
  }
  for (const { 0: whole, index, groups } of text.matchAll(kindThenQuoted())) {
    const { name = '', kind = '', called } = groups!;
    const from = sentence.start + index;
    const end = from + whole.length;
    const type = words.types('titledKinds').get(kind);
    // A seminar on “One country, two systems”: what it is about, and no title.
    const isTitle = called ? name.includes(' ') : /\s[“‘(]?\p{Lu}/u.test(name);
    if (!type || !isTitle || found.some((o) => o.from < end && from < o.end)) continue;
    const isAbout = /(?:on|about) ["“]/.test(whole.slice(0, kind.length + 9)) && !called;
    const title = from + whole.lastIndexOf(name);
    const start = isAbout ? from : title;
    found.push({ ...occasionOf(type, kind, name, start, isAbout ? end : title + name.length), from });
  }
  return found;
}

function occasionOf(type: EventType, head: string, name: string, start: number, end: number): Occasion {
  return {
    language: 'en',
    start,
    end,
    from: start,
    type,
    head,
    named: true,
    indefinite: false,
    edition: /\b(?:19|20)\d\d\b/.exec(name)?.[0] ?? null,
  };
}
