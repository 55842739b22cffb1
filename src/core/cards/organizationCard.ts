import type { Organization } from '../analysis.ts';
import { holdersOn } from '../knowledge/holders.ts';
import { type Card, type CardContext, type CardLine, countsAndFinding } from './card.ts';
import { nameFor } from './nameFor.ts';
import { otherNamesOfOrganization } from './otherNames.ts';
import { holdingParts } from './tenureLines.ts';
import { fill } from './words.ts';

/** What a hover says of an organization: names and short forms, who led it on the article's date, counts. */
export function organizationCard(organization: Organization, how: string, context: CardContext): Card {
  const { words } = context;
  const { id, name, surfaces } = organization;
  const printed = surfaces.filter((surface) => surface !== name).map((text) => ({ text }));
  const known = knownNames(organization, context).filter(({ text }) => text !== words.bothScripts);
  return {
    title: name,
    subtitle: [{ text: words.organization! }, ...printed],
    lines: [
      ...(known.length > 0 ? [{ label: words.knownAs!, parts: known }] : []),
      ledBy(organization, context),
      ...countsAndFinding('organization', id, how, context),
    ],
  };
}

function knownNames({ name, surfaces, knowledge: id }: Organization, context: CardContext) {
  const known = id === undefined ? undefined : context.knowledge.organizations.get(id);
  const names = known ? [{ name: known.name }, ...(known.other_names ?? [])] : [];
  const unprinted = names.filter((other) => !surfaces.includes(other.name));
  return otherNamesOfOrganization(name, unprinted, context);
}

/** A document lists the posts of an organization by rank: the first with a holder on that date leads it. */
function ledBy({ knowledge: id }: Organization, context: CardContext): CardLine {
  const { analysis, knowledge, words } = context;
  const { published } = analysis;
  if (!published) return { label: words.ledOnArticleDate!, parts: [{ text: words.noDate! }] };
  const label = fill(words, 'ledBy', { date: published });
  for (const post of knowledge.postsOfOrganization.get(id ?? '') ?? []) {
    const [holding] = post.several_holders ? [] : holdersOn(knowledge, post.id, published).holdings;
    const person = holding && knowledge.persons.get(holding.membership.person_id);
    if (!person) continue;
    const name = nameFor(analysis.script, person.name, person.other_names);
    const title = nameFor(analysis.script, post.label, post.other_labels);
    return { label, parts: [{ text: name }, ...holdingParts(holding, title, context)] };
  }
  return { label, parts: [{ text: words.unknown! }] };
}
