import data from '../../../data/names/organizations.yaml';
import { wordList } from './lexicon.ts';

const { numbers, measures } = data as Readonly<Record<'numbers' | 'measures', string>>;
const number = `[0-9${wordList(numbers).join('')}]`;
const measure = `[${wordList(measures).join('')}]`;
const countBehind = new RegExp(`^${number}{1,4}${measure}`);
const countBefore = new RegExp(`(?:${number}|[a-z])${measure}$`);
const counts = new Set(wordList(numbers));
const counting = new Set(wordList(measures));
const countAround = new RegExp(`^${number}${measure}$`);

/** Whether what begins at a place of a folded text is counted, and so no one body: 三个中心, 九家公司, 61|支代表队. */
export function isCounted(folded: string, start: number): boolean {
  return (
    countBehind.test(folded.slice(start, start + 5)) ||
    countBefore.test(folded.slice(Math.max(0, start - 2), start)) ||
    countAround.test(folded.slice(Math.max(0, start - 1), start + 1))
  );
}

/** Whether what begins at a place inside a name is counted: 四所|大学 of 俄勒冈州四所大学, but not 第四所|大学. */
export function isCountBefore(folded: string, at: number): boolean {
  const number = folded[at - 2];
  return (
    number !== undefined &&
    counting.has(folded[at - 1]!) &&
    (counts.has(number) || number === '等') &&
    folded[at - 3] !== '第'
  );
}
