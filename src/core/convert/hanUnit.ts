/** Whether a UTF-16 unit is a Chinese character of the Basic Multilingual Plane. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
