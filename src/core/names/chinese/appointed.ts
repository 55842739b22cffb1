import cues from '../../../data/names/cues.yaml';
import type { Span } from '../../span.ts';
import type { Crowd } from './crowd.ts';
import { wordList } from './lexicon.ts';
import { nameGain } from './likelihood.ts';
import { surnameStrength } from './nameLetters.ts';
import type { TitleContext } from './posts.ts';
import { nameStartingAt, type Slots } from './slot.ts';

const appointing = new Set(wordList((cues as { readonly appointing: string }).appointing));
/** What stands behind a name there: 免去张为的…职务, 任命张为为…. */
const behind = '的为、(';
/** How name-like a slot must be, in weights of the tagger (slot.ts). Set on the project's own development articles. */
const afterAppointing = -260;
const mostNames = 40;

/** Adds who is appointed, elected or dismissed by name, and those that 、 joins to him: 免去张为、李立的…职务. Linear in the text. */
export function appointed(context: TitleContext, crowd: Crowd) {
  const { reading, segments, covered } = context;
  const { folded } = reading;
  for (let word = 0; word < folded.length; word++) {
    const end = segments.endOf[word]!;
    if (end < word + 2 || !appointing.has(folded.slice(word, end))) continue;
    let at = end;
    for (let names = 0; names < mostNames; names++) {
      const known = crowd.at(at);
      const last = known?.start === at ? known.end : nameEnd(context, at);
      if (last < 0 || covered[at]) break;
      if (!known) crowd.add({ start: at, end: last }, 'full', 'behind a word of appointment');
      if (folded[last] !== '、') break;
      at = last + 1;
    }
  }
}

/** Where a name that starts there ends before what follows one, or -1. */
function nameEnd(context: TitleContext, at: number): number {
  const { folded } = context.reading;
  if (surnameStrength(folded[at]) === 0) return -1;
  for (const end of [at + 3, at + 2, at + 4]) {
    if (!behind.includes(folded[end] ?? '.')) continue;
    const slot = nameStartingAt(context, at, end);
    if (slot?.end === end && slot.score >= afterAppointing) return end;
  }
  return -1;
}

/**
 * Whether what looks like a name before a post, a span of the folded text, ends in the verb that gives the post:
 * 李月|梅为|副局长, 任命|李梅为|局长. 王有为局长 has the letter in his name.
 */
export function endsInVerb({ reading, segments, likelihood }: Slots, { start, end }: Span): boolean {
  const { folded } = reading;
  if (!'为任兼是'.includes(folded[end - 1]!)) return false;
  const verb = segments.startOf[start]!;
  if (end - start < 3 || (verb >= 0 && appointing.has(folded.slice(verb, start)))) return true;
  return nameGain(likelihood, start, end) < nameGain(likelihood, start, end - 1);
}
