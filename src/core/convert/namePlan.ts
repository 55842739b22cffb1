import type { Span } from '../span.ts';
import { fold, foldUnits } from '../text/fold.ts';
import type { ConvertOptions, NameRemark, NameSpan } from './convert.ts';
import type { Direction } from './direction.ts';
import { type Judge, makeJudge } from './judge.ts';
import { formOf, type KnownNames, knownEndsAt } from './knownNames.ts';
import { findLikelyNames } from './likelyNames.ts';
import {
  convertPersonName,
  convertPlaceName,
  kindOfNameLike,
  otherCharacters,
  riskyUnits,
} from './nameCharacters.ts';
import { nameModel } from './nameModel.ts';
import { type Output, unitsOf, write } from './output.ts';
import { phraseKey, phraseValue } from './phraseIndex.ts';
import { isPlaceName } from './placeModel.ts';
import { type Advice, convertAlone } from './transform.ts';
import type { Variant } from './variant.ts';
import { vocabulary } from './vocabulary.ts';
import type { LatticeSource, Word } from './wordLattice.ts';

/** Which names a stretch of text has, and what to do with them. */
export interface NamePlan {
  /** In text order, not overlapping. */
  readonly names: readonly NameSpan[];
  readonly advice: Advice;
  readonly writeName: (output: Output, name: NameSpan) => void;
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
/** What OpenCC's phrases and our own words cost in a lattice, in half nats. */
const phraseCost = 32;
const ownWordCost = 24;

/** Finds the names of `part`: those that the caller points out, those that are known, and those that look like one. */
export function planNames(text: string, units: Uint16Array, part: Span, options: PlanOptions): NamePlan {
  const { from, direction, known } = options;
  let lazyFolded: string | undefined;
  const folded = () => (lazyFolded ??= from === 'hans' && !known ? text : fold(text));
  const judge = makeJudge(
    () => latticeSource(folded, units, options),
    from === 'hans' ? 0 : traditionalCaution,
  );
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
  const finder = { judge, model: nameModel(), vocabulary };
  const likely = from === 'hans' ? findLikelyNames(units, part, riskyUnits(direction), finder) : [];
  const given = (options.names ?? [])
    .filter(({ start, end }) => part.start <= start && end <= part.end)
    .map((name) => (name.form === undefined ? withKnownForm(name) : name));
  const writeName = nameWriter(text, options);
  return {
    names: withoutOverlaps([
      given.filter(({ form }) => form !== undefined),
      knownHere,
      given,
      likely.map(spanOf),
    ]),
    advice: { judge, writeName: (output, word) => writeName(output, spanOf(word)) },
    writeName,
  };
}

function latticeSource(
  folded: () => string,
  units: Uint16Array,
  { from, direction, known }: PlanOptions,
): LatticeSource {
  const { segmentation } = direction;
  const kindOf = (entry: number) =>
    kindOfNameLike(direction, phraseKey(segmentation!, entry), phraseValue(segmentation!, entry));
  const isWord = () => 'word' as const;
  return {
    ...(from === 'hans' ? { units, prepare: () => {} } : foldedLater(units)),
    vocabulary: vocabulary(),
    // Whoever writes Traditional has written the names already; only words are looked for then.
    names: from === 'hans' ? nameModel() : null,
    phrases: direction.phrases().map(({ index, isOwn }) => ({
      index,
      cost: isOwn ? ownWordCost : phraseCost,
      kindOf: index === segmentation ? kindOf : isWord,
    })),
    pairs: direction.pairsInPhrases(),
    knownAt: (at) => (known ? knownEndsAt(known, folded(), at) : none),
    longestKnown: known?.longest ?? 0,
  };
}

const none: readonly number[] = [];
const blockLength = 4096;

/** Units that are folded a block at a time, when they are wanted. */
function foldedLater(units: Uint16Array): Pick<LatticeSource, 'units' | 'prepare'> {
  const folded = new Uint16Array(units.length);
  const isFolded = new Uint8Array(Math.ceil(units.length / blockLength));
  return {
    units: folded,
    prepare(start, end) {
      const last = Math.min(end, units.length - 1);
      for (let block = Math.floor(Math.max(0, start) / blockLength); block * blockLength <= last; block++) {
        if (isFolded[block] === 1) continue;
        isFolded[block] = 1;
        foldUnits(units, block * blockLength, Math.min((block + 1) * blockLength, units.length), folded);
      }
    },
  };
}

/** Names of up to this many characters may be parts of other words; longer ones are what they seem. */
const longestLookAlike = 4;

/** The known names that stand in a folded text and are no accident of the words around them. */
function knownWords(folded: string, part: Span, known: KnownNames, judge: Judge): Word[] {
  const words: Word[] = [];
  for (let at = part.start; at < part.end; at++) {
    const end = knownEndsAt(known, folded, at).find(
      (to) => to <= part.end && (to - at > longestLookAlike || judge.isApart(at, to)),
    );
    if (end === undefined) continue;
    words.push({ start: at, end, kind: 'known' });
    at = end - 1;
  }
  return words;
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

function nameWriter(text: string, { from, direction, report }: PlanOptions) {
  return (output: Output, { start, end, kind, form }: NameSpan) => {
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
  };
}

function byRule(name: string, kind: NameSpan['kind'], from: Variant, direction: Direction): string {
  if (kind === 'person') return convertPersonName(name, from, direction);
  const isPlace = kind === 'place' || isPlaceName(unitsOf(name));
  return isPlace && from === 'hans' ? convertPlaceName(name, direction) : convertAlone(direction, name);
}
