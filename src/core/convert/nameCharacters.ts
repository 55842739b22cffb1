import data from '../../data/convert/nameCharacters.yaml';
import { convertCharacter, convertWhole, type Direction, directionOf } from './direction.ts';
import { convertInStages } from './runStage.ts';
import type { Variant } from './variant.ts';

const { doubtfulSurnames, doubtfulGivenNames, miswritten, notMiswritten, ...forms } = data as {
  readonly places: Readonly<Record<string, string>>;
  readonly doubtfulSurnames: Readonly<Record<string, string>>;
  readonly doubtfulGivenNames: Readonly<Record<string, string>>;
  readonly miswritten: string;
  readonly notMiswritten: string;
  readonly compoundSurnames: Readonly<Record<string, string>>;
  readonly surnames: Readonly<Record<string, string>>;
  readonly givenNames: Readonly<Record<string, string>>;
};

const words: ReadonlySet<string> = new Set(notMiswritten.split(' '));
/** Simplified characters, of compound surnames two → their form. */
type Forms = ReadonlyMap<string, string>;
const surnames: Forms = new Map(Object.entries(forms.surnames));
const compoundSurnames: Forms = new Map(Object.entries(forms.compoundSurnames));
const givenNames: Forms = new Map(Object.entries(forms.givenNames));
const places: Forms = new Map(Object.entries(forms.places));

/**
 * Converts a person's name character by character, as names are usually printed: 范 and 于 stay, 钟 becomes 鍾. Phrases
 * of ordinary words never count, except where the dictionary has just this name (毕升 → 畢昇) and agrees on the surname.
 * Towards Simplified the ordinary rules for single characters hold.
 */
export function convertPersonName(name: string, from: Variant, direction: Direction): string {
  const plain = direction.plain();
  if (from !== 'hans') return [...name].map((character) => convertCharacter(plain, character)).join('');
  const compound = compoundSurnames.get(name.slice(0, 2));
  const surname = compound ?? surnameForm(name[0]!, plain);
  const whole = convertWhole(direction, name);
  if (whole?.dictionary.startsWith(surname)) return whole.result;
  const given = name.slice(compound ? 2 : 1);
  return inRegion(surname + formsOf(given, givenNames, plain), plain);
}

/**
 * What a Traditional name may be printed with instead, one character each: `甯` for 寧漢豪. Empty where only one form is
 * usual, and where the two names differ in length.
 */
export function otherCharacters(simplified: string, traditional: string): readonly string[] {
  if (simplified.length !== traditional.length) return [];
  return [...simplified].flatMap((character, i) => {
    const forms = (i === 0 ? doubtfulSurnames : doubtfulGivenNames)[character] ?? '';
    return forms.includes(traditional[i]!) ? [...forms].filter((form) => form !== traditional[i]) : [];
  });
}

/** The same for a name that stands by itself, from one variant to another. */
export function convertName(name: string, from: Variant, to: Variant): string {
  const direction = directionOf(from, to, { phrases: false });
  return direction ? convertPersonName(name, from, direction) : name;
}

/** Each character in its own form, else in that of OpenCC's Traditional without a region. */
function formsOf(text: string, forms: Forms, { stagesBetween }: Direction): string {
  const stage = stagesBetween[0]!;
  let result = '';
  for (const character of text) {
    const become = character.length === 1 ? stage.units[character.charCodeAt(0)]! : 0;
    const usual = () => (become === 0 ? convertInStages([stage], character) : String.fromCharCode(become));
    result += forms.get(character) ?? usual();
  }
  return result;
}

/** From Traditional without a region to that of the direction's target. */
function inRegion(text: string, { stagesBetween }: Direction): string {
  return convertInStages(stagesBetween.slice(1), text);
}

function surnameForm(character: string, direction: Direction): string {
  return formsOf(character, surnames, direction);
}

/**
 * What a phrase is that looks like a person's name: that `name`, where the dictionary writes the surname as names print
 * it; else a `word`, or a `mistake` where the dictionary is known to take names for words.
 */
export function kindOfNameLike(
  direction: Direction,
  phrase: string,
  value: string,
): 'name' | 'word' | 'mistake' {
  if (value.startsWith(compoundSurnames.get(phrase.slice(0, 2)) ?? surnameForm(phrase[0]!, direction)))
    return 'name';
  const isMistake = phrase.length === 3 && miswritten.includes(phrase[0]!) && !words.has(phrase);
  return isMistake ? 'mistake' : 'word';
}

/**
 * Converts the name of a place, or a foreign name written by sound, character by character where the dictionary does
 * not have it.
 */
export function convertPlaceName(name: string, direction: Direction): string {
  const plain = direction.plain();
  return convertWhole(direction, name)?.result ?? inRegion(formsOf(name, places, plain), plain);
}

/**
 * UTF-16 units that names print otherwise than ordinary words do in a direction from Simplified: 1 as a surname, 2 in
 * a given name, 4 in that of a place, or the sum of these.
 */
export function riskyUnits(direction: Direction): Uint8Array {
  const known = risky.get(direction);
  if (known) return known;
  const units = new Uint8Array(0x10000);
  const mark = (forms: Forms, flag: number) => {
    for (const [character, form] of forms) {
      if (convertCharacter(direction, character) !== form) units[character.charCodeAt(0)]! |= flag;
    }
  };
  mark(surnames, 1);
  mark(givenNames, 2);
  mark(places, 4);
  risky.set(direction, units);
  return units;
}

const risky = new WeakMap<Direction, Uint8Array>();
