import type { Organization } from '../analysis.ts';
import { holdersOn } from '../knowledge/holders.ts';
import { type Card, type CardContext, type CardLine, type CardPart, countsAndFinding } from './card.ts';
import { nameFor } from './nameFor.ts';
import { languageName } from './otherNames.ts';
import { holdingParts } from './tenureLines.ts';
import { fill } from './words.ts';

/** What a hover says of an organization: names and short forms, who led it on the article's date, counts. */
export function organizationCard(organization: Organization, how: string, context: CardContext): Card {
  const { words } = context;
  const surfaces = organization.surfaces.filter((surface) => surface !== organization.name);
  return {
    title: organization.name,
    subtitle: [{ text: words.organization! }, ...surfaces.map((text) => ({ text }))],
    lines: [
      ...knownNames(organization, context),
      ledBy(organization, context),
      ...countsAndFinding('organization', organization.id, how, context),
    ],
  };
}

function knownNames({ name, surfaces, knowledge: id }: Organization, context: CardContext): CardLine[] {
  const known = id === undefined ? undefined : context.knowledge.organizations.get(id);
  if (!known) return [];
  const printed = new Set([name, ...surfaces]);
  const names = [{ name: known.name }, ...(known.other_names ?? [])].filter(
    (other, i, all) => !printed.has(other.name) && all.findIndex((n) => n.name === other.name) === i,
  );
  const parts = names.map(
    ({ name, lang }): CardPart => ({
      text: lang ? `${name} (${languageName(lang, context.words)})` : name,
    }),
  );
  return parts.length > 0 ? [{ label: context.words.knownAs!, parts }] : [];
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
