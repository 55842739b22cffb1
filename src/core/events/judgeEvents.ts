import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';

/** What the file of rulings on events says now, or why it cannot be changed, and in which line (from 1). */
export type JudgedEvents =
  | { readonly text: string }
  | { readonly problem: { readonly line: number | null; readonly reason: string } };

/** What a file of which nothing is written yet begins with. */
const heading =
  ' Which articles tell one event, and which do not, where you ruled otherwise than Dateline. Delete an entry to take it back.';

/**
 * Writes into the text of a knowledge file that two tellings are of one event, or of two, in place of what it said of
 * them before; everything else stays, comments too. Text that cannot be parsed is left alone and the problem told.
 */
export function judgeEvents(
  text: string,
  answer: 'same' | 'different',
  pair: readonly [string, string],
): JudgedEvents {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    return { problem: { line, reason: error.message } };
  }
  if (document.contents !== null && !isMap(document.contents))
    return { problem: { line: null, reason: 'must be a mapping with a list of judgements' } };
  const isEmpty = document.contents === null;
  let list: unknown = document.get('judgements');
  if (list !== undefined && list !== null && !isSeq(list))
    return { problem: { line: null, reason: '“judgements” must be a list' } };
  if (!isSeq(list)) {
    list = new YAMLSeq();
    document.set('judgements', list);
  }
  const entries = list as YAMLSeq;
  entries.flow = false;
  entries.items = entries.items.filter((item) => !isOn(isMap(item) ? item.toJSON() : item, pair));
  entries.add(document.createNode({ [answer]: pair }));
  if (isEmpty && !text.trim()) document.commentBefore = heading;
  return { text: document.toString({ lineWidth: 0 }) };
}

function isOn(judgement: unknown, [a, b]: readonly [string, string]): boolean {
  const sides = Object.values((judgement ?? {}) as object);
  return sides.some((side) => Array.isArray(side) && side.includes(a) && side.includes(b));
}
