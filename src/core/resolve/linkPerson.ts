import relations from '../../data/names/relations.yaml';
import type { Candidate, Link, LinkEvidence, Person, PersonName } from '../analysis.ts';
import { peopleRomanizedSo } from '../knowledge/bySurname.ts';
import { rulingsOn, withoutRuledSame } from '../knowledge/judgements.ts';
import type { PopoloName } from '../knowledge/popolo.ts';
import { linkByPost } from './linkByPost.ts';
import type { EntityLink, LinkContext } from './linkContext.ts';
import { likelyMisprint } from './misprints.ts';
import { isFullName, type Namesake, namesakesOf } from './namesakes.ts';
import { type Fit, fitOf } from './postFit.ts';

/**
 * The entry of the knowledge that a person of the article is, with its names added: by the reader's ruling; by a full
 * name in any script, with post, organization and date deciding between namesakes; by the post that the article gives,
 * where the printed name goes with its holder's; by romanization. Where nothing decides there are candidates.
 */
export function linkPerson(person: Person, context: LinkContext): Person {
  const marked = { ...person, names: person.names.map(withMisprint) };
  const found = findEntry(marked, context);
  const known = context.knowledge.persons.get(found.knowledge ?? '');
  if (!known) return { ...marked, ...found };
  const names = new Map(marked.names.map((name) => [name.name, name]));
  for (const other of [...(known.other_names ?? []), { name: known.name }])
    if (!names.has(other.name)) names.set(other.name, toName(other));
  return { ...marked, names: [...names.values()], ...found };
}

function findEntry(person: Person, context: LinkContext): EntityLink {
  const { knowledge } = context;
  const rulings = rulingsOn(
    person.names.map(({ name }) => name),
    'person',
    knowledge,
  );
  if (rulings.same !== null) return linked(rulings.same, 'certain', ['judgement']);
  const namesakes = namesakesOf(person, knowledge).filter(({ id }) => !rulings.isRuledOut(id));
  const kept = withoutRuledSame(
    namesakes.map(({ id }) => id),
    knowledge,
  );
  const found = choose(
    person,
    namesakes.filter(({ id }) => kept.includes(id)),
    context,
  );
  if (found.knowledge) return found;
  const byPost = linkByPost(person, context, rulings.isRuledOut);
  if (byPost) return byPost;
  if (found.candidates) return found;
  return linkByRomanization(person, context, rulings.isRuledOut);
}

/** So many entries that it may be are told; nobody looks through more. */
const mostCandidates = 10;

interface Weighed extends Namesake {
  readonly fit: Fit;
  /** Name first, then what else speaks for the entry. */
  readonly how: readonly LinkEvidence[];
}

/** Chooses between namesakes by what the article says besides the name. */
function choose(person: Person, namesakes: readonly Namesake[], context: LinkContext): EntityLink {
  if (namesakes.length === 0) return {};
  const weighed = namesakes.map((namesake) => weigh(person, namesake, context)).sort(byWeight);
  const [best, next] = weighed as [Weighed, Weighed | undefined];
  const candidates = weighed
    .slice(0, mostCandidates)
    .map(({ id, how }): Candidate => ({ knowledge: id, how }));
  if (next && byWeight(best, next) === 0) return { candidates };
  const certainty = certaintyOf(best, next);
  return certainty ? linked(best.id, certainty, best.how) : { candidates };
}

/** How sure the best of the namesakes is, or null where a reader might be told something false. */
function certaintyOf({ fit, how, isRare }: Weighed, next: Weighed | undefined): Link['certainty'] | null {
  if (fit.weight >= 2) return 'certain';
  const [, beside] = how;
  if (fit.conflicts) return isRare && beside === 'organization' && !next ? 'possible' : null;
  if (next) return fit.weight > next.fit.weight ? 'possible' : null;
  if (isRare) return beside === undefined ? 'possible' : 'certain';
  // So many bear a name of two characters that nothing but the name says nothing.
  if (fit.isElsewhere) return null;
  return beside === 'organization' ? 'certain' : beside === undefined ? null : 'possible';
}

function weigh(person: Person, namesake: Namesake, context: LinkContext): Weighed {
  const fit = fitOf(person.posts, namesake.id, context);
  const beside = fit.evidence ?? surroundings(namesake.id, context);
  return { ...namesake, fit, how: beside ? [namesake.evidence, beside] : [namesake.evidence] };
}

/** What the article has in common with an entry besides the person: one of its organizations, or its place where that is small. */
function surroundings(id: string, { knowledge, organizations, home }: LinkContext): LinkEvidence | null {
  const named = new Set([...organizations.values()].map((organization) => organization.knowledge));
  const own = (knowledge.membershipsOfPerson.get(id) ?? []).flatMap(({ organization_id, post_id }) => {
    const body = organization_id ?? knowledge.posts.get(post_id ?? '')?.organization_id;
    return body ?? [];
  });
  if (own.some((body) => named.has(body))) return 'organization';
  return home !== null &&
    smallPlaces.includes(home) &&
    own.some((body) => knowledge.organizations.get(body)?.place === home)
    ? 'place'
    : null;
}

const { smallPlaces } = relations as { readonly smallPlaces: readonly string[] };

function byWeight(a: Weighed, b: Weighed): number {
  const beside = ({ fit, how }: Weighed) =>
    fit.weight * 10 +
    (how.includes('organization') ? 2 : how.includes('place') ? 1 : 0) -
    (fit.conflicts ? 5 : 0);
  return beside(b) - beside(a);
}

/** A name that only its syllables show: homophones are many, so that alone it gives candidates. */
function linkByRomanization(
  { names, posts }: Person,
  context: LinkContext,
  isRuledOut: (id: string) => boolean,
): EntityLink {
  for (const { name } of names) {
    if (!isFullName(name) || !/\p{Script=Latin}/u.test(name)) continue;
    const found = peopleRomanizedSo(name, context.knowledge).filter(({ id }) => !isRuledOut(id));
    if (found.length === 0) continue;
    const fitting = found.filter(({ id }) => fitOf(posts, id, context).weight >= 1);
    const [only] = fitting;
    if (only && fitting.length === 1) {
      const { evidence, weight } = fitOf(posts, only.id, context);
      const link = linked(only.id, weight >= 3 ? 'certain' : 'possible', ['romanization', evidence!]);
      return { ...link, link: { ...link.link!, romanization: only.match } };
    }
    const likely = found.slice(0, mostCandidates);
    return { candidates: likely.map(({ id }): Candidate => ({ knowledge: id, how: ['romanization'] })) };
  }
  return {};
}

function linked(id: string, certainty: Link['certainty'], how: readonly LinkEvidence[]): EntityLink {
  return { knowledge: id, link: { certainty, how } };
}

function withMisprint(name: PersonName): PersonName {
  const misprintOf = likelyMisprint(name.name);
  return misprintOf ? { ...name, misprintOf } : name;
}

function toName({ name, lang, system }: PopoloName): PersonName {
  return { name, ...(lang && { lang }), ...(system && { system }) };
}
