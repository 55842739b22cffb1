import type { Span } from '../span.ts';
import { type Judge, judgeName } from './judge.ts';
import { cueBonus, isCued } from './nameCues.ts';
import { isGiven, nameModel, surnameLength } from './nameModel.ts';
import { mayBePlace } from './placeModel.ts';
import { isWord, vocabulary } from './vocabulary.ts';
import type { Word } from './wordLattice.ts';

/**
 * The names in Simplified text that nobody has pointed out and that ordinary rules would damage: those whose surname
 * or given name has a character of `risky` (`riskyUnits`). Only places where such a character stands are looked at.
 */
export function findLikelyNames(
  units: Uint16Array,
  part: Span,
  risky: Uint8Array,
  judge: Judge,
): readonly Word[] {
  const names: Word[] = [];
  for (let at = part.start; at < part.end; at++) {
    const risk = risky[units[at]!]!;
    if (risk === 0) continue;
    const isInPlace = (risk & 4) !== 0 && mayBePlace(units, at);
    if (!isInPlace && !mayBeSurname(units, at, risk) && !mayBeGiven(units, at, risk)) continue;
    const name = judgeName(judge, at);
    if (name === null) continue;
    names.push(name);
    at = name.end - 1;
  }
  return names;
}

function mayBeSurname(units: Uint16Array, at: number, risk: number): boolean {
  if ((risk & 1) === 0 || at + 1 >= units.length) return false;
  if (!isGiven(nameModel(), units[at + 1]!)) return false;
  if (!hasCue(units, at)) return false;
  // 位于海洋: the character ends a word, and another word begins. 局长于建业: no word, if a title comes before.
  if (isCued(units, at)) return true;
  const endsWord = at > 0 && isWord(vocabulary(), units, at - 1, at + 1);
  return !endsWord || !isWord(vocabulary(), units, at + 1, Math.min(at + 5, units.length));
}

/** Whether what stands around a name allows one of two characters, or of three or four. */
function hasCue(units: Uint16Array, at: number): boolean {
  for (let end = at + 2; end <= at + 4 && end <= units.length; end++) {
    if (cueBonus(units, at, end) !== null) return true;
  }
  return false;
}

function mayBeGiven(units: Uint16Array, at: number, risk: number): boolean {
  if ((risk & 2) === 0) return false;
  for (let back = 1; back <= 3 && back <= at; back++) {
    const length = surnameLength(nameModel(), units, at - back);
    if (length > 0 && back - length <= 1 && back >= length) return true;
  }
  return false;
}
