import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Span } from '../span.ts';
import { type Automaton, buildAutomaton, findAll } from '../text/automaton.ts';
import { fold } from '../text/fold.ts';
import type { EntityMention } from './entities.ts';
import type { LinkContext } from './linkContext.ts';
import { isPartBefore } from './postTitles.ts';

/**
 * Posts of the knowledge that the article names without a person: by their whole name (香港行政长官), or by their role
 * behind an organization that is linked (港大校长). Only where no person, post or longer organization stands; what is
 * only part of something else (行政长官办公室) is none. `folded` is the folded prose. Linear in the text.
 */
export function knownPosts(
  mentions: readonly EntityMention[],
  folded: string,
  context: LinkContext,
): readonly EntityMention[] {
  const bodies = mentions.filter(({ kind }) => kind === 'organization');
  const found = [...behindBodies(bodies, folded, context), ...byWholeName(bodies, folded, context)]
    .filter(({ end }) => !isPartBefore(folded.slice(end, end + 12)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const free: EntityMention[] = [];
  const taken = mentions.filter(({ kind }) => kind !== 'organization');
  let at = 0;
  for (const post of found) {
    while (at < taken.length && taken[at]!.end <= post.start) at++;
    if (at < taken.length && taken[at]!.start < post.end) continue;
    if (free.length > 0 && free.at(-1)!.end > post.start) continue;
    free.push(post);
  }
  return free;
}

function behindBodies(
  bodies: readonly EntityMention[],
  folded: string,
  { knowledge, organizations }: LinkContext,
): readonly EntityMention[] {
  return bodies.flatMap((body) => {
    const id = organizations.get(body.entity ?? '')?.knowledge;
    const posts = knowledge.postsOfOrganization.get(id ?? '') ?? [];
    const roles = posts.flatMap(({ role }) => (role === undefined ? [] : [fold(role)]));
    // 创科局 ends as 局长 begins.
    const starts = [body.end, body.end - 1];
    const ends = starts.flatMap((at) =>
      roles.flatMap((role) => (folded.startsWith(role, at) ? [at + role.length] : [])),
    );
    const end = Math.max(body.end, ...ends);
    return end > body.end ? [toMention({ start: body.start, end }, body.entity)] : [];
  });
}

function byWholeName(
  bodies: readonly EntityMention[],
  folded: string,
  { knowledge }: LinkContext,
): readonly EntityMention[] {
  const matcher = matcherOf(knowledge);
  const hits = findAll(matcher, folded);
  const found: EntityMention[] = [];
  let at = 0;
  const spans = Array.from({ length: hits.count }, (_, i) => ({
    start: hits.start[i]!,
    end: hits.end[i]!,
  })).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of spans) {
    if (!standsAlone(folded, span)) continue;
    while (at < bodies.length && bodies[at]!.end <= span.start) at++;
    const body = bodies[at];
    // 香港 + 教育局局长: the organization begins before the name that the knowledge has, or the name is part of it.
    const over = body && body.start < span.end ? body : null;
    if (over && over.end >= span.end) continue;
    found.push(
      toMention(
        { start: Math.min(span.start, over?.start ?? span.start), end: span.end },
        over?.entity ?? null,
      ),
    );
  }
  return found;
}

function toMention({ start, end }: Span, organization: string | null): EntityMention {
  return { kind: 'post', start, end, entity: null, organization, how: 'known post' };
}

/** Latin words must end where the name ends. */
function standsAlone(folded: string, { start, end }: Span): boolean {
  const isLetter = (at: number) => /[a-z0-9]/.test(folded.charAt(at));
  return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end));
}

/** Made once for a knowledge, which never changes. */
const matchers = new WeakMap<Knowledge, Automaton>();

function matcherOf(knowledge: Knowledge): Automaton {
  const known = matchers.get(knowledge);
  if (known) return known;
  // The Chief Executive may be a bank's; Chinese has another word for that.
  const names = knowledge.names
    .filter(({ kind, note, name }) => kind === 'post' && (note !== 'local' || /\p{Script=Han}/u.test(name)))
    .map(({ name }) => fold(name));
  const matcher = buildAutomaton(names);
  matchers.set(knowledge, matcher);
  return matcher;
}
