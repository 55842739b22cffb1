import type { Span } from '../../span.ts';
import { isDelimiter, tableOf } from './characters.ts';
import { isLargeRegion, WordClass } from './lexicon.ts';
import { boundaryCost } from './likelihood.ts';
import { placeBefore } from './organizationExtent.ts';
import type { Reading } from './reading.ts';
import type { Segments } from './segments.ts';

const numerals = tableOf('一二三四五六七八九十');
/** 中 of 一中, 小 of 二小, and the courts called 一中院, 医院 called 二院; longest first. */
const kinds = ['中院', '附中', '附小', '中', '小', '院', '幼'];
const begins = tableOf('中附小院幼');
/** 一中|心, 三中|全会, 一中|原则: what goes on behind is no school. */
const never = '心全原央间东国性型组队伏期各框政等级学长时区票步口路环桥楼';
/** So many half nats it may cost that likelier words do not end there. */
const mostCut = 8;

/**
 * Schools, hospitals and courts called by a number alone behind their place: 开封五中, 市一中, 杭州二中, 市二院. Those that
 * `covered` has are left out. Linear in the text.
 */
export function numberedSchools(reading: Reading, segments: Segments, covered: Uint8Array): readonly Span[] {
  const { folded, units } = reading;
  const found: Span[] = [];
  for (let at = 2; at < folded.length; at++) {
    if (begins[units[at]!] === 0 || numerals[units[at - 1]!] === 0) continue;
    const kind = kinds.find((word) => folded.startsWith(word, at));
    if (kind === undefined) continue;
    const end = at + kind.length;
    if (!isDelimiter(folded[end]) && never.includes(folded[end]!)) continue;
    if (boundaryCost(segments.likelihood, end) > mostCut) continue;
    const number = at - (numerals[units[at - 2]!] === 1 ? 2 : 1);
    const start = placeStart(reading, segments, number);
    if (start < 0 || covered[start] || covered[end - 1]) continue;
    // 北京一小, 上海一院: by chance, where no city or county is named by its kind.
    if (
      kind !== '中' &&
      kind !== '中院' &&
      at - number === 1 &&
      folded[number] === '一' &&
      !endsKind(folded, number)
    )
      continue;
    found.push({ start, end });
    at = end - 1;
  }
  return found;
}

/** Where the place starts that ends at `at`, if it is one that has schools of its own: 商丘|市, 开封; or -1. */
function placeStart(reading: Reading, segments: Segments, at: number): number {
  const { folded } = reading;
  const word = segments.startOf[at]!;
  if (word < 0) return -1;
  if (segments.classes[word]! & WordClass.carriedRegion) return placeBefore(reading, segments, word);
  if (!(segments.classes[word]! & WordClass.region) || at - word < 2) return -1;
  return isLargeRegion(folded.slice(word, at)) ? -1 : word;
}

function endsKind(folded: string, at: number): boolean {
  return '市县区镇省'.includes(folded[at - 1]!);
}
