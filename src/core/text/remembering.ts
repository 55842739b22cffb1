/** So many answers are kept; then all are forgotten, so that a long run does not grow. */
const most = 4096;

/**
 * The same function of a string, which keeps its answers: for what is asked of the same few names and titles again and
 * again. The function depends on nothing but the string, so that nobody can tell.
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
