import postData from '../../../data/names/posts.yaml';
import type { PersonFinding } from '../finding.ts';
import type { Chain } from './appointments.ts';
import { behindRemark } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { WordClass, wordList } from './lexicon.ts';
import type { TitleContext } from './posts.ts';

const posts = postData as Readonly<Record<'single' | 'several', string>>;
const single = wordList(posts.single);
const several = wordList(posts.several);
const mostListed = 60;

/**
 * Those who are named behind the holder of a post and share it: 许平川 of 副会长陈建年、许平川. A post that one holds at a time is
 * shared by nobody, and a pair that 和 joins may be of two posts. `firstHeld` says where each name stands first that has a post beside it. Offsets
 * count UTF-16 code units of the folded text.
 */
export function sharersOf(
  { reading, segments }: TitleContext,
  crowd: Crowd,
  { titles, holder }: Chain,
  firstHeld: ReadonlyMap<string, number>,
): readonly PersonFinding[] {
  const { folded } = reading;
  const [title] = titles;
  if (!title || titles.length > 1 || holder.start < title.end || holder.form !== 'full') return [];
  if (isOfOne(folded.slice(title.start, title.end))) return [];
  const sharers: PersonFinding[] = [];
  let at = behindRemark(folded, holder.end);
  let isList = false;
  for (let seen = 0; seen < mostListed && '、及和与'.includes(folded[at] ?? '.'); seen++) {
    const next = crowd.at(at + 1);
    if (next?.start !== at + 1 || next.form !== 'full') break;
    if (folded[at] === '、' || folded[at] === '及') isList = true;
    const isLast = folded[at] !== '、';
    // 副会长甲、乙主任: the last one has a post of his own.
    const own = segments.classes[next.end]!;
    const isOwn = (own & (WordClass.postHead | WordClass.rank)) !== 0 && !(own & WordClass.honorific);
    if (isOwn) break;
    // Whoever was named with a post before has that one.
    if ((firstHeld.get(folded.slice(next.start, next.end)) ?? at) >= at) sharers.push(next);
    at = behindRemark(folded, next.end);
    if (isLast) break;
  }
  return isList ? sharers : [];
}

/** Whether one person at a time holds the post that a folded title names: 会长, but not 副会长 or 前会长. */
function isOfOne(title: string): boolean {
  return single.some((ending) => title.endsWith(ending)) && !several.some((word) => title.includes(word));
}
