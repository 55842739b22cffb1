import organizationData from '../../../data/names/organizations.yaml';
import { wordList } from './lexicon.ts';

const organizations = organizationData as {
  readonly endings: Readonly<Record<'bodyLetters', string>>;
} & Readonly<
  Record<
    | 'founders'
    | 'inside'
    | 'plainKinds'
    | 'schools'
    | 'shortSchools'
    | 'schoolLetters'
    | 'own'
    | 'ofMembers'
    | 'units'
    | 'published'
    | 'calls'
    | 'seats'
    | 'measures'
    | 'companies'
    | 'venues',
    string
  >
>;

const founders = new Set(wordList(organizations.founders));

/** Whether a folded word says who founded or runs the body that is named behind it: 国立, 财团法人. */
export function isFounder(word: string): boolean {
  return founders.has(word);
}

const insideNames = new Set(wordList(organizations.inside));

/** Whether a folded word that stands for a place may also stand inside a name: 国家 of 香港科技大学国家重点实验室. */
export function mayStandInside(word: string): boolean {
  return insideNames.has(word);
}

const own = new Set(wordList(organizations.own));

/** Whether a folded word stands for the body that speaks, so that a unit of it is named behind: 我院. */
export function isOwnBody(word: string): boolean {
  return own.has(word);
}

const ofMembers = new Set(wordList(organizations.ofMembers));

/** Whether a folded word ends the names of bodies that are called after who belongs to them: 联盟 of 院士联盟. */
export function isOfMembers(word: string): boolean {
  return ofMembers.has(word);
}

const units = new Set(wordList(organizations.units));

/** Whether names of units of a body end with a letter: 所 of 机械所. */
export function endsUnit(letter: string): boolean {
  return units.has(letter);
}

const published = new Set(wordList(organizations.published));

/** Whether a folded word is for those who make a printed or a filmed work: 编辑部 of 《隧道建设》编辑部. */
export function publishes(word: string): boolean {
  return published.has(word);
}

const calls = new Set(wordList(organizations.calls));

/** Whether a folded word is what companies are called, so that the name of one stands behind it: 企业, 旗下. */
export function callsCompanies(word: string): boolean {
  return calls.has(word);
}

const schools = new Set(wordList(organizations.schools));

/** Whether the short name of a school ends the names of others, too: 科技大学 of 环球科技大学. */
export function endsSchools(name: string): boolean {
  return schools.has(name);
}

const shortSchools = new Set(wordList(organizations.shortSchools));
const schoolLetters = new Set(wordList(organizations.schoolLetters));

/** Whether a folded letter tells by its place which of the schools with one short name is meant: 台 of 台科大. */
export function letterOfSchool(letter: string, short: string): boolean {
  return schoolLetters.has(letter) && shortSchools.has(short);
}

const plainKinds = new Set(wordList(organizations.plainKinds));

/** Whether a folded word is said of companies in general, and ends few of their names: 企业. */
export function isPlainKind(word: string): boolean {
  return plainKinds.has(word);
}

const seats = new Set(wordList(organizations.seats));

/** Whether a folded word behind a body says where it is: 总部. */
export function isSeat(word: string): boolean {
  return seats.has(word);
}

const measures = new Set(wordList(organizations.measures));

/** Whether a letter behind a number counts bodies: 家 of 12家. */
export function isMeasure(letter: string): boolean {
  return measures.has(letter);
}

const bodyLetters = new Set(wordList(organizations.endings.bodyLetters));

/** Whether names of public bodies end with a letter: 局, 部. */
export function endsBody(letter: string): boolean {
  return bodyLetters.has(letter);
}

/** What the press leaves out at the end of companies' names, longest first. */
export const companyEndings: readonly string[] = wordList(organizations.companies);

const venues = wordList(organizations.venues);

/** Whether a folded name ends as those of houses do where others meet: 会展中心. */
export function isVenue(name: string): boolean {
  return venues.some((venue) => name.endsWith(venue));
}
