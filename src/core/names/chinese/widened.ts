import { isFounder, isPlainKind, isSeat } from './bodyWords.ts';
import { isHalfBracketed, isHan } from './characters.ts';
import { WordClass } from './lexicon.ts';
import { boundaryCost } from './likelihood.ts';
import type { OrganizationCandidate } from './organizations.ts';
import { endings } from './organizationWords.ts';
import type { Segments } from './segments.ts';
import type { TaggedSpan } from './tagger/tagger.ts';

/** So many half nats it may cost that a name begins or ends where likelier words do not. */
const mostCut = 8;
const neverInside =
  WordClass.stop |
  WordClass.postPrefix |
  WordClass.postHead |
  WordClass.postChange |
  WordClass.generic |
  WordClass.byline;
/** What a name may take up before a part that is no whole name by itself. */
const naming =
  WordClass.region |
  WordClass.carriedRegion |
  WordClass.field |
  WordClass.organization |
  WordClass.brand |
  WordClass.club |
  WordClass.foreignPart |
  WordClass.trade |
  WordClass.bodyEnding |
  WordClass.namedEnding;

/**
 * The organizations of the grammar, and where the tagger reads more as one name that name in place of the parts of it
 * that the grammar saw: 世界卫生组织|西太平洋区域办事处, 青岛市海洋|发展局. `text` is folded;
 * both lists are in text order.
 */
export function widened(
  segments: Segments,
  text: string,
  candidates: readonly OrganizationCandidate[],
  tagged: readonly TaggedSpan[],
): OrganizationCandidate[] {
  const found: OrganizationCandidate[] = [];
  let next = 0;
  for (const { start, end } of tagged) {
    while (next < candidates.length && candidates[next]!.end <= start) found.push(candidates[next++]!);
    const first = next;
    while (next < candidates.length && candidates[next]!.end <= end) next++;
    const parts = candidates.slice(first, next);
    const isCrossed = (parts[0]?.start ?? start) < start || (candidates[next]?.start ?? end) < end;
    if (!isCrossed && isOne(segments, text, parts, start, end))
      found.push({
        start,
        end,
        ending: parts.at(-1)!.ending,
        how: 'reads like one name',
        certainty: 'likely',
      });
    else found.push(...parts);
  }
  return [...found, ...candidates.slice(next)];
}

/** Whether what stands before, between and behind the parts can belong to one name with them. */
function isOne(
  segments: Segments,
  text: string,
  parts: readonly OrganizationCandidate[],
  start: number,
  end: number,
): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (text[start] === ' ' || isHalfBracketed(text, start, end) || text.slice(start, end).includes('  '))
    return false;
  if (!first || !last || (parts.length === 1 && first.start === start && first.end === end)) return false;
  const { likelihood } = segments;
  if (boundaryCost(likelihood, start) > mostCut || boundaryCost(likelihood, end) > mostCut) return false;
  if (first.start > start && !mayBegin(segments, text, start, first)) return false;
  for (let i = 1; i < parts.length; i++)
    if (!mayStandBetween(segments, text, parts[i - 1]!.end, parts[i]!.start)) return false;
  return last.end === end || mayEnd(segments, text, last.end, end);
}

/** 人力|事务委员会, but not 提交|立法会 or 移师|国立大学: what is a name by itself is widened by parts of names only. */
function mayBegin(
  { endOf, classes }: Segments,
  text: string,
  start: number,
  part: OrganizationCandidate,
): boolean {
  if (classes[start]! & neverInside) return false;
  const isPlaced =
    (classes[part.start]! & WordClass.region) !== 0 || isFounder(text.slice(part.start, endOf[part.start]));
  if (isPlaced) return (classes[start]! & naming) !== 0;
  if (part.how !== 'known name') return true;
  for (let at = start; at < part.start; at = endOf[at] || at + 1)
    if (classes[at] !== 0 && !(classes[at]! & naming)) return false;
  return true;
}

function mayStandBetween({ endOf, classes }: Segments, text: string, start: number, end: number): boolean {
  // 外交部|长|…: the head of a post runs into the name.
  if (text[start] === '长' || (text[start] === ' ' && isHan(text[start - 1]) && isHan(text[end])))
    return false;
  // 市委|常委|统战部: a post, and another body.
  if (endOf[start]! > start + 1)
    return (classes[start]! & (WordClass.postHead | WordClass.field)) !== WordClass.postHead;
  return start === end || (classes[start]! & neverInside) === 0;
}

/** Whether an ending closes the name, of two letters or with more than itself before it: 香港|分社, 成果转化|协调处. */
function mayEnd({ startOf, classes }: Segments, text: string, from: number, end: number): boolean {
  const word = startOf[end]!;
  if (word < from || !(classes[word]! & endings) || classes[word]! & (WordClass.board | neverInside))
    return false;
  if (isSeat(text.slice(word, end))) return false;
  // 卫生部|医药|总监: the field belongs to the post.
  if (
    classes[word]! & WordClass.trade &&
    classes[end]! & WordClass.postHead &&
    !isPlainKind(text.slice(word, end))
  )
    return false;
  return end - word > 1 || word > from;
}
