import type { Holding } from '../knowledge/holders.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import type { CardContext, CardPart } from './card.ts';
import { nameFor } from './nameFor.ts';
import { fill, type Words } from './words.ts';

/** So many holdings of one date a card has room for. */
export const holdingLimit = 2;

/** What a holding was, from when to when, how certain that is, and where it was read: the parts of one line. */
export function holdingParts(
  { membership, answer, relation }: Holding,
  what: string | null,
  { words }: CardContext,
): readonly CardPart[] {
  const source = membership.sources.find(({ url }) => hostOf(url));
  return [
    ...(what ? [{ text: what }] : []),
    ...(relation === 'in-post' ? [] : [{ text: words[relation]! }]),
    { text: periodText(membership, words) },
    { text: answer === 'yes' ? words.tenure! : words.tenureUncertain! },
    ...(source ? [{ text: hostOf(source.url)!, link: source.url }] : []),
  ];
}

/** The title that a membership gives, in the article's language, with the organization where the title lacks it. */
export function titleOf(membership: PopoloMembership, { analysis, knowledge, words }: CardContext): string {
  const post = membership.post_id === undefined ? undefined : knowledge.posts.get(membership.post_id);
  const organization = knowledge.organizations.get(membership.organization_id ?? post?.organization_id ?? '');
  const body = organization && nameFor(analysis.script, organization.name, organization.other_names);
  if (!post) return [body, membership.role].filter(Boolean).join(' ') || words.unknown!;
  return nameFor(analysis.script, post.label, post.other_labels);
}

function periodText({ start_date, end_date }: PopoloMembership, words: Words): string {
  if (start_date && !end_date) return fill(words, 'since', { from: start_date });
  if (!start_date && !end_date) return words.datesUnknown!;
  return fill(words, 'fromUntil', { from: start_date ?? words.unknown!, until: end_date! });
}

/** The host of a web address, or null for any other text. */
function hostOf(address: string): string | null {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/i.exec(address)?.[1] ?? null;
}
