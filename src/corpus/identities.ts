import { nameKey } from './nameKeys.ts';
import type { Identity, NamedEntity, Store } from './store/store.ts';

/** Somebody or something that a name may mean in a corpus. */
export interface FoundIdentity extends NamedEntity {
  readonly identity: Identity;
}

/**
 * Whom or what a name means in a corpus: by a name as it is printed, in any script; where nothing is called so, by a
 * romanization or by its parts in another order. Those recognised as one entry of the knowledge are one; others are one
 * where they share a name, and belong to the entry of that name where there is only one.
 */
export function identitiesOf(store: Pick<Store, 'entitiesNamed'>, query: string): readonly FoundIdentity[] {
  const key = nameKey(query);
  if (key === '') return [];
  const exact = store.entitiesNamed([key], 'exactly');
  if (exact.length > 0) return grouped(exact, () => key);
  return grouped(store.entitiesNamed([key], 'loosely'), ({ name }) => nameKey(name));
}

function grouped(
  entities: readonly NamedEntity[],
  keyOf: (entity: NamedEntity) => string,
): readonly FoundIdentity[] {
  const byKey = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    const key = `${entity.kind}\0${keyOf(entity)}`;
    const group = byKey.get(key);
    if (group) group.push(entity);
    else byKey.set(key, [entity]);
  }
  const found = new Map<string, FoundIdentity>();
  for (const group of byKey.values()) {
    const [first] = group;
    const key = keyOf(first!);
    const recognised = [...new Set(group.flatMap(({ knowledge }) => knowledge ?? []))];
    const named = (knowledge: string | null) => group.find((entity) => entity.knowledge === knowledge)!;
    const add = (entity: NamedEntity, keys: readonly string[], knowledge: readonly string[]) => {
      const id = `${entity.kind}\0${entity.knowledge ?? `\0${key}`}`;
      const before = found.get(id);
      const identity = {
        kinds: [entity.kind],
        keys: [...new Set([...(before?.identity.keys ?? []), ...keys])],
        knowledge,
      };
      found.set(id, { ...(before ?? entity), identity });
    };
    if (recognised.length === 1) add(named(recognised[0]!), [key], recognised);
    else {
      for (const id of recognised) add(named(id), [], [id]);
      if (group.some(({ knowledge }) => knowledge === null)) add(named(null), [key], []);
    }
  }
  return [...found.values()];
}
