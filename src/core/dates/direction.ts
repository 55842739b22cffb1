import source from '../../data/datesDirection.yaml';
import { buildWordSet } from './lexicon.ts';
import type { DateExpression } from './moment.ts';

interface Cues {
  readonly before: readonly string[];
  readonly beforeReach: number;
  readonly after: readonly string[];
  readonly afterReach: number;
  readonly saying: readonly string[];
}

const words = source as Cues & {
  readonly early: readonly string[];
  readonly earlyReach: number;
  readonly likely: readonly string[];
  readonly maybe: readonly string[];
  readonly notFuture: readonly string[];
  readonly english: Cues & {
    readonly maybe: readonly string[];
    readonly maybeReach: number;
    readonly nextReach: number;
  };
  readonly until: readonly string[];
};

const chinese = {
  before: lastOf(words.before),
  early: lastOf(words.early),
  after: new RegExp(words.after.join('|')),
  likely: new RegExp(words.likely.join('|')),
  maybe: new RegExp(`^[^,]{0,2}(?:${words.maybe.join('|')})`),
  saying: new RegExp(words.saying.join('|')),
};
const english = {
  maybe: lastOf(words.english.maybe.map(wholeWord)),
  before: lastOf(words.english.before.map(wholeWord)),
  after: new RegExp(words.english.after.map(wholeWord).join('|')),
  saying: new RegExp(words.english.saying.map(wholeWord).join('|')),
};
const longestCue = Math.max(...words.before.map((word) => word.length));
const notFuture = new RegExp(`^将(?:${words.notFuture.join('|')})`);
const until = buildWordSet(words.until);
const clauseEnd = /[,。;!?\n:](?!.*[,。;!?\n:])/s;
/** A clause of at least so many signs before a comma. */
const ownClause = /^[^,]{6,},/;
const sentenceEnd = /[。;!?\n]|\.(?=\s|$)/;
const lastSentenceEnd = /(?:[。;!?\n]|\.\s)(?!.*(?:[。;!?\n]|\.\s))/s;

/** Which way a date lies that leaves its year, month or week open. */
export type Direction = 'past' | 'future' | 'probable future';

/**
 * Whether the words around an expression say that it lies ahead: 将于, 拟于, 截止日期 or `will … on` before it, 将 or
 * `will` after it in its sentence. Looks at a few signs on either side, so that many dates take linear time.
 */
export function directionOf(
  folded: string,
  expressions: readonly DateExpression[],
  index: number,
): Direction {
  const { start, end } = expressions[index]!;
  const previousEnd = expressions[index - 1]?.end ?? 0;
  const nextStart = expressions[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  const announced = announcedChinese(folded, end, nextStart);
  const isAhead =
    isPlannedChinese(folded, previousEnd, start) ||
    isPlannedEnglish(folded, previousEnd, start) ||
    announced === 'future' ||
    isAnnouncedEnglish(folded, start, end, nextStart);
  if (isAhead) return 'future';
  return announced !== 'past' ||
    isProbablyPlanned(folded, previousEnd, start) ||
    isUncertain(folded, previousEnd, start, end)
    ? 'probable future'
    : 'past';
}

/** Whether the date before `start` began what this date ends: 由7月20日起举行，至8月19日止. */
export function endsWhatBegan(folded: string, start: number): boolean {
  const at = folded[start - 1] === ' ' ? start - 1 : start;
  // 截至6月30日 ends nothing that a date before began.
  return until.endsAt(folded, at) && !(folded[at - 1] === '至' && folded[at - 2] === '截');
}

function isPlannedChinese(folded: string, from: number, to: number): boolean {
  const lead = folded.slice(Math.max(from, to - words.beforeReach - longestCue), to);
  const clause = lead.slice(endOfLast(lead, clauseEnd));
  const cue = chinese.before.exec(clause);
  return cue !== null && clause.length - cue.index - cue[0].length <= words.beforeReach;
}

/** 决定…于2月28日召开, 要求当局7月提交. */
function isProbablyPlanned(folded: string, from: number, to: number): boolean {
  const lead = folded.slice(Math.max(from, to - words.earlyReach), to);
  const sentence = lead.slice(endOfLast(lead, lastSentenceEnd));
  const cue = chinese.early.exec(sentence);
  if (!cue || notFuture.test(sentence.slice(cue.index))) return false;
  return !chinese.saying.test(sentence.slice(cue.index + cue[0].length));
}

/** 8月1日起施行, 6月30日前完成, 25日登陆的机率最高, ahead of Sunday's vote. */
function isUncertain(folded: string, previousEnd: number, start: number, end: number): boolean {
  const sentence = restOfSentence(folded.slice(end, end + words.afterReach));
  if (chinese.maybe.test(sentence) || chinese.likely.test(sentence)) return true;
  if (lastsUntil(folded, previousEnd, start) || isEntry(folded, start, end)) return true;
  const lead = folded.slice(Math.max(previousEnd, start - words.english.maybeReach), start);
  return english.maybe.test(lead.slice(endOfLast(lead, lastSentenceEnd)));
}

/** 停课至6月30日: what lasts until a day may last still, unless the day ends a range or a count (截至). */
function lastsUntil(folded: string, previousEnd: number, start: number): boolean {
  const isApart = previousEnd === 0 || start - previousEnd > words.beforeReach;
  return isApart && folded[start - 1] === '至' && folded[start - 2] !== '截';
}

/** Behind a colon (开幕：8月24日), or opening its line before one: a programme tells what was and what will be. */
function isEntry(folded: string, start: number, end: number): boolean {
  if (folded[start - 1] === ':' || folded.startsWith(': ', start - 2)) return true;
  return (
    folded[end] === ':' && /(?:^|\n)[ \t]*(?:[-*·•] )?$/.test(folded.slice(Math.max(0, start - 6), start))
  );
}

function isPlannedEnglish(folded: string, from: number, to: number): boolean {
  const lead = folded.slice(Math.max(from, to - words.english.beforeReach), to);
  const sentence = lead.slice(endOfLast(lead, lastSentenceEnd));
  const cue = english.before.exec(sentence);
  if (!cue) return false;
  // Will be signed on Friday: what will be done has not been said.
  const between = sentence
    .slice(cue.index + cue[0].length)
    .replace(/^ (?:also |then |later )?be [a-z-]+/, '');
  return !english.saying.test(between);
}

/** 29日…将…: unless somebody only says so on that day, or the word belongs to the next date. */
function announcedChinese(folded: string, end: number, nextDate: number): Direction {
  const sentence = restOfSentence(folded.slice(end, end + words.afterReach));
  const cue = chinese.after.exec(sentence);
  if (!cue || isOfNext(end, cue, sentence, nextDate, words.beforeReach)) return 'past';
  const between = sentence.slice(0, cue.index);
  if (notFuture.test(sentence.slice(cue.index)) || chinese.saying.test(between)) return 'past';
  // 7日选出新校长，将于明年上任: the clause between has a verb of its own, and may tell what is done.
  return ownClause.test(between) ? 'probable future' : 'future';
}

function isAnnouncedEnglish(folded: string, start: number, end: number, nextDate: number): boolean {
  const sentence = restOfSentence(
    folded.slice(end, end + words.english.afterReach + words.english.nextReach),
  );
  const cue = english.after.exec(sentence);
  if (!cue || isOfNext(end, cue, sentence, nextDate, words.english.nextReach)) return false;
  const lead = folded.slice(Math.max(0, start - 40), start);
  const spoken = lead.slice(endOfLast(lead, lastSentenceEnd)) + sentence.slice(0, cue.index);
  return !english.saying.test(spoken);
}

/** Whether the word belongs to the next date of its sentence, which stands at most `reach` signs behind it. */
function isOfNext(
  end: number,
  cue: RegExpExecArray,
  sentence: string,
  nextDate: number,
  reach: number,
): boolean {
  return nextDate <= end + Math.min(sentence.length, cue.index + cue[0].length + reach);
}

function restOfSentence(text: string): string {
  const stop = text.search(sentenceEnd);
  return stop < 0 ? text : text.slice(0, stop);
}

function endOfLast(text: string, pattern: RegExp): number {
  const match = pattern.exec(text);
  return match ? match.index + match[0].length : 0;
}

/** A pattern that finds the last of the words. */
function lastOf(list: readonly string[]): RegExp {
  const any = list.join('|');
  return new RegExp(`(?:${any})(?!.*(?:${any}))`, 's');
}

function wholeWord(word: string): string {
  return `\\b${word}\\b`;
}
