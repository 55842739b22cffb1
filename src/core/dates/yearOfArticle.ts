import source from '../../data/datesAnniversaries.yaml';
import type { DateExpression } from './moment.ts';
import { readNumber } from './numerals.ts';
import { skipSpace } from './signs.ts';

interface Founding {
  readonly date: string;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

const foundings = (source as { readonly foundings: readonly Founding[] }).foundings;
const chinese = new RegExp(foundings.map(({ chinese }) => `(${chinese.join('|')})`).join('|'), 'g');
const english = new RegExp(foundings.map(({ english }) => `(${english.join('|')})`).join('|'), 'g');
const ordinalBefore = /(\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)[^.\n]{0,60}$/;
/** A year printed in full this near the beginning is taken for the article's own. */
const ledeWithin = 300;

/**
 * The year that an article without a publication date fixes itself, or null: by a round birthday (庆祝香港回归25周年 is
 * 2022) or by a day printed in full in its lede.
 */
export function yearOfArticle(folded: string, expressions: readonly DateExpression[]): number | null {
  return yearOfAnniversary(folded) ?? yearOfLede(folded, expressions);
}

function yearOfAnniversary(folded: string): number | null {
  for (const match of folded.matchAll(chinese)) {
    const count = countAfter(folded, match.index + match[0].length);
    if (count) return yearOf(foundings[groupOf(match)]!) + count;
  }
  for (const match of folded.matchAll(english)) {
    const lead = ordinalBefore.exec(folded.slice(Math.max(0, match.index - 90), match.index));
    if (lead) return yearOf(foundings[groupOf(match)]!) + Number(lead[1]);
  }
  return null;
}

/** 25周年 right behind the event, at most a few signs away (回归祖国25周年, 成立七十周年). */
function countAfter(folded: string, at: number): number | null {
  for (let from = at; from <= at + 4; from++) {
    const number = readNumber(folded, from);
    if (number) return folded.startsWith('周年', skipSpace(folded, number.end)) ? number.value : null;
  }
  return null;
}

function groupOf(match: RegExpMatchArray): number {
  return match.slice(1).findIndex((group) => group !== undefined);
}

function yearOf({ date }: Founding): number {
  return Number(date.slice(0, 4));
}

function yearOfLede(folded: string, expressions: readonly DateExpression[]): number | null {
  const full = expressions.find(
    ({ from }) => from.year?.from === 'words' && from.month && (from.day || from.days),
  );
  if (!full || full.start > ledeWithin || '自从'.includes(folded[full.start - 1] ?? ' ')) return null;
  const year = full.from.year?.from === 'words' ? full.from.year.value : null;
  return year !== null && takesEffect(folded, full) && comesLater(full, expressions) ? year - 1 : year;
}

/** 由2025年1月1日起生效: what is told was decided before that day. */
function takesEffect(folded: string, { start, end }: DateExpression): boolean {
  return '由自从'.includes(folded[start - 1] ?? ' ') && folded[end] === '起';
}

/** 12月6日委任…，由1月1日起生效: the day printed first lies later in a year than the one that the year belongs to. */
function comesLater(full: DateExpression, expressions: readonly DateExpression[]): boolean {
  const first = expressions[0]!;
  const [a, b] = [first, full].map(({ from }) => (from.month?.from === 'words' ? from.month.value : 0));
  return first !== full && !first.from.year && a! > b!;
}
