import { WordClass } from './lexicon.ts';

/** How sure the grammar is: `weak` candidates need the tagger, a post or a list of organizations to speak for them. */
export type Certainty = 'sure' | 'likely' | 'weak';

/** Classes of endings that say by themselves what is named. */
export const strong = WordClass.bodyEnding | WordClass.namedEnding;
/** Classes of endings of one letter. */
export const letters = WordClass.bodyLetter | WordClass.namedLetter;
/** Classes of words that names of organizations end with. */
export const endings = strong | letters | WordClass.trade | WordClass.centre | WordClass.board;
/** Classes of words that are names by themselves. */
export const knownNames = WordClass.organization | WordClass.brand | WordClass.club;
