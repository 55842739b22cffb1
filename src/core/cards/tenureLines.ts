import type { Holding } from '../knowledge/holders.ts';
import { nameOn } from '../knowledge/organizationNames.ts';
import { periodOf } from '../knowledge/period.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import { heldOn, relationOf } from '../knowledge/tenure.ts';
import { type CardContext, type CardLine, type CardPart, toPart } from './card.ts';
import { nameFor } from './nameFor.ts';
import { fill, type Words } from './words.ts';

/** So many holdings of one date a card has room for. */
const holdingLimit = 2;

/** What a line tells of a holding: which post somebody had, who led an organization, who held a post. */
type Told = 'onDate' | 'ledBy' | 'heldBy.on';

/**
 * The lines on who or what held on a date (EDTF): what is certain, or else may be so. Where all that is known is of
 * quite another time, that it is unknown comes first. `what` names a holding.
 */
export function holdingLines(
  told: Told,
  holdings: readonly Holding[],
  date: string,
  what: (holding: Holding) => readonly string[],
  context: CardContext,
): readonly CardLine[] {
  const { words } = context;
  const near = holdings.filter((holding) => isNear(holding, date));
  const shown = (near.length > 0 ? near : holdings).slice(0, holdingLimit);
  const labelOf = ({ answer }: Holding) =>
    near.length === 0
      ? words[`another.${told}`]!
      : fill(words, answer === 'yes' ? told : `perhaps.${told}`, { date });
  const lines = shown.map((holding) => ({
    label: labelOf(holding),
    parts: holdingParts(holding, what(holding), context),
  }));
  const unknown = { label: fill(words, told, { date }), parts: [toPart(words.unknown!)] };
  return near.length > 0 ? lines : [unknown, ...lines];
}

/** A tenure of which nothing is known within so many days says nothing of a date: terms are of four or five years. */
const farAway = 2 * 366;

/** Whether a holding is certain on a date, or has a day that is known and not far from it, or no days at all. */
export function isNear({ answer, membership }: Holding, date: string): boolean {
  const asked = periodOf(date);
  if (answer === 'yes' || !asked) return true;
  const { start_date, end_date, sources } = membership;
  const days = [start_date, end_date, ...sources.map((source) => source.date)].flatMap(
    (day) => periodOf(day ?? '') ?? [],
  );
  return (
    days.length === 0 ||
    days.some(({ first, last }) => first - asked.last <= farAway && asked.first - last <= farAway)
  );
}

/**
 * What a holding was and how it is known: a tenure, from when to when and how certain on that day; or only attested, on
 * the days on which a source saw the person in it. Then where it was read. The parts of one line.
 */
function holdingParts(
  { membership, answer, relation }: Holding,
  what: readonly string[],
  { words }: CardContext,
): readonly CardPart[] {
  const { start_date, end_date } = membership;
  const days = start_date || end_date ? [] : attestedDays(membership);
  const known =
    days.length > 0
      ? [fill(words, 'attestedOn', { date: days.length > 1 ? `${days[0]}/${days.at(-1)}` : days[0]! })]
      : answer === 'yes'
        ? [periodText(membership, words), words.tenure!]
        : uncertainTenure(membership, words);
  return [...what, ...(relation === 'in-post' ? [] : [words[relation]!]), ...known]
    .map(toPart)
    .concat(sourceOf(membership));
}

/** A tenure that is not certain on the day asked about: never as if it lasted, and with the day it was last seen on. */
function uncertainTenure(membership: PopoloMembership, words: Words): readonly string[] {
  const { start_date, end_date } = membership;
  const period =
    start_date && !end_date ? fill(words, 'fromDate', { date: start_date }) : periodText(membership, words);
  const last = attestedDays(membership).at(-1);
  return [period, last ? fill(words, 'tenureLastSeen', { date: last }) : words.tenureUncertain!];
}

/** The days on which sources saw somebody in a post, each once, in order. */
function attestedDays({ sources }: PopoloMembership): readonly string[] {
  return [...new Set(sources.flatMap(({ date }) => date ?? []))].sort();
}

/** The first source: a web address as a link named by its host, a file of the folder by its path. */
function sourceOf({ sources }: PopoloMembership): readonly CardPart[] {
  const linked = sources.find(({ url }) => hostOf(url));
  if (linked) return [{ text: hostOf(linked.url)!, link: linked.url }];
  const file = sources.find(({ url }) => !/^[a-z][a-z\d+.-]*:/i.test(url));
  return file ? [{ text: file.url }] : [];
}

/**
 * The posts before and after those of a date (EDTF): the one left last and the one begun next, with their periods. Unknown
 * in one line where neither is known, or the date does not tell before from after.
 */
export function beforeAndAfter(personId: string, date: string, context: CardContext): readonly CardLine[] {
  const { knowledge, words } = context;
  const neither = [{ label: words.beforeAndAfter!, parts: [toPart(words.unknown!)] }];
  const asked = periodOf(date);
  if (!asked) return neither;
  const others = (knowledge.membershipsOfPerson.get(personId) ?? []).filter(
    (m) => relationOf(m) === 'in-post' && heldOn(knowledge, m, date).answer === 'no',
  );
  const start = (m: PopoloMembership) => periodOf(m.start_date ?? '');
  const end = (m: PopoloMembership) => periodOf(m.end_date ?? '') ?? start(m);
  const isAfter = (m: PopoloMembership) => (start(m)?.first ?? Number.NEGATIVE_INFINITY) > asked.last;
  const [before] = others
    .filter((m) => !isAfter(m))
    .sort((a, b) => (end(b)?.last ?? 0) - (end(a)?.last ?? 0));
  const [after] = others.filter(isAfter).sort((a, b) => start(a)!.first - start(b)!.first);
  const line = (label: string, membership: PopoloMembership | undefined): readonly CardLine[] =>
    membership
      ? [{ label, parts: [titleOf(membership, context), periodText(membership, words)].map(toPart) }]
      : [];
  return before || after ? [...line(words.before!, before), ...line(words.after!, after)] : neither;
}

/** The title that a membership gives, in the article's language, with the organization where the title lacks it. */
export function titleOf(membership: PopoloMembership, context: CardContext): string {
  const { analysis, knowledge, words } = context;
  const post = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  if (post) return nameFor(analysis.script, post.label, post.other_labels);
  const organization = organizationName(membership, context);
  return [organization, membership.role].filter(Boolean).join(' ') || words.unknown!;
}

/** The title in the article's language, and in English where that is another and a source gives it. */
export function titlesOf(membership: PopoloMembership, context: CardContext): readonly string[] {
  const { knowledge } = context;
  const title = titleOf(membership, context);
  const post = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  const english = post && nameFor('en', '', post.other_labels);
  return english && english !== title ? [title, english] : [title];
}

/** From when to when a membership lasted, as a reader says it; partial dates as they are known. */
export function periodText({ start_date, end_date }: PopoloMembership, words: Words): string {
  if (start_date && !end_date) return fill(words, 'since', { from: start_date });
  if (!start_date && !end_date) return words.datesUnknown!;
  return fill(words, 'fromUntil', { from: start_date ?? words.unknown!, until: end_date! });
}

/** The organization of a membership as it was called while that lasted. */
function organizationName(
  membership: PopoloMembership,
  { analysis, knowledge }: CardContext,
): string | undefined {
  const id = membership.organization_id;
  const known = id === undefined ? undefined : knowledge.organizations.get(id);
  if (!known) return undefined;
  const then = nameOn(knowledge, known.id, membership.start_date ?? membership.end_date ?? '');
  const organization = then.organization ?? known;
  return nameFor(analysis.script, organization.name, organization.other_names);
}

/** The host of a web address, or null for any other text. */
function hostOf(address: string): string | null {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/i.exec(address)?.[1] ?? null;
}
