import { endsBody } from './bodyWords.ts';
import { WordClass } from './lexicon.ts';
import { endOfWordStarting, type Reading } from './reading.ts';
import type { Segments } from './segments.ts';

/** 创新|及|科技, 机械|与|航空航天, 文化|和|旅游局: two fields of work, not two bodies. */
export function joins(reading: Reading, segments: Segments, at: number): boolean {
  const left = segments.startOf[at - 1]!;
  if (left < 0) return false;
  const before = segments.classes[left]!;
  const after = segments.classes[at]!;
  if (before & (WordClass.bodyEnding | WordClass.namedEnding) || !isSubject(before)) return false;
  return isSubject(after) || beginsWithField(reading, segments, at);
}

/** Whether a known body starts at a place whose name begins with a field of work: 旅游局. */
export function beginsWithField(reading: Reading, { classes, endOf }: Segments, at: number): boolean {
  if (!(classes[at]! & (WordClass.organization | WordClass.bodyEnding))) return false;
  const field = endOfWordStarting(reading, at, WordClass.field);
  return field > at && field < endOf[at]! && endsBody(reading.folded[endOf[at]! - 1]!);
}

/** 投资|、贸易及工业部: whether fields of work stand before a mark that ends at `at`, and behind it. */
export function isListed({ startOf, classes }: Segments, at: number): boolean {
  const left = startOf[at - 1]!;
  const isField = left >= 0 && (classes[left]! & WordClass.field) !== 0;
  return (
    isField &&
    !(classes[left]! & (WordClass.bodyEnding | WordClass.namedEnding)) &&
    (classes[at]! & WordClass.field) !== 0
  );
}

function isSubject(classes: number): boolean {
  const subject =
    WordClass.field |
    WordClass.trade |
    WordClass.common |
    WordClass.ordinary |
    WordClass.bodyEnding |
    WordClass.namedEnding;
  // 合作 and 发展 are verbs, too.
  const never = WordClass.region | WordClass.organization | (classes & WordClass.field ? 0 : WordClass.stop);
  return (classes & subject) !== 0 && !(classes & never);
}
