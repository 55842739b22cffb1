import data from '../../data/names/postBodiesEnglish.yaml';
import type { Organization } from '../analysis.ts';
import { firstFrom, type NamedThere } from './carry.ts';

const {
  rows,
  ranks,
  own,
  levels: levelWords,
} = data as {
  readonly rows: readonly { readonly titles: string; readonly bodies: string }[];
  readonly ranks: string;
  readonly own: string;
  readonly levels: string;
};
const bodiesOf = new Map(
  rows.flatMap(({ titles, bodies }) => {
    const kinds = new Set(bodies.split(' '));
    return titles.split(', ').map((title) => [title, kinds] as const);
  }),
);
const ranksBefore = new RegExp(`^(?:(?:${ranks.replaceAll(' ', '|')})[ -])+`);
const ownBody = new RegExp(
  `^(?:the )?(?:\\w+ )?(?<before>${own.replaceAll(' ', '|')}) (?:\\w+ ){0,2}\\w+$|` +
    ` of the (?<kind>(?:\\w+ ){0,3})(?<behind>${own.replaceAll(' ', '|')})$`,
);
const levels = new Set(levelWords.split(' '));
const minister =
  /^(?:(?<nation>[a-z.]+) )?(?:(?:vice|deputy|former|acting|first)[ -])*minister (?<link>of|for) (?<field>.+)$/;

/** So many organizations named before a post are looked at, and so far back, in UTF-16 code units. */
const mostBefore = 30;
const farthest = 600;

/**
 * The organization that an English post belongs to whose title names none: a rector's university, the hospital of the
 * hospital chief, the ministry of its minister. The nearest one named before it within reach, else the only one of that
 * kind in the article, or null. `named` is in text order; `title` is folded, `start` a UTF-16 offset.
 */
export function carriedEnglish(
  start: number,
  title: string,
  named: readonly NamedThere[],
): Organization | null {
  const fits = fitting(title);
  if (!fits) return null;
  let last = firstFrom(named, start) - 1;
  for (let seen = 0; last >= 0 && seen < mostBefore && start - named[last]!.end < farthest; seen++, last--)
    if (named[last]!.names.some(fits)) return named[last]!.organization;
  const all = new Set(
    named
      .slice(0, mostBefore)
      .filter(({ names }) => names.some(fits))
      .map(({ organization }) => organization),
  );
  return all.size === 1 ? [...all][0]! : null;
}

/** Whether a folded name is that of a body which a post of this title can be of; null where the title does not say. */
function fitting(title: string): ((name: string) => boolean) | null {
  if (!/^[a-z]/.test(title)) return null;
  const kinds = bodiesOf.get(title) ?? bodiesOf.get(title.replace(ranksBefore, ''));
  if (kinds) return (name) => name.split(/[^a-z]+/).some((word) => kinds.has(word));
  const { nation, link, field } = minister.exec(title)?.groups ?? {};
  if (field) {
    const ministry = `ministry ${link} ${field}`;
    return (name) => name.endsWith(ministry) && (!nation || name.startsWith(nation));
  }
  const { before, behind, kind } = ownBody.exec(title)?.groups ?? {};
  const word = before ?? behind;
  if (!word) return null;
  // Of the municipal party committee: of no other committee.
  const told = (kind ?? '').split(' ').filter((own) => own && !levels.has(own));
  return (name) => {
    const all = name.replace('political bureau', '').split(/[^a-z]+/);
    return [word, ...told].every((own) => all.includes(own));
  };
}
