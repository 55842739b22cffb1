import type { Mention, Person } from '../analysis.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import { heldOn } from '../knowledge/tenure.ts';
import { bareTitle } from '../resolve/postTitles.ts';
import type { CardContext } from './card.ts';

/** Whether what an article says of a person's post is what the knowledge has for the article's date. */
export type Agreement =
  /** The person held it, or, where the article says “former”, had left it. */
  | { readonly verdict: 'same' }
  /** The person held it at another time. */
  | { readonly verdict: 'differs'; readonly membership: PopoloMembership }
  /** It has one holder at a time, and that was somebody else. */
  | { readonly verdict: 'heldBy'; readonly holder: string }
  | { readonly verdict: 'unknown' };

const unknown: Agreement = { verdict: 'unknown' };

/** Weighs the posts that the article gives a person and the knowledge has; the one that says most speaks for all. */
export function agreementOf(person: Person, context: CardContext): Agreement {
  const { mentions, published } = context.analysis;
  if (!published) return unknown;
  const found = mentions
    .filter(
      ({ kind, entity, knowledge }) => kind === 'post' && entity === person.id && knowledge !== undefined,
    )
    .map((post) => agreementOfPost(person, post, published, context));
  const first = (verdict: Agreement['verdict']) => found.find((a) => a.verdict === verdict);
  return first('heldBy') ?? first('differs') ?? first('same') ?? unknown;
}

function agreementOfPost(
  person: Person,
  { text, knowledge: post, holder }: Mention,
  date: string,
  { knowledge }: CardContext,
): Agreement {
  const isFormer = bareTitle(text).relation === 'former';
  const held = (knowledge.membershipsOfPerson.get(person.knowledge ?? '') ?? [])
    .filter(({ post_id }) => post_id === post)
    .map((membership) => ({ membership, answer: heldOn(knowledge, membership, date).answer }));
  if (held.some(({ answer }) => answer === (isFormer ? 'no' : 'yes'))) return { verdict: 'same' };
  if (isFormer || held.some(({ answer }) => answer === 'unknown')) return unknown;
  if (holder !== undefined && holder !== person.knowledge) return { verdict: 'heldBy', holder };
  const [other] = held;
  return other ? { verdict: 'differs', membership: other.membership } : unknown;
}
