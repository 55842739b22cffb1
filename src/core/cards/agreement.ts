import titleData from '../../data/cards/titles.yaml';
import type { Person, PersonPost } from '../analysis.ts';
import { holdersOn } from '../knowledge/holders.ts';
import { lookUp } from '../knowledge/lookUp.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import { heldOn, relationOf } from '../knowledge/tenure.ts';
import { fold } from '../text/fold.ts';
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

/** What the press puts before or into a title that is no longer held; folded. */
const formerWords: readonly string[] = (titleData as { readonly former: readonly string[] }).former;

const unknown: Agreement = { verdict: 'unknown' };

/** Weighs the posts that the article gives a person; the one that says most speaks for all. */
export function agreementOf(person: Person, context: CardContext): Agreement {
  const { published } = context.analysis;
  if (!published) return unknown;
  const found = person.posts.map((post) => agreementOfPost(person, post, published, context));
  const first = (verdict: Agreement['verdict']) => found.find((a) => a.verdict === verdict);
  return first('heldBy') ?? first('differs') ?? first('same') ?? unknown;
}

function agreementOfPost(person: Person, post: PersonPost, date: string, context: CardContext): Agreement {
  const { knowledge } = context;
  const { title, isFormer } = withoutFormer(post);
  const posts = postsCalled(title, post.organization, date, context);
  if (posts.length === 0) return unknown;
  const own = (knowledge.membershipsOfPerson.get(person.knowledge ?? '') ?? []).filter(
    (m) => m.post_id !== undefined && posts.includes(m.post_id),
  );
  const answers = own.map((membership) => ({ membership, ...heldOn(knowledge, membership, date) }));
  if (answers.some(({ answer }) => answer === (isFormer ? 'no' : 'yes'))) return { verdict: 'same' };
  if (isFormer || answers.some(({ answer }) => answer === 'unknown')) return unknown;
  const [other] = answers;
  const holder = onlyHolder(posts, date, context);
  if (holder && holder !== person.knowledge) return { verdict: 'heldBy', holder };
  return other ? { verdict: 'differs', membership: other.membership } : unknown;
}

/** The posts of the knowledge that a printed title names, by itself or with its organization. */
function postsCalled(
  title: string,
  organization: string | null,
  date: string,
  { knowledge }: CardContext,
): readonly string[] {
  const forms = [
    title,
    ...(organization && !title.includes(organization) ? [`${organization}${title}`] : []),
  ];
  for (const form of forms) {
    const posts = lookUp(knowledge, form, date).filter(({ kind }) => kind === 'post');
    if (posts.length > 0) return posts.map(({ id }) => id);
  }
  return [];
}

/** The person who for certain held a post that only one person holds at a time; null where that cannot be said. */
function onlyHolder(posts: readonly string[], date: string, { knowledge }: CardContext): string | null {
  const [post] = posts;
  if (posts.length !== 1 || knowledge.posts.get(post!)?.several_holders) return null;
  const certain = holdersOn(knowledge, post!, date).holdings.filter(({ answer }) => answer === 'yes');
  const inPost = certain.filter(({ membership }) => relationOf(membership) === 'in-post');
  return certain.length === 1 && inPost.length === 1 ? inPost[0]!.membership.person_id : null;
}

function withoutFormer({ title }: PersonPost): { readonly title: string; readonly isFormer: boolean } {
  const folded = fold(title);
  const word = formerWords.find((former) => folded.startsWith(former));
  return word === undefined
    ? { title, isFormer: false }
    : { title: title.slice(word.length), isFormer: true };
}
