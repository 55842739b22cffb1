/** Fails unless both print the same as JSON; the web extension host has no `node:assert`. */
export function expectEqual(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 1));
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** Asks again until the answer is accepted, and gives it back; fails with the last answer after thirty seconds. */
export async function eventually<T>(
  what: string,
  ask: () => PromiseLike<T>,
  accepted: (answer: T) => unknown,
): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (accepted(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: in vain, last ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
