import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import { isDelimiter, isHan } from './characters.ts';
import { WordClass } from './lexicon.ts';
import { nameGain } from './likelihood.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

/** 3家公司, 等国内外生物医药企业: what counts companies behind a list of them. */
const counted =
  /(?:[两二三四五六七八九十0-9]{1,2}[家间][一-龥]{0,6}?|等[0-9]{0,4}[多余]?家?[一-龥、]{0,16}?)(?:公司|企业(?!家|主)|集团|银行|机构|药企|车企|厂商|品牌)/y;
const longestItem = 8;
const farthest = 120;
const likelyPerson = 4;
const worded = WordClass.stop | WordClass.afterPerson | WordClass.postHead | WordClass.postChange;

/**
 * What stands in a list of companies with one that is known, whatever its name looks like: 正崴、鈊象及致茂3家公司. `covered`
 * is 1 inside organizations, `companies` are short names. Linear in the text.
 */
export function listedCompanies(
  reading: Reading,
  segments: Segments,
  covered: Uint8Array,
  companies: ReadonlyMap<string, unknown>,
): readonly Span[] {
  const { folded } = reading;
  const found: Span[] = [];
  for (let at = 1; at < folded.length; at++) {
    const unit = folded[at]!;
    if (unit !== '等' && folded[at + 1] !== '家' && folded[at + 1] !== '间') continue;
    counted.lastIndex = at;
    const cue = counted.exec(folded);
    if (!cue) continue;
    const items = itemsBefore(reading, segments, at);
    const isKnown = ({ start, end }: Span) =>
      covered[end - 1] === 1 || endsInOne(folded.slice(start, end), companies);
    if (items.filter(isKnown).length * 3 >= items.length)
      found.push(...items.filter((item) => !isKnown(item) && isName(segments, folded, item)));
    at += cue[0].length - 1;
  }
  return found;
}

/** 拥有|正崴: whether the name of a known company ends an item. */
function endsInOne(item: string, companies: ReadonlyMap<string, unknown>): boolean {
  for (let from = Math.max(0, item.length - longestItem); from < item.length - 1; from++)
    if (companies.has(item.slice(from))) return true;
  return false;
}

/** The items of the list that ends at `end`, each between two marks or conjunctions of the list, the last first. */
function itemsBefore({ folded }: Reading, { startOf }: Segments, last: number): readonly Span[] {
  const items: Span[] = [];
  let end = last;
  let at = last;
  while (at > 0 && last - at < farthest) {
    const unit = folded[at - 1]!;
    const isJoint = '及和与暨'.includes(unit) && startOf[at] === at - 1;
    if (unit === '、' || isJoint) {
      if (end > at) items.push({ start: at, end });
      end = at - 1;
    } else if (unit === '与' || (isDelimiter(unit) && !'“”「」()·'.includes(unit))) {
      if (end > at) items.push({ start: at, end });
      break;
    }
    at--;
  }
  return items;
}

/** Whether an item may name a company: no line of business, no person, and no words of a sentence. */
function isName({ classes, endOf, likelihood }: Segments, folded: string, { start, end }: Span): boolean {
  if (end - start < 2 || end - start > longestItem) return false;
  if (end - start < 4 && nameGain(likelihood, start, end) > likelyPerson) return false;
  let unknown = 0;
  for (let at = start; at < end; at = endOf[at] || at + 1) {
    if (isDelimiter(folded[at])) return false;
    if (classes[at]! & worded) return false;
    // 医学产业PE: short Latin letters are no name by themselves.
    if (classes[at] === 0 && isHan(folded[at])) unknown += (endOf[at] || at + 1) - at;
  }
  return unknown >= 2 && (end - start < 3 || !isWholeWord(vocabulary(), likelihood.units, start, end));
}
