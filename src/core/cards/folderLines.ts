import { type CardContext, type CardLine, type CardPart, toPart } from './card.ts';
import { bracketed, fill } from './words.ts';

/** What the other articles of a folder say of the person or organization a card is of. */
export interface FolderFacts {
  /** How often the folder names them, and in how many articles; the card's own article is one of these. */
  readonly mentions: number;
  readonly articles: number;
  /** The posts that its other articles give a person, or people in an organization; attested last first, one each. */
  readonly posts: readonly FolderPost[];
}

/** A post that other articles of the folder give, and when the first and the last of them say so. */
export interface FolderPost {
  readonly person: string;
  readonly title: string;
  readonly organization: string | null;
  /** The first and the last day (EDTF) of an article that says so; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** So many posts of other articles a card has room for. */
const postLimit = 3;

/** The posts that other articles of the folder give a person, with the days of these: attested, no tenures. */
export function attestedElsewhere(context: CardContext): readonly CardLine[] {
  return attestedLine(context, ({ title, organization }) =>
    organization && !title.includes(organization) ? bracketed(context.words, title, organization) : title,
  );
}

/** Who has a post in an organization by other articles of the folder, with the days of these. */
export function holdersElsewhere(context: CardContext): readonly CardLine[] {
  return attestedLine(context, ({ person, title }) => bracketed(context.words, person, title));
}

/** How often and in how many articles the folder names what the card is of; nothing where its index does not tell. */
export function countInFolder({ folder, words }: CardContext): readonly CardPart[] {
  if (!folder || folder.articles === 0) return [];
  const { mentions, articles } = folder;
  return [toPart(fill(words, articles === 1 ? 'inFolderOnce' : 'inFolder', { mentions, articles }))];
}

function attestedLine(
  { folder, words }: CardContext,
  textOf: (post: FolderPost) => string,
): readonly CardLine[] {
  const posts = folder?.posts.slice(0, postLimit) ?? [];
  if (posts.length === 0) return [];
  const dated = posts.map((post) => {
    const { first, last } = post;
    const days = first === last ? last : fill(words, 'fromUntil', { from: first!, until: last! });
    return toPart([textOf(post), days].filter(Boolean).join(words.comma));
  });
  const more = folder!.posts.length - posts.length;
  return [
    {
      label: words.inOtherArticles!,
      parts: [...dated, ...(more > 0 ? [toPart(`+${more}`)] : []), toPart(words.attestedThere!)],
    },
  ];
}
