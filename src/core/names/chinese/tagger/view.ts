import transliterationData from '../../../../data/names/transliteration.yaml';
import { fold } from '../../../text/fold.ts';
import { isGivenCharacter, surnameStrength } from '../nameLetters.ts';
import type { OrganizationCandidate } from '../organizations.ts';
import type { Reading } from '../reading.ts';

/**
 * What the tagger sees of a text besides its words, one entry for each UTF-16 code unit: letters with digits, Latin
 * letters and quotation marks made alike, and how name-like each is.
 */
export interface View {
  readonly reading: Reading;
  readonly letters: Uint16Array;
  /** Surname strength in the two lower bits, then whether given names are written with it, then transliterations. */
  readonly traits: Uint8Array;
  /** Length of the run of transliterating letters that ends or starts here, up to 6. */
  readonly runBefore: Uint8Array;
  readonly runAfter: Uint8Array;
  /**
   * Where the organization grammar saw a name: 1 its first letter, 2 inside, 3 its last; 4 more for a known
   * name, 8 for a weak candidate, 12 for a likely one.
   */
  readonly organizations: Uint8Array;
  /**
   * What the tagger says of each place, four numbers each: by how much the weights of a person's begin, inside, end and
   * single tag outweigh those of no name. Filled by `tagNames`.
   */
  readonly ofPerson: Int16Array;
}

/** Bits of `View.traits`: how surely the letter is a surname. */
export const surname = 3;
/** Bit of `View.traits`: given names are written with the letter. */
export const given = 4;
/** Bit of `View.traits`: foreign names are transcribed with the letter. */
export const transliterating = 8;

const transliterations = transliterationData as Record<'characters' | 'peoples', string>;
const traitsOf = new Uint8Array(0x10000);
const letterOf = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
fillTables();

/** Makes the view of a text, once its words are read and the organization grammar has seen it. Linear in the text. */
export function view(reading: Reading, candidates: readonly OrganizationCandidate[]): View {
  const { folded, units } = reading;
  const length = folded.length;
  const letters = new Uint16Array(length);
  const traits = new Uint8Array(length);
  const runBefore = new Uint8Array(length);
  const runAfter = new Uint8Array(length);
  const organizations = new Uint8Array(length);
  let run = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    letters[i] = letterOf[unit]!;
    traits[i] = traitsOf[unit]!;
    run = traits[i]! & transliterating ? Math.min(6, run + 1) : 0;
    runBefore[i] = run;
  }
  run = 0;
  for (let i = length - 1; i >= 0; i--) {
    run = traits[i]! & transliterating ? Math.min(6, run + 1) : 0;
    runAfter[i] = run;
  }
  for (const { start, end, how, certainty } of candidates) {
    const known = how === 'known name' ? 4 : certainty === 'weak' ? 8 : certainty === 'likely' ? 12 : 0;
    organizations.fill(known + 2, start, end);
    organizations[start] = known + 1;
    organizations[end - 1] = known + 3;
  }
  const ofPerson = new Int16Array(4 * length);
  return { reading, letters, traits, runBefore, runAfter, organizations, ofPerson };
}

const foreignLetters = new Set(fold(transliterations.characters));

/** Whether a folded letter is one that names from outside China are transcribed with. */
export function transcribes(letter: string): boolean {
  return foreignLetters.has(letter);
}

function fillTables() {
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const character = String.fromCharCode(unit);
    traitsOf[unit] = surnameStrength(character) | (isGivenCharacter(character) ? given : 0);
  }
  for (const character of transliterations.characters + transliterations.peoples)
    traitsOf[fold(character).charCodeAt(0)]! |= transliterating;
  const alike = (characters: string, as: string) => {
    for (const character of characters) letterOf[character.charCodeAt(0)] = as.charCodeAt(0);
  };
  alike('0123456789', '0');
  alike('abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüý', 'a');
  alike('「『‘', '“');
  alike('」』’', '”');
  alike('•‧・', '·');
}
