import cjkCompatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKongPhrases from 'opencc-js/dict/HKPhrases';
import hongKongPhrasesBack from 'opencc-js/dict/HKPhrasesRev';
import hongKongVariants from 'opencc-js/dict/HKVariants';
import hongKongVariantPhrases from 'opencc-js/dict/HKVariantsPhrases';
import hongKongVariantsBack from 'opencc-js/dict/HKVariantsRev';
import hongKongVariantPhrasesBack from 'opencc-js/dict/HKVariantsRevPhrases';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import simplifiedRegionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwanPhrases from 'opencc-js/dict/TWPhrases';
import taiwanPhrasesBack from 'opencc-js/dict/TWPhrasesRev';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanVariantPhrases from 'opencc-js/dict/TWVariantsPhrases';
import taiwanVariantsBack from 'opencc-js/dict/TWVariantsRev';
import taiwanVariantPhrasesBack from 'opencc-js/dict/TWVariantsRevPhrases';
import correctionData from '../../data/convert/corrections.yaml';
import { fold } from '../text/fold.ts';
import { eachPhrase, indexPhrases, type PhraseIndex } from './phraseIndex.ts';
import { makeStage, type Stage } from './stage.ts';
import type { Variant } from './variant.ts';

/**
 * The way from one variant to another: text is cut at the phrases of `segmentation`, and each piece goes through the
 * stages by itself. Chains and dictionaries are OpenCC's (Apache-2.0), as `opencc-js` 1.4.2 puts them together.
 */
export interface Chain {
  readonly segmentation: PhraseIndex | null;
  /** For the phrases that segmentation found. */
  readonly stages: readonly Stage[];
  /** For what stands between them. */
  readonly stagesBetween: readonly Stage[];
  /** The phrases of all stages, in Simplified, for telling words apart; `isOwn` for words that OpenCC does not have. */
  readonly phrases: () => readonly { readonly index: PhraseIndex; readonly isOwn: boolean }[];
}

/** Whether words change with the region, or only characters. */
type Wording = 'regional' | 'kept';

/** CJK compatibility ideographs, which become the unified ones before anything else, as OpenCC does it. */
export const compatibility = once(() => makeStage([cjkCompatibility.split('|').sort().join('|')]));

/** Puts the dictionaries together that lead from one variant to another one; each is indexed on first use. */
export function makeChain(
  from: Variant,
  to: Variant,
  { phrases: changesWords }: { readonly phrases: boolean },
): Chain {
  const wording = changesWords ? 'regional' : 'kept';
  if (from === 'hans') {
    const { segmentation, whole, characters } = fromSimplified();
    const regional = toRegion(to, wording);
    const phrases = once(() => [
      { index: indexPhrases([corrections()]), isOwn: true },
      { index: segmentation, isOwn: false },
      { index: simplified(regional.map((stage) => stage.phrases)), isOwn: false },
    ]);
    return {
      segmentation,
      stages: [whole, ...regional],
      stagesBetween: [characters, ...regional],
      phrases,
    };
  }
  const first = fromRegion(from, wording);
  if (to === 'hans') {
    const { segmentation, stage } = toSimplified();
    const stages = [...first, stage];
    return {
      segmentation,
      stages,
      stagesBetween: stages,
      phrases: phrasesOf(stages),
    };
  }
  const stages = [...first, ...betweenRegions(to, wording)];
  return { segmentation: null, stages, stagesBetween: stages, phrases: phrasesOf(stages) };
}

function phrasesOf(stages: readonly Stage[]) {
  return once(() => [{ index: simplified(stages.map((stage) => stage.phrases)), isOwn: false }]);
}

/** An index of the same phrases with their keys folded to Simplified; values are of no use. */
function simplified(indexes: readonly PhraseIndex[]): PhraseIndex {
  const keys = new Set<string>();
  for (const index of indexes)
    eachPhrase(index, (start, end) => keys.add(fold(index.text.slice(start, end))));
  return indexPhrases([
    [...keys]
      .sort()
      .map((key) => `${key} =`)
      .join('|'),
  ]);
}

const fromSimplified = once(() => {
  const phrases = [corrections(), simplifiedPhrases, simplifiedRegionalPhrases];
  const characters = makeStage([simplifiedCharacters]);
  const segmentation = indexPhrases(phrases);
  // Segmentation has found every phrase already, so the whole stage only looks at single entries of it.
  return { segmentation, characters, whole: { ...characters, phrases: segmentation } };
});

/** Our own words, in the form of OpenCC's dictionaries. */
function corrections(): string {
  return Object.entries((correctionData as { readonly words: Readonly<Record<string, string>> }).words)
    .map((entry) => entry.join(' '))
    .sort()
    .join('|');
}

const toSimplified = once(() => ({
  segmentation: indexPhrases([traditionalPhrases]),
  stage: makeStage([traditionalPhrases, traditionalCharacters, rareCharacters()]),
}));

/**
 * Simplified characters outside the Basic Multilingual Plane that OpenCC knows both ways, and that opencc-js leaves out
 * towards Simplified because many fonts lack them.
 */
function rareCharacters(): string {
  const known = new Set(traditionalCharacters.split('|').map((entry) => entry.split(' ')[0]));
  return simplifiedCharacters
    .split('|')
    .map((entry) => entry.split(' ') as [string, string])
    .filter(([simplified, traditional]) => simplified.length === 2 && !known.has(traditional))
    .map(([simplified, traditional]) => `${traditional} ${simplified}`)
    .sort()
    .join('|');
}

function toRegion(to: Variant, wording: Wording): readonly Stage[] {
  if (to === 'hant-hk') return [wording === 'regional' ? hongKongWithPhrases() : hongKong()];
  if (to === 'hant-tw') return [wording === 'regional' ? taiwanWithPhrases() : taiwan()];
  return [];
}

/** From another Traditional, opencc-js takes Taiwan's phrases and its characters one after the other. */
function betweenRegions(to: Variant, wording: Wording): readonly Stage[] {
  return to === 'hant-tw' && wording === 'regional'
    ? [taiwanPhrasesAlone(), taiwan()]
    : toRegion(to, wording);
}

const hongKong = once(() => makeStage([hongKongVariantPhrases, hongKongVariants]));
const hongKongWithPhrases = once(() =>
  makeStage([hongKongPhrases, hongKongVariantPhrases, hongKongVariants]),
);
const taiwan = once(() => makeStage([taiwanVariantPhrases, taiwanVariants]));
const taiwanPhrasesAlone = once(() => makeStage([taiwanPhrases]));
const taiwanWithPhrases = once(() => makeStage([taiwanPhrases, taiwanVariantPhrases, taiwanVariants]));

function fromRegion(from: Variant, wording: Wording): readonly Stage[] {
  if (from === 'hant-hk') return [wording === 'regional' ? fromHongKongWithPhrases() : fromHongKong()];
  if (from === 'hant-tw') return [wording === 'regional' ? fromTaiwanWithPhrases() : fromTaiwan()];
  return [];
}

const fromHongKong = once(() => makeStage([hongKongVariantPhrasesBack, hongKongVariantsBack]));
const fromHongKongWithPhrases = once(() =>
  makeStage([hongKongPhrasesBack, hongKongVariantPhrasesBack, hongKongVariantsBack]),
);
const fromTaiwan = once(() => makeStage([taiwanVariantPhrasesBack, taiwanVariantsBack]));
const fromTaiwanWithPhrases = once(() =>
  makeStage([taiwanPhrasesBack, taiwanVariantPhrasesBack, taiwanVariantsBack]),
);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
