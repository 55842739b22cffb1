/** Fails unless both print the same as JSON; the web extension host has no `node:assert`. */
export function expectEqual(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 1));
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}
