import data from '../../data/names/regions.yaml';
import { wordStartsAt } from './clauses.ts';
import { eventLexicon } from './lexicon.ts';

let known: ReadonlySet<string> | undefined;

/** Countries, provinces, cities and districts by name; those of more than six signs are left to other signs of a place. */
function regions(): ReadonlySet<string> {
  const lists = data as Readonly<Record<string, string>>;
  known ??= new Set(
    ['countries', 'provinces', 'cities', 'districts', 'world', 'more'].flatMap((name) =>
      (lists[name] ?? '').split(/\s+/).filter((word) => word.length > 1),
    ),
  );
  return known;
}

/** Where the known place that begins at `start` of the folded text ends, with the city behind a country: 英国伦敦; else null. */
export function regionEnd(folded: string, start: number): number | null {
  let end: number | null = null;
  for (let word = wordStartsAt(folded, start, regions()); word; ) {
    end = (end ?? start) + word.length;
    if (
      eventLexicon()
        .zh.set('divisions')
        .has(folded[end] ?? '')
    )
      end++;
    // 伊朗首都德黑兰.
    const seat = wordStartsAt(folded, end, eventLexicon().zh.set('seats'))?.length ?? 0;
    word = wordStartsAt(folded, end + seat, regions());
    if (word) end += seat;
  }
  return end;
}
