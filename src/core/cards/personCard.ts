import type { Person } from '../analysis.ts';
import { postsOn } from '../knowledge/holders.ts';
import { type Card, type CardContext, type CardLine, type CardPart, countsAndFinding } from './card.ts';
import { otherNamesOfPerson } from './otherNames.ts';
import { holdingLimit, holdingParts, titleOf } from './tenureLines.ts';
import { fill } from './words.ts';

/**
 * What a hover says of a person: names, the posts that this article gives (attested), the posts on the article's date
 * that the knowledge has a source for (tenure), counts, and how the name was found.
 */
export function personCard(person: Person, how: string, context: CardContext): Card {
  const { words } = context;
  return {
    title: person.name,
    subtitle: [{ text: words.person! }, ...otherNamesOfPerson(person, context)],
    lines: [
      { label: words.inArticle!, parts: postsInArticle(person, context) },
      ...postsOnDate(person, context),
      ...countsAndFinding('person', person.id, how, context),
    ],
  };
}

function postsInArticle(person: Person, { words }: CardContext): readonly CardPart[] {
  if (person.posts.length === 0) return [{ text: words.unknown! }];
  const posts = person.posts.map(({ title, organization }) => ({
    text: organization && !title.includes(organization) ? `${title} (${organization})` : title,
  }));
  return [...posts, { text: words.attested! }];
}

function postsOnDate(person: Person, context: CardContext): readonly CardLine[] {
  const { analysis, knowledge, words } = context;
  const { published } = analysis;
  if (!published) return [{ label: words.onArticleDate!, parts: [{ text: words.noDate! }] }];
  const label = fill(words, 'onDate', { date: published });
  const { holdings } = postsOn(knowledge, person.knowledge ?? '', published);
  if (holdings.length === 0) return [{ label, parts: [{ text: words.unknown! }] }];
  return holdings.slice(0, holdingLimit).map((holding) => ({
    label,
    parts: holdingParts(holding, titleOf(holding.membership, context), context),
  }));
}
