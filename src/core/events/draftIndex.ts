import { type Draft, newDraft } from './draft.ts';

/** The drafts of an article, found again by their keys in constant time. */
export interface DraftIndex {
  readonly all: Draft[];
  readonly byKey: Map<string, Draft>;
  /** Endings of keys, long enough to stand for the whole: 创业大赛北京选拔赛 → 北京选拔赛. */
  readonly byEnding: Map<string, Draft>;
  /** Acts by what is done to whom, without the verb's type. */
  readonly byObject: Map<string, Draft>;
}

/** An index without drafts. */
export function newDraftIndex(): DraftIndex {
  return { all: [], byKey: new Map(), byEnding: new Map(), byObject: new Map() };
}

/** Adds a draft under its key; gives back the one that is there already. */
export function addDraft(
  index: DraftIndex,
  fields: Pick<Draft, 'name' | 'key' | 'edition' | 'type' | 'source'> & Partial<Pick<Draft, 'verb'>>,
): Draft {
  const known = index.byKey.get(fields.key);
  if (known) return known;
  const draft = newDraft(fields);
  index.all.push(draft);
  index.byKey.set(fields.key, draft);
  if (fields.source === 'named occasion')
    for (const ending of endings(fields.key))
      if (!index.byEnding.has(ending)) index.byEnding.set(ending, draft);
  return draft;
}

/** The draft whose key this is, or ends in this, or is an ending of this. */
export function findDraft(index: DraftIndex, key: string): Draft | undefined {
  const known = index.byKey.get(key) ?? index.byEnding.get(key);
  if (known) return known;
  for (const ending of endings(key)) {
    const shorter = index.byKey.get(ending);
    if (shorter?.source === 'named occasion') return shorter;
  }
  return undefined;
}

/** The endings of a key that can stand for it, the longest first: five Chinese signs or fourteen Latin letters. */
function endings(key: string): readonly string[] {
  const shortest = /[a-z]{4}$/.test(key) ? 14 : 5;
  const found: string[] = [];
  for (let start = 1; key.length - start >= shortest && start < 60; start++) found.push(key.slice(start));
  return found;
}

/** What tells an occasion apart: its folded name without year, ordinal and marks. */
export function occasionKey(foldedName: string): string {
  return foldedName
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^(?:19|20)\d\d年?(?:度)?/, '')
    .replace(/^第?[〇零一二三四五六七八九十百\d]+届/, '')
    .replace(/^首届/, '')
    .replace(/(?:19|20)\d\d$/, '');
}
