import regionData from '../../data/regionPrefixes.yaml';
import { fold } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';
import type { Knowledge, KnownName } from './knowledge.ts';
import { usedOn } from './organizationNames.ts';
import type { PopoloPost } from './popolo.ts';

/**
 * What a name may stand for on a date (EDTF): entries of the knowledge that are called so, in any script, in capitals
 * or not, with or without the region that it is of (香港特區) and spaces between Chinese characters. Names out of use on
 * that date come back only where no name in use does. A post is also found by its organization's name and its role
 * (创科局 + 局长, HKU + President). An empty list where nothing is called so.
 */
export function lookUp(knowledge: Knowledge, text: string, date: string): readonly KnownName[] {
  if (text.length > 300) return [];
  for (const { form, place } of withoutRegion(text)) {
    const names = inUse(knowledge.byName.get(form) ?? [], date);
    const found =
      names.length > 0 ? names : [...postsByRole(knowledge, form, date), ...postsOf(knowledge, form, date)];
    const fitting = place === null ? found : found.filter((name) => isOf(knowledge, name, place));
    if (fitting.length > 0) return onePerEntry(fitting);
  }
  return [];
}

interface Region {
  readonly place: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const regions = regionData as readonly Region[];

/** A folded name and the region that was taken away from it (`place` of organizations), null where none was. */
export interface NameWithoutRegion {
  readonly form: string;
  readonly place: string | null;
}

/**
 * A printed name folded: as it is first, then without the region that the press puts at its edges (香港特區政府 +
 * 保安局), once for each reading. Nothing shorter than two units.
 */
export const withoutRegion = remembering((text: string): readonly NameWithoutRegion[] => {
  const folded = fold(text.trim()).replace(/\s+/g, ' ');
  const whole = folded
    .replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '')
    .replace(/^the /, '')
    .replaceAll('’', "'");
  const forms: NameWithoutRegion[] = [
    { form: folded, place: null },
    { form: whole, place: null },
  ];
  for (const { place, before, after } of regions) {
    for (const words of before) {
      if (whole.startsWith(words)) forms.push({ form: whole.slice(words.length).trimStart(), place });
    }
    for (const words of after) {
      if (whole.endsWith(` ${words}`))
        forms.push({ form: whole.slice(0, -words.length - 1).replace(/,$/, ''), place });
    }
  }
  return forms.filter(({ form }) => form.length > 1);
});

function inUse(names: readonly KnownName[], date: string): readonly KnownName[] {
  const current = names.filter((name) => usedOn(name, date));
  return current.length > 0 ? current : names;
}

/** Posts of an organization whose name begins the text and whose role ends it; 局局长 may be printed 局长. */
function postsByRole(knowledge: Knowledge, form: string, date: string): readonly KnownName[] {
  for (let at = form.length - 1; at >= 2; at--) {
    const rest = form.slice(at).replace(/^的|^ /, '');
    const found = postsAt(knowledge, form.slice(0, at).trimEnd(), date).filter((post) =>
      isRole(post, rest, form.charAt(at - 1)),
    );
    if (found.length > 0) return found.map(named);
  }
  return [];
}

/** Posts printed in English as a head and an organization: `President of HKU`. */
function postsOf(knowledge: Knowledge, form: string, date: string): readonly KnownName[] {
  for (let at = form.indexOf(' of '); at > 0; at = form.indexOf(' of ', at + 1)) {
    const organization = form.slice(at + 4).replace(/^the /, '');
    const found = postsAt(knowledge, organization, date).filter((post) =>
      isRole(post, form.slice(0, at), ''),
    );
    if (found.length > 0) return found.map(named);
  }
  return [];
}

function postsAt(knowledge: Knowledge, organization: string, date: string): readonly PopoloPost[] {
  return inUse(knowledge.byName.get(organization) ?? [], date)
    .filter((name) => name.kind === 'organization')
    .flatMap(({ id }) => knowledge.postsOfOrganization.get(id) ?? []);
}

/** Whether a folded text is what the post is called apart from its organization, in Chinese or in English. */
function isRole({ role, other_labels }: PopoloPost, text: string, before: string): boolean {
  if (role !== undefined && [text, before + text].includes(fold(role))) return true;
  return (other_labels ?? []).some(({ name, lang }) => lang === 'en' && fold(name).startsWith(`${text} of `));
}

function named({ id, label }: PopoloPost): KnownName {
  return { kind: 'post', id, name: label };
}

/** Whether an entry may belong to a region, as what has no place always may; people are never named with one. */
function isOf(knowledge: Knowledge, { kind, id }: KnownName, place: string): boolean {
  if (kind === 'person') return false;
  const organization = kind === 'organization' ? id : knowledge.posts.get(id)?.organization_id;
  const known = organization === undefined ? undefined : knowledge.organizations.get(organization)?.place;
  return known === undefined || known === place;
}

function onePerEntry(names: readonly KnownName[]): readonly KnownName[] {
  const seen = new Set<string>();
  return names.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`));
}
