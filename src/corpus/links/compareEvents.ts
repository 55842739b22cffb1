import type { EventType } from '../../core/analysis.ts';
import regionData from '../../data/regionPrefixes.yaml';
import { nameKey } from '../nameKeys.ts';
import type { StoredEvent } from '../store/store.ts';
import { compareDates, type DateAgreement } from './dates.ts';
import { areOtherEditions, nameSimilarity } from './names.ts';
import { compareParts } from './parts.ts';
import { sharedSounds } from './sounds.ts';
import type { Telling } from './telling.ts';

/** One thing that speaks for a link, or against it, and how much. */
export interface Evidence {
  readonly about: 'date' | 'name' | 'edition' | 'word' | 'person' | 'organization' | 'place' | 'type';
  /** Above 0 for, below 0 against. */
  readonly weight: number;
  /** What it is: the day, the similarity of the names, who is shared. */
  readonly detail: string;
}

/** What two tellings have in common. */
export interface Comparison {
  /** `same`: one event; `series`: the same again at another time; null: neither. */
  readonly answer: 'same' | 'series' | null;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** As much must speak for one event; found on half of the pairs in test/fixtures/links. */
const threshold = 5.5;

/** What is done by parties: another party makes it another act, while an occasion has room for many. */
const acts: ReadonlySet<EventType> = new Set(['signing', 'visit', 'meeting', 'appointment']);

/** Types that one paper and another give to one event. */
const alike: readonly (readonly EventType[])[] = [
  ['visit', 'meeting'],
  ['forum', 'meeting', 'fair'],
  ['launch', 'press-conference', 'signing'],
  ['award', 'competition'],
];

/** Weighs two tellings. Dates that contradict and other editions forbid that they are one event. */
export function compareEvents(a: Telling, b: Telling): Comparison {
  const date = compareDates(a.event, b.event);
  const isOther = date === 'contradicting' || areOtherEditions(a.name, b.name);
  const similarity = nameSimilarity(a.name, b.name);
  if (isOther) {
    const isSeries = a.name.stem === b.name.stem && isNamed(a) && isNamed(b) && recurs(a, b);
    const evidence: Evidence[] = isSeries ? [{ about: 'name', weight: 3, detail: a.event.name }] : [];
    return { answer: isSeries ? 'series' : null, score: 0, evidence };
  }
  const evidence = [
    ...ofDate(date, a.event),
    ...ofName(similarity, a, b),
    ...(similarity === null ? acrossLanguages(a, b) : []),
    ...ofParts(a, b, similarity !== null),
    ...ofPlace(a.event.place, b.event.place, similarity ?? 0),
    ...ofType(a.event.type, b.event.type),
  ];
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return { answer: date !== 'unknown' && score >= threshold ? 'same' : null, score, evidence };
}

/** Whether an event has a name of its own rather than one made of what was done. */
function isNamed({ event, name }: Telling): boolean {
  return !acts.has(event.type) && name.stem.length >= 5;
}

/** Whether one name of two events is that of a series: by its number or year, or by whoever or wherever it is again. */
function recurs(a: Telling, b: Telling): boolean {
  if ([a, b].some(({ name }) => name.edition !== null || name.year !== null)) return true;
  if (a.event.type === 'press-conference') return false;
  const sharesPart = (['person', 'organization'] as const).some(
    (kind) => compareParts(a.parts, b.parts, kind).shared.length > 0,
  );
  return sharesPart || ofPlace(a.event.place, b.event.place, 1).some(({ weight }) => weight > 0);
}

function isNumbered({ name }: Telling): boolean {
  return name.edition !== null;
}

function ofDate(date: DateAgreement, { start }: StoredEvent): readonly Evidence[] {
  const weight = date === 'same day' ? 2 : date === 'same period' ? 1 : 0;
  return weight === 0 ? [] : [{ about: 'date', weight, detail: start ?? '' }];
}

function ofName(similarity: number | null, a: Telling, b: Telling): readonly Evidence[] {
  if (similarity === null) return [];
  // What was done is named in as many ways as there are papers; an occasion has one name.
  const isOccasion = !acts.has(a.event.type) && !acts.has(b.event.type);
  const isDistinct = isOccasion && a.name.stem.length >= 6 && b.name.stem.length >= 6 && similarity < 0.2;
  // A series that is numbered has its name to itself: in one year the same name is the same event.
  const isSeries = a.name.stem === b.name.stem && isNamed(a) && (isNumbered(a) || isNumbered(b));
  const weight = isSeries
    ? 4.5
    : similarity >= 0.8
      ? 3
      : similarity >= 0.5
        ? 2
        : similarity >= 0.35
          ? 1
          : isDistinct
            ? -2
            : 0;
  return weight === 0 ? [] : [{ about: 'name', weight, detail: similarity.toFixed(2) }];
}

/** What names in two languages have in common: the number of an edition, and words that are spelled as they sound. */
function acrossLanguages(a: Telling, b: Telling): readonly Evidence[] {
  if (a.name.isChinese === b.name.isChinese) return [];
  const [chinese, latin] = a.name.isChinese ? [a.event, b.event] : [b.event, a.event];
  const { edition } = a.name;
  const sameNumber = edition !== null && edition === b.name.edition && a.event.type === b.event.type;
  const ofPlaces = new Set(placeSounds(a.event.place, b.event.place));
  const [word] = sharedSounds(namesIn(chinese), namesIn(latin)).filter((sound) => !ofPlaces.has(sound));
  return [
    ...(sameNumber ? [{ about: 'edition', weight: 1.5, detail: edition } as const] : []),
    ...(word === undefined ? [] : [{ about: 'word', weight: 1, detail: word } as const]),
  ];
}

/** The name of an event and of the organizations in it; people are compared by themselves. */
function namesIn({ name, parts }: StoredEvent): string {
  const organizations = parts.filter(({ kind }) => kind === 'organization');
  return [name, ...organizations.map((part) => part.name)].join('\n');
}

function placeSounds(a: string | null, b: string | null): readonly string[] {
  if (a === null || b === null) return [];
  return [...sharedSounds(a, b), ...sharedSounds(b, a)];
}

function ofParts(a: Telling, b: Telling, isOneLanguage: boolean): readonly Evidence[] {
  const isAct = acts.has(a.event.type) && acts.has(b.event.type);
  const evidence: Evidence[] = [];
  for (const about of ['person', 'organization'] as const) {
    const { shared, isRecognised, onlyFirst, onlySecond } = compareParts(a.parts, b.parts, about);
    const [first, more, most] = about === 'person' ? [2, 1, 4] : [1.5, 0.75, 3];
    if (shared.length > 0) {
      // A name alone may be another's, and a spelling another name's.
      const certain = about === 'person' && isRecognised ? 0.5 : 0;
      const weight = Math.min(first + more * (shared.length - 1), most) + certain;
      evidence.push({ about, weight, detail: shared.join(', ') });
    }
    // Names in two languages that were not recognised may be one, so others speak against it only in one language.
    if (onlyFirst > 0 && onlySecond > 0 && isOneLanguage) {
      const weight = isAct ? (shared.length > 0 ? -3 : -4) : shared.length > 0 ? 0 : -1;
      if (weight < 0) evidence.push({ about, weight, detail: 'others' });
    }
  }
  return evidence;
}

const regions = regionData as readonly { readonly place: string; readonly before: readonly string[] }[];

function ofPlace(a: string | null, b: string | null, similarity: number): readonly Evidence[] {
  if (a === null || b === null) return [];
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left.includes(right) || right.includes(left)) return [{ about: 'place', weight: 1, detail: a }];
  if (placeSounds(a, b).length > 0) return [{ about: 'place', weight: 1, detail: a }];
  const regionOf = (key: string) =>
    regions.find(({ before }) => before.some((name) => key.startsWith(nameKey(name))));
  const [here, there] = [regionOf(left), regionOf(right)];
  if (here && here === there) return [{ about: 'place', weight: 1, detail: a }];
  const areComparable = /\p{Script=Han}/u.test(left) === /\p{Script=Han}/u.test(right) || (here && there);
  // A full name weighs more than a place, which one paper gives as the hall and another as the city.
  const weight = similarity >= 0.8 ? -0.5 : -1;
  return areComparable ? [{ about: 'place', weight, detail: `${a}, ${b}` }] : [];
}

function ofType(a: EventType, b: EventType): readonly Evidence[] {
  if (a === b) return [{ about: 'type', weight: 1, detail: a }];
  if (alike.some((types) => types.includes(a) && types.includes(b)))
    return [{ about: 'type', weight: 0.5, detail: `${a}, ${b}` }];
  return a === 'other' || b === 'other' ? [] : [{ about: 'type', weight: -1, detail: `${a}, ${b}` }];
}
