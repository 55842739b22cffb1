import type { Person } from '../analysis.ts';
import { type Card, type CardContext, type CardPart, countMentions } from './card.ts';
import { fill } from './words.ts';

/** What a hover says of a person: names, the posts this article gives, the post on the article's date, counts. */
export function personCard(person: Person, how: string, context: CardContext): Card {
  const { analysis, words } = context;
  return {
    title: person.name,
    subtitle: [{ text: words.person! }, ...otherNames(person)],
    lines: [
      { label: words.inArticle!, parts: postsInArticle(person, context) },
      {
        label: analysis.published
          ? fill(words, 'onDate', { date: analysis.published })
          : words.onArticleDate!,
        parts: [{ text: words.unknown! }],
      },
      {
        label: words.here!,
        parts: [{ text: times(countMentions(analysis, 'person', person.id), context) }],
      },
      { label: words.found!, parts: [{ text: how }] },
    ],
  };
}

/** `once`, `3 times` in the reader's language. */
export function times(count: number, { words }: CardContext): string {
  return count === 1 ? words.once! : fill(words, 'times', { count });
}

function otherNames(person: Person): CardPart[] {
  return person.names
    .filter(({ name }) => name !== person.name)
    .map(({ name, lang }) => ({ text: lang ? `${name} (${lang})` : name }));
}

function postsInArticle(person: Person, { words }: CardContext): CardPart[] {
  if (person.posts.length === 0) return [{ text: words.unknown! }];
  return person.posts.map(({ title, organization }) => ({
    text: organization && !title.includes(organization) ? `${title} (${organization})` : title,
  }));
}
