import type { Span } from '../span.ts';
import type { Judge } from './judge.ts';
import { isGiven, type NameModel, surnameLength } from './nameModel.ts';
import { mayBePlace } from './placeModel.ts';
import { isWord, type Vocabulary } from './vocabulary.ts';
import type { Word } from './wordLattice.ts';

/**
 * The names in Simplified text that nobody has pointed out and that ordinary rules would damage: those whose surname
 * or given name has a character of `risky` (`riskyUnits`). Only places where such a character stands are looked at.
 */
export function findLikelyNames(
  units: Uint16Array,
  part: Span,
  risky: Uint8Array,
  { judge, model, vocabulary }: { judge: Judge; model: NameModel; vocabulary: () => Vocabulary },
): readonly Word[] {
  const names: Word[] = [];
  for (let at = part.start; at < part.end; at++) {
    const risk = risky[units[at]!]!;
    if (risk === 0) continue;
    const isInPlace = (risk & 4) !== 0 && mayBePlace(units, at);
    if (!isInPlace && !mayBeSurname(at, risk) && !mayBeGiven(at, risk)) continue;
    const name = judge.nameAt(at);
    if (name === null) continue;
    names.push(name);
    at = name.end - 1;
  }
  return names;

  function mayBeSurname(at: number, risk: number): boolean {
    if ((risk & 1) === 0 || at + 1 >= units.length) return false;
    if (!isGiven(model, units[at + 1]!)) return false;
    // 位于海洋: the character ends a word, and another word begins.
    const endsWord = at > 0 && isWord(vocabulary(), units, at - 1, at + 1);
    return !endsWord || !isWord(vocabulary(), units, at + 1, Math.min(at + 5, units.length));
  }

  function mayBeGiven(at: number, risk: number): boolean {
    if ((risk & 2) === 0) return false;
    return [1, 2, 3].some((back) => {
      const length = at - back < 0 ? 0 : surnameLength(model, units, at - back);
      return length > 0 && back - length <= 1 && back >= length;
    });
  }
}
