import type { Person } from '../analysis.ts';
import type { CardContext, CardPart } from './card.ts';
import { type Words, wordOr } from './words.ts';

/** A person's names besides the one the card is headed by, each with its script or language. */
export function otherNames(person: Person, { words }: CardContext): readonly CardPart[] {
  return person.names
    .filter(({ name }, i, all) => name !== person.name && all.findIndex((n) => n.name === name) === i)
    .map(({ name, lang }) => ({ text: lang ? `${name} (${languageName(lang, words)})` : name }));
}

/** What the reader calls a language tag (BCP 47); the tag itself where there is no word for it. */
export function languageName(lang: string, words: Words): string {
  return wordOr(words, `language.${lang}`, lang);
}
