import { findOnce } from '../../text/automaton.ts';
import type { PersonFinding, PostFinding } from '../finding.ts';
import { isDelimiter, isHan, tableOf } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { isShortHonorific, isWeakHead, WordClass } from './lexicon.ts';
import { boundaryCost } from './likelihood.ts';
import { surnameStrength } from './nameLetters.ts';
import type { TitleContext } from './posts.ts';
import { endOfWordStarting, startOfWordEnding } from './reading.ts';
import { isCalledAfter } from './rulers.ts';

/** So many half nats it may cost that likelier words do not meet behind an honorific. */
const mostCut = 2;

/**
 * Surnames alone of those whom the article names, where a post, an honorific or what people do follows. Gives the posts
 * behind them (何局长).
 */
export function spreadNames(context: TitleContext, crowd: Crowd): readonly PostFinding[] {
  return surnames(context, crowd);
}

/** Each name found so far, and each part of a dotted one, wherever else it stands. */
export function spreadFullNames(context: TitleContext, crowd: Crowd) {
  const { folded } = context.reading;
  const forms = new Map<string, PersonFinding['form']>();
  for (const { start, end } of crowd.all()) {
    const name = folded.slice(start, end);
    forms.set(name, 'full');
    const parts = /^[a-z]/.test(name)
      ? name.split(' ').filter((part) => part.length > 3)
      : name.split(/[·•‧・]/);
    if (!/[ ·•‧・]/.test(name)) continue;
    for (const part of parts) if (part.length > 1 && !forms.has(part)) forms.set(part, 'given');
  }
  const { words, hits } = findOnce(forms.keys(), folded);
  const byLength = Array.from({ length: hits.count }, (_, i) => i).sort(
    (a, b) => hits.start[a]! - hits.start[b]! || hits.end[b]! - hits.end[a]!,
  );
  for (const hit of byLength) {
    const start = hits.start[hit]!;
    const end = hits.end[hit]!;
    if (context.covered[start] || context.covered[end - 1] || isCalledAfter(folded, end)) continue;
    if (!isHan(folded[start]) && (/[a-z]/.test(folded[start - 1] ?? ' ') || /[a-z]/.test(folded[end] ?? ' ')))
      continue;
    crowd.add({ start, end }, forms.get(words[hits.word[hit]!]!)!, 'named elsewhere');
  }
}

/** 林祥 and 林祥作 cannot both be: where the shorter stands without the longer, the longer ran on too far. */
export function settleRivals({ reading }: TitleContext, crowd: Crowd) {
  const { folded } = reading;
  const counts = new Map<string, number>();
  for (const { start, end } of crowd.all()) {
    const name = folded.slice(start, end);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const person of crowd.all()) {
    // 陈时 cannot be where 陈时中 is named elsewhere and 中 stands behind.
    const longer = folded.slice(person.start, person.end + 1);
    if (person.end - person.start === 2 && counts.has(longer) && !crowd.at(person.end)) {
      crowd.remove(person);
      crowd.add({ start: person.start, end: person.end + 1 }, 'full', person.how);
      continue;
    }
    if (person.end - person.start !== 3 || isDelimiter(folded[person.end])) continue;
    const short = folded.slice(person.start, person.end - 1);
    const long = folded.slice(person.start, person.end);
    if ((counts.get(short) ?? 0) < (counts.get(long) ?? 0) || !counts.has(short)) continue;
    crowd.remove(person);
    crowd.add({ start: person.start, end: person.end - 1 }, 'full', person.how);
  }
}

/** Surnames of people whom the article names in full. */
function surnames(context: TitleContext, crowd: Crowd): readonly PostFinding[] {
  const { reading, segments, likelihood, covered, organizationEndingAt } = context;
  const { folded, units } = reading;
  const known = new Set<string>();
  for (const { start, end, form } of crowd.all()) {
    if (form !== 'full' || !isHan(folded[start])) continue;
    const length = end - start;
    if (length === 2 || length === 3) known.add(folded[start]!);
    if (length === 4) known.add(folded.slice(start, start + 2)).add(folded[start]!);
    if (endOfWordStarting(reading, start, WordClass.compoundSurname) > 0)
      known.add(folded.slice(start, start + 2));
  }
  const posts: PostFinding[] = [];
  const begins = tableOf([...known].join(''));
  for (let at = 0; at < folded.length; at++) {
    const isSure = surnameStrength(folded[at]) === 3;
    const isSurname = surnameStrength(folded[at]) > 1;
    if ((begins[units[at]!] === 0 && !isSurname) || covered[at] || crowd.at(at)) continue;
    const isOpen = at === 0 || isDelimiter(folded[at - 1]) || segments.startOf[at]! >= 0;
    if (!isOpen) continue;
    const long = known.has(folded.slice(at, at + 2)) ? 2 : 0;
    const length = long || (known.has(folded[at]!) ? 1 : 0);
    if (length === 0 && !isSurname) continue;
    const end = at + (length || 1);
    if (crowd.at(end - 1)) continue;
    const titleEnd = titleAfter(context, end);
    // 马太|后来: likely words meet behind the honorific, too.
    const isApart = segments.endOf[end] === end + 1 || boundaryCost(likelihood, end + 1) <= mostCut;
    const isAddressed = length > 0 && isShortHonorific(folded[end] ?? '') && isApart;
    if (isAddressed && isFenced(context, at)) {
      crowd.add({ start: at, end }, 'surname', 'surname before an honorific');
      continue;
    }
    if (titleEnd > 0) {
      // 丈夫|霍|先生: any surname where an honorific leaves no doubt.
      const isMister =
        startOfWordEnding(reading, titleEnd, WordClass.honorific) === end && titleEnd - end > 1;
      const licensed = length > 0 || ((isSure || (isMister && isSurname)) && isFenced(context, at));
      if (!licensed || segments.endOf[at]! > end) continue;
      const person = crowd.add({ start: at, end }, 'surname', 'surname before a post');
      if (!person) continue;
      const body = organizationEndingAt.get(at);
      if (
        startOfWordEnding(reading, titleEnd, WordClass.honorific) < 0 ||
        startOfWordEnding(reading, titleEnd, WordClass.rank) >= 0
      )
        posts.push({
          kind: 'post',
          start: end,
          end: titleEnd,
          holder: { start: at, end },
          organization: body ? { start: body.start, end: body.end } : null,
          how: 'after a surname',
        });
      continue;
    }
    if (length === 0 || !(at === 0 || isDelimiter(folded[at - 1])) || segments.endOf[at]! > end) continue;
    const verb = segments.endOf[end]!;
    const acts =
      verb > end && endOfWordStarting(reading, end, WordClass.afterPerson | WordClass.postChange) === verb;
    const listed =
      folded[end] === '、' && known.has(folded[end + 1] ?? '') && segments.endOf[end + 1] === end + 2;
    const closes = folded[at - 1] === '、' && /^[两二三]人/.test(folded.slice(end, end + 2));
    if ((acts && isSpeech(folded.slice(end, verb))) || listed || closes)
      crowd.add({ start: at, end }, 'surname', 'surname of someone named before');
  }
  return posts;
}

/** The end of a rank, of another post or of an honorific that starts at `at`, with what may stand before its head; or -1. */
function titleAfter({ reading, segments }: TitleContext, at: number): number {
  const titles = WordClass.rank | WordClass.honorific | WordClass.postHead;
  let from = at;
  if (segments.classes[at]! & WordClass.postPrefix) from = segments.endOf[at]!;
  const end = segments.endOf[from]!;
  if (end < from + 2 || !(segments.classes[from]! & titles)) return -1;
  const isWeak =
    isWeakHead(reading.folded.slice(from, end)) && !(segments.classes[from]! & WordClass.honorific);
  return isWeak ? -1 : end;
}

function isFenced({ reading, segments }: TitleContext, at: number): boolean {
  if (at === 0 || isDelimiter(reading.folded[at - 1])) return true;
  const word = segments.startOf[at]!;
  return word >= 0 && (segments.classes[word]! & (WordClass.stop | WordClass.beforePerson)) !== 0;
}

function isSpeech(word: string): boolean {
  return word.length > 1 || '说称指任曾则又在于'.includes(word);
}
