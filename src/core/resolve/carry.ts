import data from '../../data/names/postBodies.yaml';
import postData from '../../data/names/posts.yaml';
import type { Organization } from '../analysis.ts';
import type { OrganizationFinding, PostFinding } from '../names/finding.ts';
import type { Span } from '../span.ts';
import { fold } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';

/** An organization where the text names it. */
export interface NamedThere extends Span {
  readonly organization: Organization;
  /** Its names in the article, folded. */
  readonly names: readonly string[];
}

const {
  rows: rowData,
  kinds: kindData,
  ranks,
  notAssociations,
} = data as {
  readonly rows: readonly { readonly heads: string; readonly bodies: string }[];
  readonly kinds: string;
  readonly ranks: string;
  readonly notAssociations: string;
};
const noAssociations = notAssociations.split(' ');
const ranksOfAny = new Set(ranks.split(' '));
const bodyKinds = kindData.split(' ');
const prefixes = (postData as { readonly prefixes: string }).prefixes
  .split(/\s+/)
  .filter((word) => word !== '');
const rows = rowData.map(({ heads, bodies }) => ({ heads: heads.split(' '), bodies: bodies.split(' ') }));

/** So many organizations named before a post are looked at, and so far back, in UTF-16 code units. */
const mostBefore = 30;
const farthest = 600;

/**
 * The organization that a post belongs to whose title names none: the nearest named before it of the kind that its head
 * asks for (校长: a school), or of the kind that the title itself names (委员会主席). If none stands before it within reach,
 * the only one of that kind in the article, or null. A rank behind a name (教授) is only of a body that its bearer has
 * another post of: one of `held`. `named` is in text order; `title` is folded.
 */
export function carriedOrganization(
  { start, holder }: PostFinding,
  title: string,
  named: readonly NamedThere[],
  held: readonly Organization[],
): Organization | null {
  const kinds = kindsFor(title);
  if (kinds.length === 0) return null;
  // 孙东教授: a rank behind a name is of whatever body its bearer is at.
  if (holder && start >= holder.end && ranksOfAny.has(title))
    return held.find((organization) => fits({ names: organization.surfaces.map(fold) }, kinds)) ?? null;
  let last = firstFrom(named, start) - 1;
  for (let seen = 0; last >= 0 && seen < mostBefore && start - named[last]!.end < farthest; seen++, last--) {
    if (fits(named[last]!, kinds)) return named[last]!.organization;
  }
  const fitting = new Set(
    named
      .slice(0, mostBefore)
      .filter((there) => fits(there, kinds))
      .map((there) => there.organization),
  );
  return fitting.size === 1 ? [...fitting][0]! : null;
}

/** Where each organization stands, in text order. */
export function namedThere(
  findings: readonly OrganizationFinding[],
  organizationOf: (finding: OrganizationFinding) => Organization | undefined,
): readonly NamedThere[] {
  const names = new Map<Organization, readonly string[]>();
  const found = findings.flatMap((finding) => {
    const organization = organizationOf(finding);
    if (!organization) return [];
    if (!names.has(organization)) names.set(organization, organization.surfaces.map(fold));
    return [{ start: finding.start, end: finding.end, organization, names: names.get(organization)! }];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The government of a place (folded) that the article names, or undefined. */
export function governmentOf(place: string, named: readonly NamedThere[]): Organization | undefined {
  return named.find(({ names }) =>
    names.some(
      (name) => name.startsWith(place) && /^(?:人民)?政府$|^公所$|^行政公署$/.test(name.slice(place.length)),
    ),
  )?.organization;
}

/** How the names of the bodies end that a post may be of; none where the title tells of what it is, and not as a body. */
const kindsFor = remembering((title: string): readonly string[] => {
  const row = rows.find(({ heads }) => heads.some((head) => title.endsWith(head)));
  const head = row?.heads.find((word) => title.endsWith(word)) ?? '';
  const told = withoutPrefixes(title.slice(0, title.length - head.length));
  const own = bodyKinds.find((word) => told === word || (told.startsWith(word) && head === ''));
  if (own) return [own];
  return told === '' ? (row?.bodies ?? []) : [];
});

function withoutPrefixes(told: string): string {
  let left = told;
  for (;;) {
    const prefix = prefixes.find((word) => left.endsWith(word));
    if (prefix === undefined) return left;
    left = left.slice(0, -prefix.length);
  }
}

function fits({ names }: Pick<NamedThere, 'names'>, kinds: readonly string[]): boolean {
  return names.some((name) =>
    kinds.some((kind) => name.endsWith(kind) && !(kind === '会' && isNoAssociation(name))),
  );
}

/** 立法会: no body that has a 会长. */
function isNoAssociation(name: string): boolean {
  return noAssociations.some((ending) => name.endsWith(ending));
}

/** The number of the first organization that is named at `start` or later; `named` in text order. */
export function firstFrom(named: readonly NamedThere[], start: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
