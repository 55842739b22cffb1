import type { LinkEvidence, Organization } from '../analysis.ts';
import { rulingsOn } from '../knowledge/judgements.ts';
import type { KnownName } from '../knowledge/knowledge.ts';
import { type NameWithoutRegion, withoutRegion } from '../knowledge/lookUp.ts';
import { usedOn } from '../knowledge/organizationNames.ts';
import { fold } from '../text/fold.ts';
import { englishForms, englishRegions } from './englishForms.ts';
import type { LinkContext } from './linkContext.ts';

/**
 * The entry of the knowledge that an organization of the article is: the reader's ruling, or the only one with that name
 * in use on the date. A name that is said so only at home (国防部) is that body in an article from there, or with the
 * place before it. A place before the name (香港特區政府 + 保安局) leaves only bodies of that place. Several bodies of one
 * name are candidates.
 */
export function linkOrganization(organization: Organization, context: NameContext): Organization {
  const { knowledge } = context;
  const printed = [organization.name, ...organization.surfaces];
  const rulings = rulingsOn(printed, 'organization', knowledge);
  if (rulings.same !== null) return linked(organization, rulings.same, ['judgement']);
  const forms = printed.map(withoutRegion);
  const asPrinted = forms.flatMap(([first]) => first ?? []);
  const shortened = forms.flatMap(([, ...others]) => others);
  const several = new Set<string>();
  for (const form of [...asPrinted, ...shortened]) {
    const bearers = bearersOf(form, context).filter(({ id }) => !rulings.isRuledOut(id));
    const ids = [...new Set(bearers.map(({ id }) => id))];
    if (ids.length === 1) return linked(organization, ids[0]!, evidenceOf(bearers, printed));
    for (const id of ids) several.add(id);
  }
  if (several.size === 0) return linkByRegion(organization, printed, context);
  return { ...organization, candidates: [...several].map((id) => ({ knowledge: id, how: ['name'] })) };
}

/** What organizations are linked by. */
export interface NameContext extends Omit<LinkContext, 'organizations'> {
  /** Provinces and cities in the names of the article's organizations, folded: 广东省, 深圳市, shenzhen municipal. */
  readonly regions: readonly string[];
}

/** The regions that names of organizations have, each once. */
export function regionsNamed(organizations: readonly Organization[]): readonly string[] {
  const names = organizations.flatMap(({ name, surfaces }) => [name, ...surfaces]).map(fold);
  const chinese = names.flatMap((name) => /^[\u3400-\u9fff]{2,5}?[省市](?=.{2})/.exec(name) ?? []);
  return [...new Set([...chinese, ...names.flatMap(englishRegions)])];
}

/** 省科技厅 where the article names one province with such a body, 广东省科技厅; and names in another English order. */
function linkByRegion(
  organization: Organization,
  printed: readonly string[],
  context: NameContext,
): Organization {
  const found = printed.flatMap((name) => {
    const form = fold(name);
    const regions = /^[省市]/.test(form) ? context.regions.filter((region) => region.endsWith(form[0]!)) : [];
    const forms = [
      ...regions.map((region) => region + form.slice(1)),
      ...englishForms(form, context.regions),
    ];
    return forms.flatMap((other) => bearersOf({ form: other, place: null }, context));
  });
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 1) return linked(organization, ids[0]!, ['name', 'place']);
  if (ids.length === 0) return organization;
  return { ...organization, candidates: ids.map((id) => ({ knowledge: id, how: ['name'] })) };
}

/** The organizations that may be called so in this article: where one at home is called so, no other is meant. */
function bearersOf(
  { form, place }: NameWithoutRegion,
  { knowledge, published, home }: NameContext,
): readonly KnownName[] {
  const bearers = (knowledge.byName.get(form) ?? []).filter((name) => {
    const at = knowledge.organizations.get(name.id)?.place;
    return (
      name.kind === 'organization' &&
      (published === null || usedOn(name, published)) &&
      (place === null || at === place) &&
      (name.note !== 'local' || at === (place ?? home))
    );
  });
  const atHome = bearers.filter(({ note }) => note === 'local');
  return atHome.length > 0 ? atHome : bearers;
}

function evidenceOf(bearers: readonly KnownName[], printed: readonly string[]): readonly LinkEvidence[] {
  const isPrinted = bearers.some(({ name }) => printed.some((text) => text.includes(name)));
  const name = isPrinted ? 'name' : 'other characters';
  return bearers.every(({ note }) => note === 'local') ? [name, 'place'] : [name];
}

function linked(organization: Organization, id: string, how: readonly LinkEvidence[]): Organization {
  return { ...organization, knowledge: id, link: { certainty: 'certain', how } };
}
