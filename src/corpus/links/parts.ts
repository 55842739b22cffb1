import { matchRomanization } from '../../core/knowledge/romanization/matchRomanization.ts';
import { nameKey } from '../nameKeys.ts';
import type { EventPart } from '../store/store.ts';

/** Those of one kind who had a part in two events. */
export interface PartComparison {
  /** Named in both, by the name of the first. */
  readonly shared: readonly string[];
  /** Whether one of them was recognised in both as the same entry of the knowledge. */
  readonly isRecognised: boolean;
  /** Named in one of them only. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** A part as it is compared: with its name folded, which takes longer than to compare it. */
export interface ComparablePart extends EventPart {
  readonly key: string;
  readonly isChinese: boolean;
}

export function comparable(part: EventPart): ComparablePart {
  return { ...part, key: nameKey(part.name), isChinese: isHan(part.name) };
}

/** Compares who had a part in two events; the same however often it is named. */
export function compareParts(
  first: readonly ComparablePart[],
  second: readonly ComparablePart[],
  kind: EventPart['kind'],
): PartComparison {
  const [left, right] = [first, second].map((parts) => parts.filter((part) => part.kind === kind));
  const isSame = kind === 'person' ? isSamePerson : isSameOrganization;
  const shared = left!.filter((part) => right!.some((other) => isSame(part, other)));
  const found = right!.filter((part) => left!.some((other) => isSame(other, part)));
  const known = new Set(right!.flatMap(({ knowledge }) => knowledge ?? []));
  return {
    shared: [...new Set(shared.map(({ name }) => name))],
    isRecognised: shared.some(({ knowledge }) => knowledge !== null && known.has(knowledge)),
    onlyFirst: left!.length - shared.length,
    onlySecond: right!.length - found.length,
  };
}

function isSamePerson(a: ComparablePart, b: ComparablePart): boolean {
  if (a.knowledge !== null && b.knowledge !== null) return a.knowledge === b.knowledge;
  if (a.key === b.key) return true;
  if (a.isChinese === b.isChinese) return false;
  const [chinese, latin] = a.isChinese ? [a.name, b.name] : [b.name, a.name];
  return matchRomanization(chinese, latin).answer === 'same';
}

function isSameOrganization(a: ComparablePart, b: ComparablePart): boolean {
  if (a.knowledge !== null && b.knowledge !== null) return a.knowledge === b.knowledge;
  if (a.key === b.key) return true;
  if (!a.isChinese || !b.isChinese) return false;
  return a.key.length <= b.key.length ? isShortFor(a.key, b.key) : isShortFor(b.key, a.key);
}

/** 江州市卫健委 for 江州市卫生健康委员会, 市商务局 for 江州市商务局: its characters in order, most of a name. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3) return false;
  if (long.endsWith(short)) return true;
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
