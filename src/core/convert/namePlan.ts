import type { Span } from '../span.ts';
import { fold } from '../text/fold.ts';
import type { ConvertOptions, NameRemark, NameSpan } from './convert.ts';
import type { Direction } from './direction.ts';
import { isApart, isWord, type Judge, makeJudge } from './judge.ts';
import { formOf, type KnownNames, knownEndsAt } from './knownNames.ts';
import { findLikelyNames } from './likelyNames.ts';
import { convertPersonName, convertPlaceName, otherCharacters, riskyUnits } from './nameCharacters.ts';
import { makeOutput, type Output, unitsOf, write } from './output.ts';
import { isPlaceName } from './placeModel.ts';
import { type Advice, convertAlone, transform } from './transform.ts';
import type { Variant } from './variant.ts';
import type { Word } from './wordLattice.ts';

/** Which names a stretch of text has, and what to do with them. */
export interface NamePlan {
  /** In text order, not overlapping. */
  readonly names: readonly NameSpan[];
  readonly advice: Advice;
  readonly writing: NameWriting;
}

/** What a name is written by. */
interface NameWriting extends Pick<PlanOptions, 'from' | 'direction' | 'report'> {
  readonly text: string;
}

interface PlanOptions extends ConvertOptions {
  readonly from: Variant;
  readonly direction: Direction;
  readonly report: NameRemark[] | null;
}

/**
 * How much likelier words must be in Traditional text for its few phrases to yield, in half nats: they are older and
 * rarer than the words that seem to cut them.
 */
const traditionalCaution = 20;

/** Finds the names of `part`: those that the caller points out, those that are known, and those that look like one. */
export function planNames(text: string, units: Uint16Array, part: Span, options: PlanOptions): NamePlan {
  kept[options.from] ??= examplePlan(options);
  return makePlan(text, units, part, options);
}

/**
 * One plan is kept for good, and what it has led to: engines forget how objects are laid out of which none is left, and
 * throw away the code that they have optimized for them. Conversion would be slow again after each collection of garbage.
 */
const kept: Partial<Record<Variant, NamePlan>> = {};
const example = '于山发布会';

function examplePlan(options: PlanOptions): NamePlan {
  const { from, to, direction } = options;
  const units = unitsOf(example);
  const plan = makePlan(
    example,
    units,
    { start: 0, end: units.length },
    { from, to, direction, report: null },
  );
  transform(makeOutput(units.length), units, 0, units.length, direction, plan.advice);
  isApart(plan.advice.judge, 0, 1);
  return plan;
}

function makePlan(text: string, units: Uint16Array, part: Span, options: PlanOptions): NamePlan {
  const { from, direction, known } = options;
  let lazyFolded: string | undefined;
  const folded = () => (lazyFolded ??= from === 'hans' && !known ? text : fold(text));
  const judged = { text, units, from, direction, known: known ?? null };
  const judge = makeJudge(judged, from === 'hans' ? 0 : traditionalCaution);
  const spanOf = ({ start, end, kind }: Word): NameSpan => {
    const entry = known?.byFolded.get(folded().slice(start, end));
    if (!entry) return { start, end, kind: kind === 'place' ? kind : 'person' };
    const form = formOf(entry, text.slice(start, end));
    return { start, end, kind: entry.kind, ...(form !== null && { form }) };
  };
  // A person whom nobody has identified is written as the namesakes are that somebody knows.
  const withKnownForm = (name: NameSpan): NameSpan => {
    const { form } = spanOf({ ...name, kind: 'known' });
    return form === undefined ? name : { ...name, form };
  };
  const knownHere = known ? knownWords(folded(), part, known, judge).map(spanOf) : [];
  const likely = from === 'hans' ? findLikelyNames(units, part, riskyUnits(direction), judge) : [];
  const given = (options.names ?? [])
    .filter(({ start, end }) => part.start <= start && end <= part.end)
    .map((name) => (name.form === undefined ? withKnownForm(name) : name))
    .filter(({ start, end, form }) => form !== undefined || isProtected(judge, from, start, end));
  const writing = { text, from, direction, report: options.report };
  return {
    names: withoutOverlaps([
      given.filter(({ form }) => form !== undefined),
      knownHere,
      given,
      likely.map(spanOf),
    ]),
    advice: { judge, writeName: (output, word) => writeName(writing, output, spanOf(word)) },
    writing,
  };
}

/** Names of up to this many characters may be parts of other words; longer ones are what they seem. */
const longestLookAlike = 4;

/** The known names that stand in a folded text and are no accident of the words around them. */
function knownWords(folded: string, part: Span, known: KnownNames, judge: Judge): Word[] {
  const words: Word[] = [];
  for (let at = part.start; at < part.end; at++) {
    const end = knownEndsAt(known, folded, at).find(
      (to) => to <= part.end && (to - at > longestLookAlike || isApart(judge, at, to)),
    );
    if (end === undefined) continue;
    words.push({ start: at, end, kind: 'known' });
    at = end - 1;
  }
  return words;
}

/**
 * Whether a name without a known form is written by the rules for names: not in Traditional text, where the ordinary
 * rules hold for names, nor where words explain it better (干果, 跳梁小丑).
 */
function isProtected(judge: Judge, from: Variant, start: number, end: number): boolean {
  return from === 'hans' && (end - start > longestLookAlike || !isWord(judge, start, end));
}

/** All spans in text order; of those that overlap, the one of the earlier list, else the one that starts first. */
function withoutOverlaps(lists: readonly (readonly NameSpan[])[]): readonly NameSpan[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return dropOverlaps(first);
  const kept = dropOverlaps(first);
  let i = 0;
  const free = withoutOverlaps(others).filter(({ start, end }) => {
    while (i < kept.length && kept[i]!.end <= start) i++;
    return i === kept.length || kept[i]!.start >= end;
  });
  return [...kept, ...free].sort((a, b) => a.start - b.start);
}

function dropOverlaps(spans: readonly NameSpan[]): readonly NameSpan[] {
  let last = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** Writes a name as its form says, else by the rules for names, and remarks on it. */
export function writeName(
  { text, from, direction, report }: NameWriting,
  output: Output,
  { start, end, kind, form }: NameSpan,
): void {
  const source = text.slice(start, end);
  const result = form ?? byRule(source, kind, from, direction);
  write(output, result, start, end);
  if (!report) return;
  const others = form || kind !== 'person' || from !== 'hans' ? [] : otherCharacters(source, result);
  if (others.length > 0) {
    const reason = `may be printed with ${others.join(', ')}`;
    report.push({ start, end, kind: 'doubtful', source, result, reason });
    return;
  }
  if (result === convertAlone(direction, source)) return;
  const reason = form ? 'known form' : kind === 'place' ? 'place or foreign name' : 'characters of names';
  report.push({ start, end, kind: 'protected', source, result, reason });
}

function byRule(name: string, kind: NameSpan['kind'], from: Variant, direction: Direction): string {
  if (kind === 'person') return convertPersonName(name, from, direction);
  const isPlace = kind === 'place' || isPlaceName(unitsOf(name));
  return isPlace && from === 'hans' ? convertPlaceName(name, direction) : convertAlone(direction, name);
}
