import data from '../../../data/names/english.yaml';

type List =
  | 'organizationHeads'
  | 'weakHeads'
  | 'organizations'
  | 'companySuffixes'
  | 'innerGroups'
  | 'eventHeads'
  | 'fields'
  | 'functionWords'
  | 'honorifics'
  | 'bylines'
  | 'honours'
  | 'medals'
  | 'postHeads'
  | 'trades'
  | 'rankedTrades'
  | 'postPrefixes'
  | 'postCompounds'
  | 'weakPosts'
  | 'speechVerbs'
  | 'places'
  | 'placeEnds'
  | 'notNames'
  | 'pinyinSurnames'
  | 'cantoneseSurnames'
  | 'otherSurnames'
  | 'clearSurnames'
  | 'surelySurnames'
  | 'givenNames'
  | 'particles'
  | 'beforeOf'
  | 'nationalities'
  | 'personNouns'
  | 'placePosts'
  | 'bodyPosts'
  | 'beforePost'
  | 'beforeShared'
  | 'betweenPosts'
  | 'takingPost'
  | 'notModifiers'
  | 'modifierPosts'
  | 'postAcronyms'
  | 'photoWords'
  | 'plainHeads'
  | 'smallWords'
  | 'pronouns'
  | 'headsIn'
  | 'plainModifiers'
  | 'headlineVerbs'
  | 'possessors'
  | 'schoolHeads'
  | 'days'
  | 'compoundSurnames'
  | 'ownBodies'
  | 'unitNouns'
  | 'surnameEndings'
  | 'companyEnds'
  | 'fieldPosts'
  | 'notFields'
  | 'takingOffice'
  | 'appointing'
  | 'sentPosts'
  | 'afterHeads'
  | 'termBodies'
  | 'partHeads'
  | 'notAcronyms'
  | 'withinNames'
  | 'universities'
  | 'sharedPosts'
  | 'postVerbs'
  | 'beforeVerbs'
  | 'schemeHeads'
  | 'namedByPost'
  | 'placeNouns'
  | 'ties'
  | 'partyLevels'
  | 'festiveWords'
  | 'agencyFields';

/** The lists of src/data/names/english.yaml as sets. */
export type EnglishLexicon = Readonly<Record<List, ReadonlySet<string>>>;

let lexicon: EnglishLexicon | undefined;

/** The words of src/data/names/english.yaml as sets, made once. A place of several words is one entry: `Hong Kong`. */
export function englishLexicon(): EnglishLexicon {
  lexicon ??= Object.fromEntries(
    Object.entries(data as Record<List, string>).map(([list, words]) => [
      list,
      new Set(words.split(/\s+/).map((word) => word.replaceAll('_', ' '))),
    ]),
  ) as unknown as EnglishLexicon;
  return lexicon;
}
