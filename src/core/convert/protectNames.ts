import type { Analysis, Mention } from '../analysis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { fold } from '../text/fold.ts';
import type { NameSpan } from './convert.ts';
import { type Variant, variantOfTag } from './variant.ts';

/**
 * The names that an analysis found in a text, for `convert`: each person and organization with its form in the target
 * where the knowledge has it. Spans are in text order and do not overlap; of two that overlap the longer counts.
 */
export function protectNames(analysis: Analysis, knowledge: Knowledge, to: Variant): readonly NameSpan[] {
  const known = new Map<string, string>();
  for (const { id, knowledge: entry } of [...analysis.people, ...analysis.organizations]) {
    if (entry) known.set(id, entry);
  }
  const spans: NameSpan[] = [];
  for (const mention of longestFirst(analysis.mentions)) {
    const { start, end, kind, text, entity } = mention;
    if (kind !== 'person' && kind !== 'organization') continue;
    const form = knownForm(text, known.get(entity ?? ''), knowledge, to);
    if (kind === 'person' || form) spans.push({ start, end, kind, ...(form && { form }) });
  }
  let last = 0;
  return spans.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

/** In text order; where several begin together, the longest first. */
function longestFirst(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}

function knownForm(text: string, entry: string | undefined, knowledge: Knowledge, to: Variant) {
  if (!entry) return undefined;
  const namesakes = knowledge.byName.get(fold(text)) ?? [];
  const names = namesakes.filter(({ id }) => id === entry);
  const inTarget = (of: typeof namesakes, tag: Variant) =>
    of.findLast(({ lang }) => variantOfTag(lang) === tag)?.name;
  // The form of such a one is found by the name alone.
  if (namesakes.some(({ id }) => id !== entry && isListedForItsName(id, knowledge))) return undefined;
  // What is said of just this region counts more than what is said of Traditional print, by whichever source.
  const ofRegion = inTarget(names, to) ?? inTarget(namesakes, to);
  return ofRegion ?? (to === 'hant-hk' || to === 'hant-tw' ? inTarget(names, 'hant') : undefined);
}

/** Whether somebody is in the knowledge only for how the name is printed: no post is said of them. */
function isListedForItsName(id: string, { persons, membershipsOfPerson }: Knowledge): boolean {
  return persons.has(id) && !membershipsOfPerson.has(id);
}
