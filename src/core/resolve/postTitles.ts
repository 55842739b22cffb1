import relations from '../../data/names/relations.yaml';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withoutRegion } from '../knowledge/lookUp.ts';
import { usedOn } from '../knowledge/organizationNames.ts';
import type { PopoloPost } from '../knowledge/popolo.ts';
import { fold } from '../text/fold.ts';
import type { LinkContext } from './linkContext.ts';

/** A printed title without the words that say how its holder stands to it. */
export interface BareTitle {
  /** Folded. */
  readonly title: string;
  readonly relation: 'in-post' | 'former' | 'acting' | 'designate';
}

/** Takes 前, 署理, acting … from the front of a title. */
export function bareTitle(printed: string): BareTitle {
  const title = fold(printed)
    .replace(/["“”‘’「」『』]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replaceAll(' & ', ' and ')
    .trim();
  for (const relation of ['former', 'acting', 'designate'] as const) {
    for (const word of words[relation])
      if (title.startsWith(word) && title.length - word.length > 1)
        return { title: title.slice(word.length), relation };
  }
  const after = words.after.find((word) => title.endsWith(word));
  if (after) return { title: title.slice(0, -after.length), relation: 'designate' };
  return { title, relation: 'in-post' };
}

/** Whether what stands before a title says that somebody held it once: 时任, former. */
export function isFormerBehind(before: string): boolean {
  return words.former.some((word) => fold(before).endsWith(word));
}

/** Whether what follows a title makes something else of it: 行政长官办公室, 局长助理. */
export function isPartBefore(after: string): boolean {
  return words.behind.some((word) => fold(after).startsWith(word));
}

/** Whether a title is one of honour or a trade, which many hold: 院士, 记者, member. */
export function isHonour(title: string): boolean {
  return words.honours.some((word) => title.endsWith(word) || title.startsWith(`${word} of `));
}

/** The organization that an article gives with a post. */
export interface PostBody {
  /** As printed; null where it gives none. */
  readonly name: string | null;
  /** Its id in the knowledge, where it is linked. */
  readonly knowledge: string | undefined;
}

/**
 * The posts of the knowledge that a bare title names: by its whole name in use on the date, with the region before it or
 * not, or as the role in an organization that is linked. A name that others elsewhere bear too (`local`) counts only at
 * home, and not where the article gives another organization with it (the Chief Executive of a bank).
 */
export function postsNamed(title: string, body: PostBody, context: LinkContext): readonly PopoloPost[] {
  const { knowledge } = context;
  const byName = namedSo(title, body, context);
  if (body.knowledge === undefined) return byName;
  const ofBody = byName.filter((post) => post.organization_id === body.knowledge);
  if (ofBody.length > 0) return ofBody;
  const printed = printedNames(body.knowledge, context);
  const own = knowledge.postsOfOrganization.get(body.knowledge) ?? [];
  const byRole = own.filter((post) => isRoleIn(title, post, printed, knowledge));
  return byRole.length > 0 ? byRole : byName;
}

/** Whether a post is called so anywhere, at home or not: enough where a person of that name held it. */
export function isCalled(title: string, post: PopoloPost, { knowledge, published }: LinkContext): boolean {
  return withoutRegion(title).some(({ form }) =>
    (knowledge.byName.get(form) ?? []).some(
      (name) =>
        name.id === post.id && name.kind === 'post' && (published === null || usedOn(name, published)),
    ),
  );
}

/** How the article prints an organization of the knowledge, folded: also short forms that only it defines. */
function printedNames(id: string, { organizations }: LinkContext): readonly string[] {
  const same = [...organizations.values()].filter(({ knowledge }) => knowledge === id);
  return same.flatMap(({ name, surfaces }) => [name, ...surfaces]).map(fold);
}

/** Whether a bare title ends in the role of a post, and is no other post by what stands before (副局长 is no 局长). */
export function endsInRole(title: string, { role, label, other_labels }: PopoloPost): boolean {
  const roles = role === undefined ? [label] : [role];
  if (roles.map(fold).some((own) => title.endsWith(own) && !isChanged(title.slice(0, -own.length))))
    return true;
  const head = title.replace(/ (?:of|for) .*$/, '');
  return (other_labels ?? []).some(
    ({ name, lang }) => lang === 'en' && (fold(name) === head || fold(name).startsWith(`${head} of `)),
  );
}

const words = relations as Readonly<
  Record<'former' | 'acting' | 'designate' | 'after' | 'others' | 'honours' | 'behind', readonly string[]>
>;

function isChanged(before: string): boolean {
  return words.others.some((word) => before.endsWith(word));
}

function namedSo(
  title: string,
  body: PostBody,
  { knowledge, published, home }: LinkContext,
): readonly PopoloPost[] {
  const another = body.name !== null && !title.includes(fold(body.name));
  for (const { form, place } of withoutRegion(title)) {
    const names = (knowledge.byName.get(form) ?? []).filter((name) => {
      if (name.kind !== 'post' || (published !== null && !usedOn(name, published))) return false;
      const post = knowledge.posts.get(name.id);
      // A title without its organization (会长) would stand for any post of the kind.
      if (post?.organization_id === undefined && form.length < 4) return false;
      if (name.note === 'local' && another && body.knowledge !== post?.organization_id) return false;
      const at = placeOf(post, knowledge);
      return place === null ? name.note !== 'local' || at === home : at === undefined || at === place;
    });
    if (names.length > 0)
      return [...new Set(names.map(({ id }) => id))].map((id) => knowledge.posts.get(id)!);
  }
  return [];
}

/** 局长, 创科局局长 or 创科局长 in an organization that is known: the role alone, or behind any name of it. */
function isRoleIn(
  title: string,
  post: PopoloPost,
  printed: readonly string[],
  knowledge: Knowledge,
): boolean {
  if (!endsInRole(title, post)) return false;
  const role = fold(post.role ?? post.label);
  if (!title.endsWith(role)) return true;
  const before = title.slice(0, -role.length).trim();
  if (before === '') return true;
  return [before, before + role[0]].some(
    (name) =>
      printed.includes(name) ||
      withoutRegion(name).some(({ form }) =>
        (knowledge.byName.get(form) ?? []).some(({ id }) => id === post.organization_id),
      ),
  );
}

function placeOf(post: PopoloPost | undefined, { organizations }: Knowledge): string | undefined {
  return organizations.get(post?.organization_id ?? '')?.place;
}
