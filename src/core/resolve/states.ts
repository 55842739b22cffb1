import organizationData from '../../data/names/organizations.yaml';
import regionData from '../../data/names/regions.yaml';
import { remembering } from '../text/remembering.ts';

const { countries, withMinistries } = regionData as Readonly<Record<'countries' | 'withMinistries', string>>;
const states = `${countries} ${withMinistries}`
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
const everywhere = new Set((organizationData as { readonly everyState: string }).everyState.split(' '));

/**
 * The state, or Taiwan, that a folded Chinese name of a body begins with, by the longest name that fits (美国 of
 * 美国财政部), or null. Source of the names: `data/names/regions.yaml`.
 */
export const stateOf = remembering(
  (name: string): string | null => states.find((state) => name.startsWith(state)) ?? null,
);

/** Whether a body of this folded name may be found in any state, by its last letter: 国防部, 空军; but 真主党, 胡塞武装. */
export function isOfEveryState(name: string): boolean {
  return everywhere.has(name.at(-1) ?? '');
}
