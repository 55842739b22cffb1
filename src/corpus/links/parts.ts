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

/** Compares who had a part in two events; the same however often it is named. */
export function compareParts(
  first: readonly EventPart[],
  second: readonly EventPart[],
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

function isSamePerson(a: EventPart, b: EventPart): boolean {
  if (a.knowledge !== null && b.knowledge !== null) return a.knowledge === b.knowledge;
  if (nameKey(a.name) === nameKey(b.name)) return true;
  const [chinese, latin] = isHan(a.name) ? [a.name, b.name] : [b.name, a.name];
  return isHan(chinese) && !isHan(latin) && matchRomanization(chinese, latin).answer === 'same';
}

function isSameOrganization(a: EventPart, b: EventPart): boolean {
  if (a.knowledge !== null && b.knowledge !== null) return a.knowledge === b.knowledge;
  const [short, long] = [nameKey(a.name), nameKey(b.name)].sort((x, y) => x.length - y.length);
  return short === long || isShortFor(short!, long!);
}

/** 江州市卫健委 for 江州市卫生健康委员会, 市商务局 for 江州市商务局: its characters in order, most of a name. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || !isHan(short)) return false;
  if (long.endsWith(short)) return true;
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
