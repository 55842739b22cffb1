import data from '../../data/names/postBodies.yaml';
import type { PersonPost } from '../analysis.ts';
import { fold } from '../text/fold.ts';

const { changes } = data as { readonly changes: { readonly chinese: string; readonly english: string } };
const changing = [
  ...changes.chinese.split(' '),
  ...changes.english.split(' ').map((word) => `${word} `),
  'vice-',
];

/** Whether a title (folded) ends with a word that makes another post of the head behind it: 副 of 副局长. */
function endsWithChange(told: string): boolean {
  return changing.some((word) => told.endsWith(word));
}

/**
 * Adds a post to those a person has by the article, one each: a shorter printing of a post that is there already
 * (局长 after 前海管理局局长) adds nothing, a fuller one takes its place.
 */
export function addPost(posts: PersonPost[], post: PersonPost): void {
  const title = bareTitle(post.title);
  for (let i = 0; i < posts.length; i++) {
    const known = bareTitle(posts[i]!.title);
    if (title === known || shortens(title, known)) {
      if (!posts[i]!.organization && post.organization) posts[i] = { ...posts[i]!, ...withoutTitle(post) };
      return;
    }
    const sameBody =
      !posts[i]!.organizationId || !post.organizationId || posts[i]!.organizationId === post.organizationId;
    if (shortens(known, title) && sameBody) {
      posts[i] = post;
      return;
    }
  }
  posts.push(post);
}

/** Whether one title is the end of the other (in English, its beginning) and still the same post. */
function shortens(short: string, long: string): boolean {
  if (/^[a-z]/.test(short))
    return (
      long.startsWith(`${short} of `) ||
      long.startsWith(`${short} for `) ||
      (long.endsWith(` ${short}`) && !endsWithChange(long.slice(0, -short.length)))
    );
  return long.length > short.length && long.endsWith(short) && !endsWithChange(long.slice(0, -short.length));
}

function withoutTitle({ organization, organizationId }: PersonPost): Omit<PersonPost, 'title'> {
  return { organization, ...(organizationId && { organizationId }) };
}

function bareTitle(title: string): string {
  return fold(title)
    .replace(/["“”‘’「」『』]/g, '')
    .replace(/^the /, '');
}
