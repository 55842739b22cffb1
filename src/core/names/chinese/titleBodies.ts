import type { Span } from '../../span.ts';
import { isDelimiter } from './characters.ts';
import { isOwnBody, isPlaceHead, WordClass } from './lexicon.ts';
import { nameGain } from './likelihood.ts';
import type { TitleContext } from './posts.ts';

const longestQualifier = 12;
/** What begins more like a name of a person than this, in half nats, is no organization. */
const mostNameLike = 2;

/** Fields of work before a head that stand for the body: 财政部长 said as 财政|司长 is left to the organizations. */
export function fieldsBefore({ reading, segments }: TitleContext, start: number): number {
  let at = start;
  while (start - at < longestQualifier) {
    const word = segments.startOf[at]!;
    if (word < 0 || isDelimiter(reading.folded[at - 1])) break;
    const classes = segments.classes[word]!;
    if (!(classes & WordClass.field) || classes & WordClass.stop) break;
    at = word;
  }
  return at;
}

/** 我|校党委书记: one letter for the body that the article is about, behind a mark, 我 or 本; else the same place. */
export function ownBodyBefore({ reading, segments }: TitleContext, start: number): number {
  const { folded } = reading;
  if (start < 1 || !isOwnBody(folded[start - 1] ?? '.')) return start;
  const behind = folded[start - 2];
  const isOwn = behind === '我' || behind === '本' || isDelimiter(behind);
  return isOwn && segments.startOf[start]! >= start - 2 ? start - 1 : start;
}

/** 委员会主席, 展会组委会副主任: a body that is called by its kind alone, with at most two words that say of what. */
export function bodyBefore(
  { reading, segments }: TitleContext,
  start: number,
): (Span & { readonly isNamed: boolean }) | null {
  const { classes, startOf } = segments;
  const kind = startOf[start]!;
  if (kind < 0 || start - kind < 2) return null;
  if (!(classes[kind]! & (WordClass.bodyEnding | WordClass.namedEnding | WordClass.board))) return null;
  let at = kind;
  for (let words = 0; words < 3; words++) {
    // 该院|重症医学科: which one is meant.
    const isTold = startOf[at]! >= 0 && (classes[startOf[at]!]! & WordClass.generic) !== 0;
    if (isTold || isDelimiter(reading.folded[at - 1]) || startsAfterStop(startOf[at]!, classes))
      return {
        start: at,
        end: start,
        isNamed:
          words > 0 || ((classes[at]! & WordClass.bodyEnding) !== 0 && isPlaceHead(reading.folded[at]!)),
      };
    const word = startOf[at]!;
    const says = WordClass.field | WordClass.common | WordClass.ordinary;
    // 校长|办公室|主任, 学校|办公室|主任: whose office it is.
    const isOffice = at === kind && reading.folded.startsWith('办公室', kind);
    if (isOffice && word >= 0 && at - word > 1 && classes[word]! & (WordClass.postHead | WordClass.bare)) {
      at = word;
      continue;
    }
    if (word < 0 || at - word < 2 || !(classes[word]! & says)) return null;
    if (classes[word]! & (WordClass.afterPerson | WordClass.postHead | WordClass.postChange)) return null;
    at = word;
  }
  return null;
}

/** What stands between a mark or a stop word and the title, if it is short and nothing says that it is no name. */
export function guessBefore(context: TitleContext, start: number): Span | null {
  const { reading, segments, covered, likelihood, taggedEnds } = context;
  let at = start;
  let unknown = 0;
  while (start - at <= 10 && !isDelimiter(reading.folded[at - 1])) {
    const word = segments.startOf[at]!;
    if (word < 0) return null;
    const classes = segments.classes[word]!;
    if (
      covered[word] ||
      classes & (WordClass.afterPerson | WordClass.postHead | WordClass.generic | WordClass.postChange)
    )
      return null;
    if (classes & (WordClass.stop | WordClass.beforePerson) && !(classes & WordClass.field)) break;
    if (classes === 0) unknown += at - word;
    at = word;
  }
  const length = start - at;
  if (length < 3 || length > 9 || unknown < 1) return null;
  // 习近平|总书记: the tagger sees a person there.
  for (let name = at; name < start; name++) if (taggedEnds.get(name) === start) return null;
  for (const name of [2, 3]) if (nameGain(likelihood, at, at + name) > mostNameLike) return null;
  return { start: at, end: start };
}

/** Whether the word before begins nothing that a title could go on with. */
export function startsAfterStop(word: number, classes: Int32Array): boolean {
  return word >= 0 && (classes[word]! & (WordClass.stop | WordClass.beforePerson)) !== 0;
}
