import commonWordData from '../../../data/names/commonWords.yaml';
import cueData from '../../../data/names/cues.yaml';
import foreignNameData from '../../../data/names/foreignNames.yaml';
import ordinaryWordData from '../../../data/names/ordinaryWords.yaml';
import organizationData from '../../../data/names/organizations.yaml';
import postData from '../../../data/names/posts.yaml';
import regionData from '../../../data/names/regions.yaml';
import surnameData from '../../../data/names/surnames.yaml';
import { type Automaton, buildAutomaton } from '../../text/automaton.ts';

/** What a word of the lexicon may be; a word may be several things. */
export const WordClass = {
  region: 1 << 0,
  carriedRegion: 1 << 1,
  regionLetter: 1 << 2,
  bodyEnding: 1 << 3,
  bodyLetter: 1 << 4,
  namedEnding: 1 << 5,
  namedLetter: 1 << 6,
  centre: 1 << 7,
  board: 1 << 8,
  trade: 1 << 9,
  bare: 1 << 10,
  noEnding: 1 << 11,
  organization: 1 << 12,
  brand: 1 << 13,
  club: 1 << 14,
  field: 1 << 15,
  generic: 1 << 16,
  postHead: 1 << 17,
  postPrefix: 1 << 18,
  postChange: 1 << 19,
  rank: 1 << 20,
  afterPerson: 1 << 21,
  beforePerson: 1 << 22,
  honorific: 1 << 23,
  byline: 1 << 24,
  stop: 1 << 25,
  common: 1 << 26,
  ordinary: 1 << 27,
  compoundSurname: 1 << 28,
  japaneseSurname: 1 << 29,
  foreignPart: 1 << 30,
  knownPerson: 1 << 31,
} as const;

/** Words as they stand in a data file: separated by white space. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

const regions = regionData as Record<
  | 'countries'
  | 'provinces'
  | 'cities'
  | 'districts'
  | 'world'
  | 'more'
  | 'carried'
  | 'letters'
  | 'inside'
  | 'directions',
  string
>;
const organizations = organizationData as {
  endings: Record<'body' | 'bodyLetters' | 'named' | 'namedLetters' | 'centres' | 'boards' | 'trade', string>;
  names: string;
  brands: string;
  bare: string;
  clubs: string;
  forces: string;
  everyday: string;
  everydaySigns: string;
  generic: string;
  fields: string;
  founders: string;
};
const commonWords = commonWordData as Record<'words' | 'more' | 'endings', string>;
const foreignNames = foreignNameData as Record<
  'parts' | 'known' | 'rulers' | 'figures' | 'calledAfter',
  string
>;
const posts = postData as Record<
  | 'heads'
  | 'prefixes'
  | 'leading'
  | 'honouring'
  | 'candidacies'
  | 'placeHeads'
  | 'mergingFirst'
  | 'mergingLast'
  | 'ownBodies'
  | 'governing'
  | 'weak'
  | 'ranks'
  | 'trades'
  | 'gains'
  | 'losses',
  string
>;
const cues = cueData as Record<
  | 'afterPerson'
  | 'beforePerson'
  | 'nouns'
  | 'shortHonorifics'
  | 'honorifics'
  | 'bylines'
  | 'stops'
  | 'hopes'
  | 'letters'
  | 'closing'
  | 'titleLetters'
  | 'counters'
  | 'where'
  | 'addresses'
  | 'leading'
  | 'each'
  | 'deeds',
  string
>;
const surnames = surnameData as Record<'compound' | 'japanese', string>;

const lists: readonly (readonly [string, number])[] = [
  [regions.countries, WordClass.region],
  [regions.provinces, WordClass.region],
  [regions.cities, WordClass.region],
  [
    wordList(regions.cities)
      .map((city) => `${city}市`)
      .join(' '),
    WordClass.region,
  ],
  [regions.districts, WordClass.region],
  [regions.world, WordClass.region],
  [regions.more, WordClass.region],
  [regions.letters, WordClass.regionLetter],
  [regions.carried, WordClass.carriedRegion],
  [organizations.endings.body, WordClass.bodyEnding],
  [organizations.endings.bodyLetters, WordClass.bodyLetter],
  [organizations.endings.named, WordClass.namedEnding],
  [organizations.endings.namedLetters, WordClass.namedLetter],
  [organizations.endings.centres, WordClass.centre],
  [organizations.endings.boards, WordClass.board],
  [organizations.endings.trade, WordClass.trade],
  [commonWords.endings, WordClass.noEnding],
  [organizations.bare, WordClass.bare],
  [organizations.names, WordClass.organization],
  [organizations.brands, WordClass.brand],
  [organizations.clubs, WordClass.club],
  [organizations.forces, WordClass.club],
  [foreignNames.parts, WordClass.foreignPart],
  [foreignNames.known, WordClass.knownPerson],
  [foreignNames.rulers, WordClass.knownPerson],
  [foreignNames.figures, WordClass.knownPerson],
  [organizations.generic, WordClass.generic],
  [organizations.fields, WordClass.field],
  [organizations.founders, WordClass.field],
  [posts.heads, WordClass.postHead],
  [posts.prefixes, WordClass.postPrefix],
  [posts.weak, WordClass.postHead],
  [posts.ranks, WordClass.rank | WordClass.postHead],
  [posts.gains, WordClass.postChange],
  [posts.losses, WordClass.postChange],
  [cues.afterPerson, WordClass.afterPerson],
  [cues.beforePerson, WordClass.beforePerson],
  [cues.nouns, WordClass.beforePerson],
  [cues.addresses, WordClass.beforePerson],
  [cues.honorifics, WordClass.honorific],
  [cues.bylines, WordClass.byline],
  [cues.stops, WordClass.stop],
  [commonWords.words, WordClass.common],
  [commonWords.more, WordClass.common],
  [(ordinaryWordData as { words: string }).words, WordClass.ordinary],
  [surnames.compound, WordClass.compoundSurname],
  [surnames.japanese, WordClass.japaneseSurname],
];

/** Every word that the Chinese grammars know, ready to be found in folded text. */
export const lexicon: Automaton = buildAutomaton(lists.flatMap(([words]) => wordList(words)));

const weakHeads = new Set(wordList(posts.weak));
const trades = new Set(wordList(posts.trades));
const leading = new Set(wordList(posts.leading));
const honouring = new Set(wordList(posts.honouring));
const candidacies = new Set(wordList(posts.candidacies));
const gains = new Set(wordList(posts.gains));
const losses = new Set(wordList(posts.losses));

/** Whether a head is also said of anyone, so that it is a post only of a body or a place: 代表, 负责人. */
export function isWeakHead(word: string): boolean {
  return weakHeads.has(word);
}

/** Whether a weak head is a post by itself where a name follows: 导演. */
export function isTrade(word: string): boolean {
  return trades.has(word);
}

/** Whether a folded word may stand before the organization of a title and say how its post is held: 署理, 前. */
export function isLeadingPrefix(word: string): boolean {
  return leading.has(word);
}

/** Whether a folded word behind a post says who is to hold it or wants to: 参选人 of 市长参选人. */
export function isCandidacy(word: string): boolean {
  return candidacies.has(word);
}

/** Whether a folded word before a weak head makes a post of it: 荣誉 of 荣誉顾问. */
export function isHonouring(word: string): boolean {
  return honouring.has(word);
}

/** Whether a folded letter begins the head of a place's government, so that the place is named before it: 县 of 县长. */
export function isPlaceHead(letter: string): boolean {
  return posts.placeHeads.includes(letter);
}

/** Whether a body's last letter may be the first of a head with these first and last letters: 部长 of 交通部长, 总会长 of 工商总会长. */
export function isMerging(first: string, last: string): boolean {
  return posts.mergingFirst.includes(first) || posts.mergingLast.includes(last);
}

/** Whether one folded letter stands for the body that the article is about: 校 of 我校书记. */
export function isOwnBody(letter: string): boolean {
  return posts.ownBodies.includes(letter);
}

const governing = new Set(wordList(posts.governing));

/** Whether the head of a title is of a place's own government where only the place is named: 市长, 专员. */
export function governs(head: string): boolean {
  return governing.has(head);
}

/** Whether a folded word gives a post to the person before it (`gain`), or takes it away (`loss`). */
export function changeOfPost(word: string): 'gain' | 'loss' | null {
  if (gains.has(word)) return 'gain';
  return losses.has(word) ? 'loss' : null;
}

const following = new Set(wordList(cues.letters));

/** Whether a one-letter word often follows a name and seldom ends one: 的, 说, 在. */
export function oftenFollows(letter: string): boolean {
  return following.has(letter);
}

const closing = new Set(wordList(cues.closing));

/** Whether a one-letter word may stand between a name and a mark: 说, 等. */
export function closesClause(letter: string): boolean {
  return closing.has(letter);
}

const counters = new Set(wordList(cues.counters));

/** Whether a letter behind digits counts something: 日 of 27日. */
export function isCounter(letter: string): boolean {
  return counters.has(letter);
}

const titleLetters = new Set(wordList(cues.titleLetters));

/** Whether a letter ends words for people, so that a name begins behind it: 官 of 登记官. */
export function endsTitle(letter: string): boolean {
  return titleLetters.has(letter);
}

const shortHonorifics = new Set(wordList(cues.shortHonorifics));

/** Whether a letter behind a surname is an honorific: 太 of 陈太. */
export function isShortHonorific(letter: string): boolean {
  return shortHonorifics.has(letter);
}

const hopes = new Set(wordList(cues.hopes));

/** Whether what follows this folded word is hoped for or being built, and not yet a body. */
export function isHope(word: string): boolean {
  return hopes.has(word);
}

const addresses = new Set(wordList(cues.addresses));

/** Whether a folded word is what one calls a person by before the name: 拿督, 丹斯里. */
export function isAddress(word: string): boolean {
  return addresses.has(word);
}

const each = new Set(wordList(cues.each));

/** Whether a folded word before a title says that everyone is meant who holds it: 各 of 各司长. */
export function isEach(word: string): boolean {
  return each.has(word);
}

const where = new Set(wordList(cues.where));

/** Whether a folded word says where, so that a place stands behind it: 在, 抵达. */
export function isWhere(word: string): boolean {
  return where.has(word);
}

const leadingWords = new Set(wordList(cues.leading));

/** Whether a folded word behind 在 and a name says what the person does there: 在张三带领下. */
export function isLeading(word: string): boolean {
  return leadingWords.has(word);
}

const nouns = new Set([...wordList(cues.nouns), ...weakHeads]);

/** Whether a folded word says of a person what he is, and is no post: 村民, 选手, 患者. */
export function isNoun(word: string): boolean {
  return nouns.has(word);
}

const figures = new Set(wordList(foreignNames.figures));

/** Whether a folded name means one figure of history wherever it stands: 孔子, 林则徐. */
export function isFigure(name: string): boolean {
  return figures.has(name);
}

/** What stands behind the name of a figure of history where something is called after it: 故居, 大学. */
export const calledAfter: readonly string[] = wordList(foreignNames.calledAfter);

const large = new Set([
  ...wordList(regions.countries),
  ...wordList(regions.provinces),
  ...wordList(regions.world),
]);

const everyday = new Set(wordList(organizations.everyday));

/** Whether a folded name of a company or a club is a word of everyday language, too: 荣耀, 勇士. */
export function isEveryday(name: string): boolean {
  return everyday.has(name);
}

const everydaySigns = new Set(wordList(organizations.everydaySigns));

/** Whether a folded word behind such a name says that the company or the club is meant: 集团, 队. */
export function isSignOfEveryday(word: string): boolean {
  return everydaySigns.has(word);
}

const deeds = new Set(wordList(cues.deeds));

/** Whether a folded word says what is done, or how, so that no name begins with it: 推进, 积极. */
export function isDeed(word: string): boolean {
  return deeds.has(word);
}

/** Whether a letter that is a word by itself stands inside names of places, too: 都 of 盐都区. */
export function standsInPlaces(letter: string): boolean {
  return regions.inside.includes(letter);
}

/** Whether a folded letter says where something is, and may begin a name all the same: 上 of 上投集团. */
export function isDirection(letter: string): boolean {
  return regions.directions.includes(letter);
}

/** Whether a folded word is a country, a province or a larger region: 香港科技 is no company as 海峡半导体 is. */
export function isLargeRegion(word: string): boolean {
  return large.has(word);
}

/** The classes of a word, by its number in `lexicon.words`. */
export const classesOfWord: Int32Array = classify();

function classify(): Int32Array {
  const number = new Map(lexicon.words.map((word, i) => [word, i]));
  const classes = new Int32Array(lexicon.words.length);
  for (const [words, wordClass] of lists) {
    for (const word of wordList(words)) classes[number.get(word)!]! |= wordClass;
  }
  return classes;
}
