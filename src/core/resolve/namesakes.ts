import type { LinkEvidence, Person } from '../analysis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { fold } from '../text/fold.ts';

/** An entry of the knowledge that bears a name of a person of the article. */
export interface Namesake {
  readonly id: string;
  /** `name` letter by letter, or in `other characters`. */
  readonly evidence: LinkEvidence;
  /** Whether few people can bear the name: three Chinese characters, three words or a hyphen in Latin letters. */
  readonly isRare: boolean;
}

/** The entries that bear one of the person's full names, in any script, each once. */
export function namesakesOf({ names }: Person, knowledge: Knowledge): readonly Namesake[] {
  const found = new Map<string, Namesake>();
  for (const { name } of names) {
    if (!isFullName(name)) continue;
    for (const known of knowledge.byName.get(nameKey(name)) ?? []) {
      if (known.kind !== 'person') continue;
      const evidence =
        known.name === name || found.get(known.id)?.evidence === 'name' ? 'name' : 'other characters';
      const isRare = isRareName(name) || found.get(known.id)?.isRare === true;
      found.set(known.id, { id: known.id, evidence, isRare });
    }
  }
  return [...found.values()];
}

/** A printed name as the knowledge keeps names to look up. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').replaceAll('’', "'");
}

/** Whether a printed name has surname and given name. */
export function isFullName(name: string): boolean {
  return /\p{Script=Han}{2}|\p{L}+[\s·]\p{L}/u.test(name);
}

/** Whether few people can bear a name. */
function isRareName(name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return [...name.matchAll(/\p{Script=Han}/gu)].length >= 3;
  return name.split(/[\s-]+/).length >= 3;
}
