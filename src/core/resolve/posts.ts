import type { PersonPost } from '../analysis.ts';
import { fold } from '../text/fold.ts';

/** Words that make another post of the head behind them: 副局长 is no 局长. */
const changes =
  /(?:副|代|助理|署理|候任|原|前|名誉|荣誉|常务|执行|首席|deputy |vice |vice-|acting |former |assistant |honorary )$/;

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
      (long.endsWith(` ${short}`) && !changes.test(long.slice(0, -short.length)))
    );
  return long.length > short.length && long.endsWith(short) && !changes.test(long.slice(0, -short.length));
}

function withoutTitle({ organization, organizationId }: PersonPost): Omit<PersonPost, 'title'> {
  return { organization, ...(organizationId && { organizationId }) };
}

function bareTitle(title: string): string {
  return fold(title)
    .replace(/["“”‘’「」『』]/g, '')
    .replace(/^the /, '');
}
