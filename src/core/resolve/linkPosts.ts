import { holdersOn } from '../knowledge/holders.ts';
import type { EntityMention } from './entities.ts';
import type { LinkContext } from './linkContext.ts';
import { bareTitle, isFormerBehind, type PostBody, postsNamed } from './postTitles.ts';

/** What a post that the article names is in the knowledge. */
export interface PostLink {
  /** Id of the post. */
  readonly knowledge?: string;
  /** Id of the person who certainly held it, alone, on the article's date. */
  readonly holder?: string;
}

/**
 * The post of the knowledge that a printed title names, and who held it on the article's date: 香港行政长官 on
 * 2023-04-17 is 李家超. `before` is the text just before it: 时任 or 前 leave open who is meant, and so does more than
 * one holder, an unknown one, or an article without a date.
 */
export function linkPost(
  printed: string,
  { body, before }: { readonly body: PostBody; readonly before: string },
  context: LinkContext,
): PostLink {
  const { title, relation } = bareTitle(printed);
  const [post, ...others] = postsNamed(title, body, context);
  if (!post || others.length > 0) return {};
  const link = { knowledge: post.id };
  if (post.several_holders || context.published === null || relation === 'former' || isFormerBehind(before))
    return link;
  const wanted = relation === 'in-post' ? ['in-post', 'acting'] : [relation];
  const certain = holdersOn(context.knowledge, post.id, context.published).holdings.filter(
    (holding) => holding.answer === 'yes' && wanted.includes(holding.relation),
  );
  const holders = new Set(certain.map(({ membership }) => membership.person_id));
  return holders.size === 1 ? { ...link, holder: [...holders][0]! } : link;
}

/** Gives each post that stands alone to the person of the article who holds it, by the ids of people and of entries. */
export function withHolders(
  mentions: readonly EntityMention[],
  personOf: ReadonlyMap<string, string>,
): readonly EntityMention[] {
  return mentions.map((mention) => {
    const entity = mention.entity ?? personOf.get(mention.holder ?? '') ?? null;
    return entity === mention.entity ? mention : { ...mention, entity };
  });
}
