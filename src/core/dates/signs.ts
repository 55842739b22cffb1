/** Whether the code unit is a Han character (the basic block, extension A and 〇). */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}

/** Whether the code unit is a letter or digit of ASCII, or `_`. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f
  );
}

/** The offset after one space, if there is one at `at`. */
export function skipSpace(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0xa0 ? at + 1 : at;
}

/** Whether a clause ends at `at`: the text ends, or a mark, bracket or white space stands there. */
export function isClauseEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) || !(isHan(unit) || isWordUnit(unit));
}
