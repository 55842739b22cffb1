import { chineseParts, latinWords } from '../core/knowledge/romanization/nameParts.ts';
import { nameKey, type Romanize, searchKeys } from './nameKeys.ts';
import type { Identity, Store } from './store/store.ts';

/**
 * A person with all full names that articles print for them: those printed side by side (孫東 and Sun Dong), and a
 * romanization, where nobody else of the corpus is written so. Organizations and events stay as they are: their other
 * names are short forms, which are anybody's elsewhere.
 */
export function widened(
  store: Pick<Store, 'entitiesNamed' | 'namesOf'>,
  identity: Identity,
  romanize: Romanize,
): Identity {
  if (!identity.kinds.includes('person') || identity.keys.length === 0) return identity;
  const printed = store.namesOf(identity).filter(isFull);
  const keys = new Set([...identity.keys, ...printed.map(nameKey)]);
  for (const name of [...printed, ...identity.keys]) {
    const romanized = isChinese(name) ? romanize(name) : [name];
    for (const key of new Set(romanized.flatMap((form) => searchKeys(form, romanize)))) {
      const named = store.entitiesNamed([key], 'loosely').filter(({ kind }) => kind === 'person');
      const written = new Set(named.map((other) => nameKey(other.name)).filter(isChinese));
      // Two people whose names sound alike cannot be told apart by their sound.
      if ([...written].filter((other) => !keys.has(other)).length > (isChinese(name) ? 0 : 1)) continue;
      for (const other of named)
        if (other.knowledge === null || identity.knowledge.includes(other.knowledge))
          keys.add(nameKey(other.name));
    }
  }
  return { ...identity, keys: [...keys] };
}

/** A surname with a given name: a surname alone (孫, Prof Sun) is anybody's elsewhere. */
function isFull(name: string): boolean {
  return isChinese(name) ? chineseParts(name).length > 0 || /[·・]/.test(name) : latinWords(name).length > 1;
}

function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}
