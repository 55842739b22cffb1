import { englishLexicon } from './lexicon.ts';
import type { OrganizationRun } from './organizations.ts';
import { joins, type Word } from './words.ts';

/**
 * The runs with each school and the university that it is of as one name: Institute of Economics, Academia Sinica;
 * Faculty of Law at the University of Suva. `runs` in text order.
 */
export function withParents(
  words: readonly Word[],
  runs: readonly OrganizationRun[],
): readonly OrganizationRun[] {
  const { schoolHeads, universities } = englishLexicon();
  const joined: OrganizationRun[] = [];
  const has = ({ from, to }: OrganizationRun, heads: ReadonlySet<string>) =>
    words.slice(from, to).some(({ text }) => heads.has(text));
  for (const run of runs) {
    const school = joined.at(-1);
    const isOf =
      school !== undefined &&
      (isBehindComma(words, school, run) || isAt(words, school, run)) &&
      has(school, schoolHeads) &&
      // The College of Economics at a university is none itself.
      (!has(school, universities) ||
        (schoolHeads.has(words[school.from]!.text) && isAt(words, school, run))) &&
      has(run, universities);
    if (isOf) joined[joined.length - 1] = { ...school, to: run.to, end: run.end };
    else joined.push(run);
  }
  return joined;
}

function isBehindComma(words: readonly Word[], { to }: OrganizationRun, { from }: OrganizationRun): boolean {
  return to === from && words[from]!.gap === ', ';
}

function isAt(words: readonly Word[], { to }: OrganizationRun, { from }: OrganizationRun): boolean {
  const first = words[from - 1]?.lower === 'the' ? from - 1 : from;
  if (first !== to + 1 || words[to]!.lower !== 'at') return false;
  return joins(words[to]) && joins(words[first]) && joins(words[from]);
}
