import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import { wordEndsAt } from './clauses.ts';
import type { Cue, Name } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

let saidPattern: RegExp | undefined;

/** 时强调, 时指出: when somebody says something on a visit. */
function saidOnVisit(): RegExp {
  saidPattern ??= new RegExp(`时(?:${eventLexicon().zh.list('saidThere').join('|')})`);
  return saidPattern;
}

const closing: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』' };

/** What stands around a Chinese verb. */
export interface ChineseReading {
  readonly folded: string;
  readonly verb: Cue;
  readonly clause: Span;
  readonly before: readonly Name[];
  readonly after: readonly Name[];
  /** Who acts, in this clause or carried over from one before. */
  readonly actors: readonly Name[];
  /** Whether the clause holds an occasion that takes place. */
  readonly atOccasion: boolean;
}

/** What an act of each type is done to, or null where the words tell no such act. One function an event type. */
export const objectOf: Partial<Record<EventType, (reading: ChineseReading) => Span | null>> = {
  signing({ folded, verb, clause, before }) {
    const title = bracketed(folded, verb.end, clause.end, '《');
    if (title) return title;
    const document = lastWordEnd(folded, verb.end, clause.end, eventLexicon().zh.list('documents'));
    if (document) return { start: skipParticle(folded, verb.end), end: document };
    const signer = before.at(-1);
    const signed = verb.word === '签约' && signer && verb.start - signer.end <= 12;
    return signed && !/[”」]/.test(folded[verb.end] ?? '') ? { start: signer.start, end: verb.end } : null;
  },
  launch({ folded, verb, clause, atOccasion }) {
    const words = eventLexicon().zh;
    if (atOccasion || words.list('notLaunch').some((word) => nearby(folded, verb, word))) return null;
    const start = skipParticle(folded, verb.end);
    const open = folded[start] ?? '';
    if (closing[open]) return bracketed(folded, start, clause.end, open);
    const objectEnd = words.set('intransitive').has(verb.word)
      ? null
      : lastWordEnd(folded, start, clause.end, words.list('launched'));
    if (objectEnd && objectEnd - start >= 4) return { start, end: objectEnd };
    // 于某交易所上市: the company, in this clause or the one before.
    if (words.set('listing').has(verb.word) && clause.end - verb.end <= 4)
      return { start: verb.start, end: verb.end };
    // 某中心正式揭牌: what is launched stands before the verb.
    if (!words.set('whole').has(verb.word) || clause.end - verb.end > 8) return null;
    const subject = subjectSpan(folded, clause, verb);
    const suffix = [...words.list('launched'), ...words.list('facilities')].some((word) =>
      folded
        .slice(subject.start, subject.end)
        .replace(/[”」』》)]+$/, '')
        .endsWith(word),
    );
    return suffix && subject.end - subject.start >= 2 ? subject : null;
  },
  visit({ folded, verb, clause, before, after, actors }) {
    const start = skipParticle(folded, verb.end);
    const named = after.at(-1)?.end ?? Math.min(clause.end, start + 16);
    // 调研就业工作时强调: the object ends before when somebody says so.
    const said = folded.slice(start, named).search(saidOnVisit());
    const end = said < 0 ? named : start + said;
    const place = /[到赴往至对在][^,。]{2,24}$/.test(folded.slice(clause.start, verb.start));
    if (end <= start && !place) return null;
    if (/^[的期时后]/.test(folded.slice(start, named)) && said !== 0) return null;
    const goesOn = verb.start === clause.start && clause.end - verb.end >= 4;
    const carried = actors.length > 0 && (goesOn || eventLexicon().zh.set('ways').has(verb.word));
    return before.length + after.length > 0 || verb.start - clause.start >= 2 || carried
      ? { start: Math.min(start, end), end: Math.max(start, end) }
      : null;
  },
  meeting({ folded, verb, clause, before, after, actors }) {
    const committee = eventLexicon().zh.set('deliberating').has(verb.word);
    if (committee) {
      const start = skipParticle(folded, verb.end);
      const body = before.some((t) => t.kind === 'organization' || t.kind === 'person');
      return body ? { start, end: Math.min(clause.end, start + 24) } : null;
    }
    const people = [...new Set([...actors, ...before, ...after])].filter((t) => t.kind === 'person');
    const talks = eventLexicon().zh.set('talking').has(verb.word) && after.length > 0;
    if (people.length < 2 && !talks && !(people.length === 1 && after.length + before.length >= 2))
      return null;
    const last = after.at(-1);
    const start = skipParticle(folded, verb.end);
    return {
      start,
      end: last ? withSuffix(folded, last.end) : Math.max(start, Math.min(clause.end, start + 18)),
    };
  },
  appointment({ folded, verb, clause, before, after }) {
    if (![...before, ...after].some((t) => t.kind === 'person')) return null;
    const { zh } = eventLexicon();
    // 同当选副总统某某会见: who somebody is.
    const elect = verb.word === '当选' && after[0]?.kind === 'person';
    if (elect && zh.is('offices', folded.slice(verb.end, after[0]!.start))) return null;
    if (zh.set('steppingAside').has(verb.word) && clause.end - verb.end > 24) return null;
    if (zh.set('becoming').has(verb.word) && !zh.ends('postEndings', folded.slice(verb.end, clause.end)))
      return null;
    const start = skipParticle(folded, verb.end);
    return { start, end: Math.max(start, Math.min(clause.end, verb.end + 26)) };
  },
  award({ folded, verb, clause, before, after }) {
    const whole = eventLexicon().zh.set('whole').has(verb.word);
    const end = lastWordEnd(folded, verb.end, clause.end, eventLexicon().zh.list('prizes'));
    if (end) return { start: skipParticle(folded, verb.end), end };
    return whole && before.length + after.length > 0 ? { start: verb.start, end: verb.end } : null;
  },
  competition({ folded, verb, clause, before, after }) {
    const start = skipParticle(folded, verb.end);
    const scored = /\d\s?(?:比|:|-|–)\s?\d/.test(folded.slice(clause.start, clause.end));
    const end = Math.min(clause.end, start + 20);
    const teams = /队/.test(folded.slice(clause.start, clause.end));
    return (scored || teams || before.length + after.length >= 2) && end > start ? { start, end } : null;
  },
  fair({ verb, clause }) {
    return verb.start - clause.start >= 4
      ? { start: verb.start, end: Math.min(clause.end, verb.end + 12) }
      : null;
  },
  other({ folded, verb, clause }) {
    const end = Math.min(clause.end, verb.end + 22);
    return verb.start - clause.start >= 2 || end - verb.end >= 2
      ? { start: skipParticle(folded, verb.end), end: Math.max(end, skipParticle(folded, verb.end)) }
      : null;
  },
};

let dayPattern: RegExp | undefined;

function dayBehind(): RegExp {
  const days = eventLexicon().zh.list('relativeDays').join('|');
  dayPattern ??= new RegExp(
    `(?:\\d{1,4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|${days}|\\d{1,2}月)(?:起|上午|下午|凌晨|晚)?$`,
  );
  return dayPattern;
}

/** The words of a clause before its verb, without the adverbs between. */
function subjectSpan(folded: string, clause: Span, verb: Span): Span {
  const adverbs = eventLexicon().zh.set('adverbs');
  let end = verb.start;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  const text = folded.slice(clause.start, end);
  const bracket = /\([^()]{0,20}\)$/.exec(text)?.[0].length ?? 0;
  const when = dayBehind().exec(text.slice(0, text.length - bracket));
  if (when) end -= bracket + when[0].length;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  const place = /[在于](?<place>[^在于]{2,16})$|(?:将于|将|于)$/.exec(folded.slice(clause.start, end));
  if (place) end -= place[0].length;
  for (let word = wordEndsAt(folded, end, adverbs); word && end > clause.start; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, adverbs);
  }
  return { start: clause.start, end: Math.max(clause.start, end) };
}

/** 会见齐望舒一行, 会见代表团. */
function withSuffix(folded: string, end: number): number {
  return folded.startsWith('一行', end) ? end + 2 : end;
}

function bracketed(folded: string, from: number, to: number, open: string): Span | null {
  const text = folded.slice(from, to);
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(closing[open]!, start);
  return end > 0 ? { start: from + start, end: from + end + 1 } : null;
}

/** Where the last of the words ends between two offsets, or null. */
function lastWordEnd(folded: string, from: number, to: number, words: readonly string[]): number | null {
  const object = folded.slice(from, to);
  let end = 0;
  for (const word of words) {
    const at = object.lastIndexOf(word);
    if (at >= 0) end = Math.max(end, at + word.length);
  }
  return end > 0 ? from + end : null;
}

/** Behind 了, 过 or 的. */
export function skipParticle(folded: string, at: number): number {
  let start = at;
  while (/[了过的\s]/.test(folded[start] ?? '')) start++;
  return start;
}

function nearby(folded: string, verb: Span, word: string): boolean {
  const at = folded.slice(Math.max(0, verb.start - word.length), verb.end + word.length).indexOf(word);
  const start = at + Math.max(0, verb.start - word.length);
  return at >= 0 && start < verb.end && start + word.length > verb.start;
}
