import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import { wordEndsAt } from './clauses.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

/** The occasions of a Chinese sentence whose names show by their form alone: in quotation marks, behind a year. */
export function* namesByPattern(folded: string, sentence: Sentence): Generator<Occasion> {
  const text = folded.slice(sentence.start, sentence.end);
  for (const { 0: whole, index } of text.matchAll(quotedAndHeld()))
    yield named(sentence.start + index, whole, whole, 'other');
  const types = eventLexicon().zh.types('numbered');
  for (const { 0: whole, index, groups } of text.matchAll(quotedThenEnding()))
    yield named(sentence.start + index, whole, groups!.ending!, types.get(groups!.ending!) ?? 'other');
  for (const { 0: whole, index, groups } of text.matchAll(yearThenEnding())) {
    const start = sentence.start + index;
    if (wordEndsAt(folded, start + whole.length, eventLexicon().zh.set('notYearly'))) continue;
    yield named(start, whole, groups!.ending!, types.get(groups!.ending!) ?? 'other');
  }
}

function named(start: number, name: string, head: string, type: EventType): Occasion {
  const edition = /^(?:19|20)\d\d/.exec(name)?.[0] ?? null;
  const span = { start, end: start + name.length, from: start };
  return { ...span, language: 'zh', type, head, named: true, indefinite: false, edition };
}

let activity: RegExp | undefined;

/** The words for activities and elections that are held right behind them: 揭牌投运活动在合肥隆重举行. */
export function* heldActivities(folded: string, { start, end, lede }: Sentence): Generator<Span> {
  const { zh } = eventLexicon();
  activity ??= new RegExp(
    `(?:活动|${zh.list('elections').join('|')})` +
      '(?=(?<held>[”」』]?(?:\\([^()]{1,12}\\))?(?:\\d{1,2}日|昨[日天]?|今[日天]?)?(?:\\([^()]{1,10}\\))?(?:[上下]午|晚)?' +
      '(?:[在于][^,。;在于]{2,24}?)?(?:正式|隆重|成功|顺利|圆满|盛大|如期|同步){0,2}' +
      `(?:${zh.list('heldBehindQuote').join('|')}|启动|收官)))` +
      // 局长今日出席某校创科活动致辞时指出.
      '|活动(?=致辞|致词|[时并,。;]|$)(?<=(?:出席|参加|主持)[^,。;:的“「『]{3,20}活动)',
    'g',
  );
  for (const { 0: word, index, groups } of folded.slice(start, end).matchAll(activity))
    if (lede || groups?.held !== undefined) yield { start: start + index, end: start + index + word.length };
}

/** The kind of an activity by the words of its name: 揭牌投运活动 is a launch; most are of no kind. */
export function kindOfActivity(name: string): EventType {
  const kinds = [...eventLexicon().zh.types('activityKinds')];
  return kinds.find(([word]) => name.includes(word))?.[1] ?? 'other';
}

let held: RegExp | undefined;

/** “浙商大讲堂”第十二期在义乌举办. */
function quotedAndHeld(): RegExp {
  const { zh } = eventLexicon();
  held ??= new RegExp(
    '[“「『](?<name>[^”」』“「『,。]{3,30})[”」』]' +
      `(?<issue>第[〇零一二三四五六七八九十百\\d]{1,4}[期讲场季]|${zh.list('quotedKinds').join('|')})?` +
      '(?=(?:\\d{1,2}日|昨[日天晚]|今[日天])?(?:[在于][^,。在于“「]{2,20})?(?:正式|隆重)?' +
      // 「某基金會」17日舉辦座談會: what is quoted holds another one.
      `(?:(?:举行|举办|召开)(?=$|[了,。;:!?)”」』\\s])|${zh.list('heldBehindQuote').slice(3).join('|')}))`,
    'g',
  );
  return held;
}

let quoted: RegExp | undefined;

/** “盐：海上的道路”展. */
function quotedThenEnding(): RegExp {
  quoted ??= new RegExp(
    `[“「『][^”」』“「『,。;!?\\n]{2,40}[”」』](?<ending>[${eventLexicon().zh.list('quotedEndings').join('')}])${behindName}`,
    'gu',
  );
  return quoted;
}

let yearly: RegExp | undefined;

/** 2025年海洋产品及服务展. */
function yearThenEnding(): RegExp {
  yearly ??= new RegExp(
    `(?:19|20)\\d\\d年?[^\\d\\s,。;:!?、的了是会将由对为有在于“「《度]{4,24}?(?<ending>[${eventLexicon().zh.list('yearlyEndings').join('')}])${behindName}`,
    'gu',
  );
  return yearly;
}

const behindName = '(?=$|[^\\p{L}]|[在于由的将开闭落举昨今共已和与连])';
