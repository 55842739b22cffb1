import places from '../../data/cards/places.yaml';
import type { Mention, Organization } from '../analysis.ts';
import { convertText } from '../convert/convert.ts';
import { variantOfTag } from '../convert/variant.ts';
import { type Holding, holdersOn } from '../knowledge/holders.ts';
import { nameOn, namesInUse } from '../knowledge/organizationNames.ts';
import type { PopoloOrganization } from '../knowledge/popolo.ts';
import { fold } from '../text/fold.ts';
import { type Card, type CardContext, type CardLine, countsAndFinding, toPart } from './card.ts';
import { holdersElsewhere } from './folderLines.ts';
import { linkLines } from './linkLines.ts';
import { nameFor } from './nameFor.ts';
import { nearestEvent } from './nearestEvent.ts';
import { otherNamesOfOrganization } from './otherNames.ts';
import { holdingLines, isNear } from './tenureLines.ts';
import { fill, wordOr } from './words.ts';

/**
 * What a hover says of an organization: what it is and where, names and short forms of the article's date, who led it
 * then and who has a post there by other articles of the folder, what it belongs to, what it came from and became, the
 * nearest event it organizes, counts.
 */
export function organizationCard(organization: Organization, mention: Mention, context: CardContext): Card {
  const { words, knowledge } = context;
  const { id, name, surfaces } = organization;
  const known = knowledge.organizations.get(organization.knowledge ?? '');
  const printed = surfaces.filter((surface) => surface !== name);
  const kind = known?.classification ?? '';
  return {
    title: name,
    subtitle: [
      wordOr(words, `kind.${kind}`, kind) || words.organization!,
      placeOf(known, context),
      ...printed,
    ]
      .filter(Boolean)
      .map(toPart),
    lines: [
      ...ledBy(organization, context),
      ...holdersElsewhere(context),
      ...names(organization, known, context),
      ...(known ? family(known, context) : []),
      ...linkLines(organization, context),
      ...nearestEvent(id, mention.start, context),
      ...countsAndFinding(mention, context),
    ],
    actions: ['mentions', 'definition'],
  };
}

function names(
  { name, surfaces }: Organization,
  known: PopoloOrganization | undefined,
  context: CardContext,
): readonly CardLine[] {
  const { analysis, words } = context;
  const inUse = known ? namesInUse(known, analysis.published ?? '') : [];
  const unprinted = inUse.filter((other) => !surfaces.includes(other.name));
  const parts = otherNamesOfOrganization(name, unprinted, context).filter(
    ({ text }) => text !== words.bothScripts,
  );
  return parts.length > 0 ? [{ label: words.knownAs!, parts }] : [];
}

/** The place in the article's language; places are kept in one Chinese script only. */
function placeOf(known: PopoloOrganization | undefined, { analysis }: CardContext): string {
  if (!known?.place) return '';
  if (analysis.script === 'en') return (places as Readonly<Record<string, string>>)[fold(known.place)] ?? '';
  const to = variantOfTag(analysis.script);
  return to ? convertText(known.place, { to }) : known.place;
}

/** The parent, what was there before, and what took over, each as it is or was called. */
function family(known: PopoloOrganization, { analysis, knowledge, words }: CardContext): readonly CardLine[] {
  const nameOf = ({ name, other_names }: PopoloOrganization) => nameFor(analysis.script, name, other_names);
  const parent = knowledge.organizations.get(known.parent_id ?? '');
  const parentThen =
    parent && (nameOn(knowledge, parent.id, analysis.published ?? '').organization ?? parent);
  const successor = knowledge.organizations.get(known.successor_id ?? '');
  const predecessors = knowledge.predecessors.get(known.id) ?? [];
  const dated = (key: string, date: string | undefined) => (date ? [fill(words, key, { date })] : []);
  const lines = [
    { label: words.parent!, texts: parentThen ? [nameOf(parentThen)] : [] },
    {
      label: words.predecessor!,
      texts: predecessors.flatMap((p) => [nameOf(p), ...dated('untilDate', p.dissolution_date)]),
    },
    {
      label: words.successor!,
      texts: successor ? [nameOf(successor), ...dated('fromDate', successor.founding_date)] : [],
    },
  ];
  return lines.flatMap(({ label, texts }) => (texts.length > 0 ? [{ label, parts: texts.map(toPart) }] : []));
}

/**
 * A document lists the posts of an organization by rank: the first with a holder on that date leads it, or else the
 * first with any.
 */
function ledBy({ knowledge: id }: Organization, context: CardContext): readonly CardLine[] {
  const { analysis, knowledge, words } = context;
  const { published } = analysis;
  if (!published) return [{ label: words.ledOnArticleDate!, parts: [toPart(words.noDate!)] }];
  const posts = (knowledge.postsOfOrganization.get(id ?? '') ?? []).filter((post) => !post.several_holders);
  const leaders = posts.flatMap((post) => holdersOn(knowledge, post.id, published).holdings.slice(0, 1));
  const leader = leaders.find((holding) => isNear(holding, published)) ?? leaders[0];
  const nameAndTitle = ({ membership: { person_id, post_id } }: Holding) => {
    const person = knowledge.persons.get(person_id);
    const post = knowledge.posts.get(post_id ?? '');
    return [
      person ? nameFor(analysis.script, person.name, person.other_names) : person_id,
      ...(post ? [nameFor(analysis.script, post.label, post.other_labels)] : []),
    ];
  };
  return holdingLines('ledBy', leader ? [leader] : [], published, nameAndTitle, context);
}
