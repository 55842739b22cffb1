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
import { indexPhrases, type PhraseIndex } from './phraseIndex.ts';
import { makeStage, type Stage } from './stage.ts';
import type { Variant } from './variant.ts';

/**
 * How one variant becomes another: text is cut at the phrases of `segmentation`, and each piece goes through the
 * stages by itself. Chains and dictionaries are OpenCC's (Apache-2.0), as `opencc-js` 1.4.2 puts them together.
 */
export interface Direction {
  readonly segmentation: PhraseIndex | null;
  /** For the phrases that segmentation found. */
  readonly stages: readonly Stage[];
  /** For what stands between them. */
  readonly stagesBetween: readonly Stage[];
  /** What an entry of the segmentation becomes, as far as it was asked for. */
  readonly values: (string | undefined)[];
}

const directions = new Map<string, Direction>();

/** The direction from one variant to another, built when first asked for. Null where there is nothing to do. */
export function directionOf(from: Variant, to: Variant, withPhrases: boolean): Direction | null {
  if (from === to) return null;
  const key = `${from} ${to} ${withPhrases}`;
  const known = directions.get(key);
  if (known) return known;
  const direction = build(from, to, withPhrases);
  directions.set(key, direction);
  return direction;
}

/** CJK compatibility ideographs become the unified ones before anything else, as OpenCC does it. */
export const normalization = once(() => makeStage([sortEntries(cjkCompatibility)]));

function build(from: Variant, to: Variant, withPhrases: boolean): Direction {
  if (from === 'hans') {
    const { segmentation, whole, characters } = fromSimplified();
    const regional = toRegion(to, withPhrases);
    const [stages, stagesBetween] = [
      [whole, ...regional],
      [characters, ...regional],
    ];
    return { segmentation, stages, stagesBetween, values: [] };
  }
  const first = fromRegion(from, withPhrases);
  if (to === 'hans') {
    const { segmentation, stage } = toSimplified();
    const stages = [...first, stage];
    return { segmentation, stages, stagesBetween: stages, values: [] };
  }
  const stages = [...first, ...betweenRegions(to, withPhrases)];
  return { segmentation: null, stages, stagesBetween: stages, values: [] };
}

const fromSimplified = once(() => {
  const phrases = [simplifiedPhrases, simplifiedRegionalPhrases];
  const characters = makeStage([simplifiedCharacters]);
  const segmentation = indexPhrases(phrases);
  // Segmentation has found every phrase already, so the whole stage only looks at single entries of it.
  return { segmentation, characters, whole: { ...characters, phrases: segmentation } };
});

const toSimplified = once(() => ({
  segmentation: indexPhrases([traditionalPhrases]),
  stage: makeStage([traditionalPhrases, traditionalCharacters]),
}));

function toRegion(to: Variant, withPhrases: boolean): readonly Stage[] {
  if (to === 'hant-hk') return [withPhrases ? hongKongWithPhrases() : hongKong()];
  if (to === 'hant-tw') return [withPhrases ? taiwanWithPhrases() : taiwan()];
  return [];
}

/** From another Traditional, opencc-js takes Taiwan's phrases and its characters one after the other. */
function betweenRegions(to: Variant, withPhrases: boolean): readonly Stage[] {
  return to === 'hant-tw' && withPhrases ? [taiwanPhrasesAlone(), taiwan()] : toRegion(to, withPhrases);
}

const hongKong = once(() => makeStage([hongKongVariantPhrases, hongKongVariants]));
const hongKongWithPhrases = once(() =>
  makeStage([hongKongPhrases, hongKongVariantPhrases, hongKongVariants]),
);
const taiwan = once(() => makeStage([taiwanVariantPhrases, taiwanVariants]));
const taiwanPhrasesAlone = once(() => makeStage([taiwanPhrases]));
const taiwanWithPhrases = once(() => makeStage([taiwanPhrases, taiwanVariantPhrases, taiwanVariants]));

function fromRegion(from: Variant, withPhrases: boolean): readonly Stage[] {
  if (from === 'hant-hk') return [withPhrases ? fromHongKongWithPhrases() : fromHongKong()];
  if (from === 'hant-tw') return [withPhrases ? fromTaiwanWithPhrases() : fromTaiwan()];
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

function sortEntries(dictionary: string): string {
  return dictionary.split('|').sort().join('|');
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
