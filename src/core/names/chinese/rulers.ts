import type { Crowd } from './crowd.ts';
import { calledAfter, isFigure, WordClass } from './lexicon.ts';
import type { Slots } from './slot.ts';

/** 乾隆五十年, 康熙年间: a reign that years are counted by. */
const isReign = /^(?:[元一二三四五六七八九十0-9]{1,3}年|年|朝|帝)/;
const longestReign = 5;
const number = /^[一二三四五六七八九十]{1,3}世(?!纪|界|代)/;
const longestNumber = 5;

/** Figures of history, wherever the text has their names as words: 林则徐 of 林则徐虎门销烟. Linear in the text. */
export function figures({ reading, segments, covered }: Slots, crowd: Crowd) {
  const { folded } = reading;
  for (let at = 0; at < folded.length; at++) {
    const end = segments.endOf[at]!;
    if (end < at + 2 || !(segments.classes[at]! & WordClass.knownPerson) || covered[at]) continue;
    if (calledAfter.some((word) => folded.startsWith(word, end))) continue;
    if (!isFigure(folded.slice(at, end)) || isReign.test(folded.slice(end, end + longestReign))) continue;
    crowd.add({ start: at, end }, 'full', 'figure of history');
  }
}

/** 利奥波德|一世: the number of a ruler is part of the name. */
export function withNumbers({ reading }: Slots, crowd: Crowd) {
  for (const person of crowd.all()) {
    const told = number.exec(reading.folded.slice(person.end, person.end + longestNumber));
    if (!told || crowd.at(person.end) || person.end - person.start < 2) continue;
    crowd.remove(person);
    crowd.add({ start: person.start, end: person.end + told[0].length }, person.form, person.how);
  }
}

/** 孔子|学院: whether something is called after whoever a name means that ends at `end`, by a word of two letters or more. */
export function isCalledAfter(folded: string, end: number): boolean {
  return calledAfter.some((word) => word.length > 1 && folded.startsWith(word, end));
}
