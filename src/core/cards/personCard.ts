import type { Mention, Person } from '../analysis.ts';
import { type Holding, postsOn } from '../knowledge/holders.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { type Card, type CardContext, type CardLine, type CardPart, countsAndFinding } from './card.ts';
import { attestedElsewhere } from './folderLines.ts';
import { linkLines, misprintLine } from './linkLines.ts';
import { nameFor } from './nameFor.ts';
import { nearestEvent } from './nearestEvent.ts';
import { otherNamesOfPerson } from './otherNames.ts';
import { beforeAndAfter, holdingLines, periodText, titleOf, titlesOf } from './tenureLines.ts';
import { bracketed, fill } from './words.ts';

/**
 * What a hover says of a person: names; the posts on the article's date that the knowledge has a source for (tenure);
 * the posts that this article gives (attested), and whether they agree with that; those that other articles of the
 * folder give, with their days; the posts before and after; the nearest event in which the article has the person take
 * part; counts, and how the name was found.
 */
export function personCard(person: Person, mention: Mention, context: CardContext): Card {
  const { words, analysis } = context;
  return {
    title: person.name,
    subtitle: [{ text: words.person! }, ...otherNamesOfPerson(person, context)],
    lines: [
      ...postsOnDate(person, context),
      { label: words.inArticle!, parts: postsInArticle(person, context) },
      ...attestedElsewhere(context),
      ...beforeAndAfter(person.knowledge ?? '', analysis.published ?? '', context),
      ...misprintLine(person, context),
      ...linkLines(person, context),
      ...nearestEvent(person.id, mention.start, context),
      ...countsAndFinding(mention, context),
    ],
    actions: [
      ...(['mentions', 'definition', 'addToKnowledge', 'samePerson'] as const),
      // Of somebody whom nothing is known of there is nothing to take back.
      ...(person.knowledge === undefined ? [] : (['notThisPerson'] as const)),
    ],
  };
}

function postsInArticle(person: Person, context: CardContext): readonly CardPart[] {
  const { words } = context;
  if (person.posts.length === 0) return [{ text: words.unknown! }];
  const posts = person.posts.map(({ title, organization }) =>
    organization && !title.includes(organization) ? bracketed(words, title, organization) : title,
  );
  return [...posts, words.attested!, agreementText(agreementOf(person, context), context)].map((text) => ({
    text,
  }));
}

function agreementText(agreement: Agreement, context: CardContext): string {
  const { analysis, knowledge, words } = context;
  switch (agreement.verdict) {
    case 'differs': {
      const { membership } = agreement;
      return fill(words, 'differs', {
        title: titleOf(membership, context),
        period: periodText(membership, words),
      });
    }
    case 'heldBy': {
      const holder = knowledge.persons.get(agreement.holder);
      const name = holder ? nameFor(analysis.script, holder.name, holder.other_names) : agreement.holder;
      return fill(words, 'heldBy', { name });
    }
    default:
      return words[`agreement.${agreement.verdict}`]!;
  }
}

function postsOnDate(person: Person, context: CardContext): readonly CardLine[] {
  const { analysis, knowledge, words } = context;
  const { published } = analysis;
  if (!published) return [{ label: words.onArticleDate!, parts: [{ text: words.noDate! }] }];
  const { holdings } = postsOn(knowledge, person.knowledge ?? '', published);
  const named = new Set(
    analysis.mentions.flatMap(({ kind, entity, knowledge: post }) =>
      kind === 'post' && entity === person.id ? (post ?? []) : [],
    ),
  );
  const isNamed = ({ membership: { post_id } }: Holding) => post_id !== undefined && named.has(post_id);
  // Of several posts the one that the article speaks of comes first, after what is certain.
  const ordered = [...holdings].sort(
    (a, b) =>
      Number(b.answer === 'yes') - Number(a.answer === 'yes') || Number(isNamed(b)) - Number(isNamed(a)),
  );
  const titles = ({ membership }: Holding) => titlesOf(membership, context);
  return holdingLines('onDate', ordered, published, titles, context);
}
