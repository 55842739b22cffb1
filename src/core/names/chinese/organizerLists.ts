import type { Span } from '../../span.ts';
import { isDelimiter, tableOf } from './characters.ts';
import { WordClass } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

const organizing =
  /(?:联合|共同)?(?:主办|承办|协办|主催|合办|举办|指导|支持|发起成立|发起|组建|组成|承建|监制|冠名|赞助|资助|倡议)/y;
const begins = tableOf('联共主承协合指支发组监冠赞资');
const farthest = 240;
const longestItem = 34;
/** People and kinds of people (师生, 爱心人士) are shorter than this. */
const shortestSure = 5;

/**
 * What stands in a list of those who host, organize or found something acts, and so is an organization, whatever its
 * name looks like: 由甲、乙和丙主办. Comes out: items that no candidate has yet.
 */
export function organizerItems(reading: Reading, segments: Segments, covered: Uint8Array): readonly Span[] {
  const { folded, units } = reading;
  const found: Span[] = [];
  for (let at = 1; at < folded.length; at++) {
    if (begins[units[at]!] === 0) continue;
    organizing.lastIndex = at;
    const verb = organizing.exec(folded);
    if (!verb) continue;
    const { items, behindBy } = listBefore(reading, segments, at);
    const known = items.filter(({ start, end }) => covered[start] && covered[end - 1]).length;
    const isSure =
      behindBy &&
      (known > 0 || (verb[0].endsWith('办') && items.every(({ start, end }) => end - start >= shortestSure)));
    const isList = items.length >= 2 && (isSure || known * 2 >= items.length);
    if (isList) found.push(...items.filter((item) => isNew(item, covered)));
    at += verb[0].length - 1;
  }
  return found;
}

function isNew({ start, end }: Span, covered: Uint8Array): boolean {
  for (let i = start; i < end; i++) if (covered[i]) return false;
  return true;
}

interface List {
  readonly items: readonly Span[];
  /** Whether 由 stands before the list, so that all of it acts. */
  readonly behindBy: boolean;
}

/** The items of the list that ends before `verb`, back to 由 or a mark that is none of the list's. */
function listBefore({ folded }: Reading, segments: Segments, verb: number): List {
  const items: Span[] = [];
  let end = verb;
  let at = verb;
  const take = (start: number) => {
    if (end - start >= 2 && end - start <= longestItem) items.push({ start, end });
    end = start - 1;
  };
  while (at > 0 && verb - at < farthest) {
    const unit = folded[at - 1]!;
    if (unit === '、') take(at);
    else if (unit === '由' && segments.startOf[at] === at - 1) {
      take(at);
      return { items, behindBy: true };
    } else if ('和与及'.includes(unit) && segments.startOf[at] === at - 1) take(at);
    else if (isDelimiter(unit) && !'()“”「」·'.includes(unit)) {
      take(at);
      return { items, behindBy: false };
    } else if (
      segments.startOf[at]! >= 0 &&
      segments.classes[segments.startOf[at]!]! & WordClass.afterPerson &&
      at - segments.startOf[at]! > 1 &&
      !(segments.classes[segments.startOf[at]!]! & WordClass.field)
    )
      return { items, behindBy: false };
    at--;
  }
  return { items, behindBy: false };
}
