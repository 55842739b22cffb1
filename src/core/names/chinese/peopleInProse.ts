import { titlesFrom } from './appointments.ts';
import { isDelimiterCode } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { latinNameAt } from './latinNames.ts';
import { changeOfPost, isNoun, WordClass } from './lexicon.ts';
import type { TitleContext } from './posts.ts';
import { endOfWordStarting, startOfWordEnding } from './reading.ts';
import { nameEndingAt, nameStartingAt } from './slot.ts';
import { isOrdinaryWord } from './slotDoubts.ts';
import { surname } from './tagger/view.ts';

/** How name-like a slot must be, in weights of the tagger (slot.ts). Set on the project's own development articles. */
const beforeTitle = -60;
const beforeRemark = -80;
const beforeSpeech = 0;
const afterNoun = -60;

/** Adds who stands behind a word for a person that is no post: 村民妥菊花, 选手和秀莲. */
export function afterNouns(context: TitleContext, prose: string, crowd: Crowd) {
  const { reading, segments } = context;
  for (let end = 1; end < reading.folded.length; end++) {
    const start = startOfWordEnding(reading, end, WordClass.postHead | WordClass.beforePerson);
    if (start < 0 || end - start < 2 || segments.startOf[end] !== start) continue;
    if (!isNoun(reading.folded.slice(start, end)) || crowd.at(end)) continue;
    const latin = latinNameAt(prose, end);
    if (latin) crowd.add(latin, 'full', 'after a word for a person');
    const slot = nameStartingAt(context, end);
    if (slot && slot.end - slot.start === 2 && isOrdinaryWord(context, slot)) continue;
    if (slot && slot.score >= afterNoun) crowd.add(slot, 'full', 'after a word for a person');
  }
}

/** Adds who stands before an honorific: 李娟女士. */
export function beforeHonorifics(context: TitleContext, crowd: Crowd) {
  const { reading } = context;
  for (let end = 1; end <= reading.folded.length; end++) {
    const honorific = startOfWordEnding(reading, end, WordClass.honorific);
    if (honorific < 0 || context.covered[honorific]) continue;
    const slot = nameEndingAt(context, honorific);
    if (slot && slot.score >= beforeTitle) crowd.add(slot, 'full', 'before an honorific');
  }
}

/** What a bracket behind a name says of a person. */
export const remark =
  /\((?:男|女|左|右|中|前|后|图|站|[0-9]{1,2}岁|[0-9]{4}年|已故|化名|音译|[一-龥]{1,3}族|原名|本名|英文名)/y;

/** Adds who stands before what is only said of people: 欧阳红梅（女，瑶族）为…, 单国强辞去…. */
export function beforeRemarks(context: TitleContext, crowd: Crowd) {
  const { reading, segments } = context;
  const { folded } = reading;
  for (let at = 2; at < folded.length; at++) {
    let told = false;
    if (folded[at] === '(') {
      remark.lastIndex = at;
      told = remark.test(folded);
    } else if (segments.classes[at]! & WordClass.postChange && segments.endOf[at]! > at) {
      const word = folded.slice(at, segments.endOf[at]!);
      told = changeOfPost(word) !== null && titlesFrom(context, at + word.length).length > 0;
    }
    if (!told || crowd.endingAt(at)) continue;
    const slot = nameEndingAt(context, at);
    if (slot && slot.score >= beforeRemark) crowd.add(slot, 'full', 'before a remark on a person');
  }
}

/** Adds names between a mark and a word of speech: ，张宇蕾指出. */
export function beforeVerbs(context: TitleContext, crowd: Crowd) {
  const { reading, segments, view } = context;
  const { folded, units } = reading;
  for (let at = 0; at < folded.length; at++) {
    if (at > 0 && !isDelimiterCode(units[at - 1]!)) continue;
    if ((view.traits[at]! & surname) < 2 || crowd.at(at)) continue;
    const slot = nameStartingAt(context, at);
    if (!slot || slot.score < beforeSpeech) continue;
    const verb = segments.endOf[slot.end]!;
    if (verb >= slot.end + 2 && endOfWordStarting(reading, slot.end, WordClass.afterPerson) === verb)
      crowd.add(slot, 'full', 'before what people do');
  }
}
