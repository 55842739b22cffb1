import type { Article } from '../../article/article.ts';
import { isWholeWord, vocabulary } from '../../convert/vocabulary.ts';
import type { Span } from '../../span.ts';
import type { PersonFinding, PostFinding } from '../finding.ts';
import { appointed, endsInVerb } from './appointed.ts';
import { type Chain, givePosts, holdersOfTitles } from './appointments.ts';
import { bylines, signatures } from './bylines.ts';
import { closingOf, isDelimiter, isHan } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { dottedNames } from './dottedNames.ts';
import { latinNameAt, latinNameBefore, latinNamesInBrackets } from './latinNames.ts';
import { changeOfPost, isAddress, isEach, isFigure, isWeakHead, WordClass } from './lexicon.ts';
import { boundaryCost, nameGain } from './likelihood.ts';
import { surnameStrength } from './nameLetters.ts';
import { afterNouns, beforeHonorifics, beforeRemarks, beforeVerbs, remark } from './peopleInProse.ts';
import { namesBefore, namesBehind } from './peopleLists.ts';
import { type Title, type TitleContext, titleEndingAt } from './posts.ts';
import { endOfWordStarting, startOfWordEnding } from './reading.ts';
import { figures, isCalledAfter, withNumbers } from './rulers.ts';
import {
  endOfLongerWord,
  endsInTitle,
  isForeign,
  isNumber,
  leftFence,
  longestForeign,
  nameEndingAt,
  nameStartingAt,
  rareNameStartingAt,
  type Slot,
} from './slot.ts';
import { isOrdinaryWord, isPlaced, isTranscribed } from './slotDoubts.ts';
import { settleRivals, spreadFullNames, spreadNames } from './spread.ts';
import type { TaggedSpan } from './tagger/tagger.ts';
import { surname, transliterating } from './tagger/view.ts';

/** How name-like a slot must be, in weights of the tagger (slot.ts). Set on the project's own development articles. */
const afterTitle = -150;
const afterBareTitle = -90;
const beforeTitle = -60;
const longestBracket = 12;
const likelyScore = 60;
/** Half nats by which a name must be likelier than words, where little else speaks for it. */
const likelyGain = 4;
const leastGain = -5;
const unlikelyGain = -14;
const leastWordGain = -8;
/** So many half nats it may cost that a title ends where likelier words do not. */
const mostRunOver = 8;

/**
 * Everyone the text names, the surest first: dotted names, who stands beside a post, in a byline, in a list with
 * others, before what people do, then what reads like a name, and last each of these names wherever else it stands.
 */
export function findPeople(
  context: TitleContext,
  article: Article,
  tagged: readonly TaggedSpan[],
  crowd: Crowd,
): readonly PostFinding[] {
  const { prose } = article;
  const free = ({ start }: { readonly start: number }) => !context.covered[start];
  for (const span of dottedNames(context).filter(free)) crowd.add(span, 'full', 'dotted name');
  figures(context, crowd);
  const chains = besideTitles(context, prose, crowd);
  for (const { titles } of chains) for (const title of titles) crowd.block(title);
  bylines(context, prose, crowd);
  signatures(context, article, crowd);
  appointed(context, crowd);
  namesBehind(context, crowd);
  beforeHonorifics(context, crowd);
  afterNouns(context, prose, crowd);
  spreadFullNames(context, crowd);
  for (const span of tagged) {
    const name = context.covered[span.start] ? null : taggedName(context, span);
    if (name) crowd.add(name, 'full', 'reads like a name');
  }
  likelyNames(context, crowd);
  beforeRemarks(context, crowd);
  beforeVerbs(context, crowd);
  latinNamesInBrackets(prose, crowd);
  namesBefore(context, crowd);
  settleRivals(context, crowd);
  withNumbers(context, crowd);
  spreadFullNames(context, crowd);
  const posts = [...givePosts(context, crowd, chains), ...holdersOfTitles(context, crowd, chains)];
  return distinct([...posts, ...spreadNames(context, crowd)]);
}

/** Of several findings that give one post to one person the first. */
function distinct(posts: readonly PostFinding[]): readonly PostFinding[] {
  const seen = new Set<string>();
  return posts.filter(({ start, end, holder }) => {
    const key = `${start} ${end} ${holder?.start}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** 助理署长(安老服务): a short bracket behind a title is part of it where a name follows. */
function withBracket(context: TitleContext, title: Title): Title {
  const { folded } = context.reading;
  if (folded[title.end] !== '(') return title;
  const close = closingOf(folded, title.end);
  remark.lastIndex = title.end;
  if (close < 0 || close - title.end > longestBracket || remark.test(folded)) return title;
  const slot = nameStartingAt(context, close);
  return slot && slot.score >= afterTitle ? { ...title, end: close } : title;
}

const none: ReadonlyMap<number, number> = new Map();

/** What the tagger saw, from the surname on that it may have left out; null for what is more likely words. */
function taggedName(context: TitleContext, { start, end }: Span): Span | null {
  const { reading, segments, view, likelihood, covered } = context;
  if (behindAddress(context, start) > start || isNumber(reading, start)) return null;
  if (isFigure(reading.folded.slice(start, end)) && isCalledAfter(reading.folded, end)) return null;
  let best: Slot | null = null;
  // Here the tagger's own word proves nothing.
  const alone = { ...context, taggedEnds: none };
  for (let from = start; from >= Math.max(0, start - 2); from--) {
    if (covered[from] || isDelimiter(reading.folded[from])) break;
    const slot = nameStartingAt(alone, from, from < start ? end : start);
    if (!slot) continue;
    const score = slot.score + (from < start ? leftFence(context, from) : 0);
    if (score >= 0 && (!best || score > best.score)) best = { ...slot, score };
  }
  if (endsHouse(reading.folded, best?.start ?? start, best?.end ?? end)) return null;
  if (isPlaced(context, best?.start ?? start, best?.end ?? end)) return null;
  if (isRestOfPlace(context, best ?? { start, end })) return null;
  if (best && best.end - best.start === 2 && isOrdinaryWord(context, best)) {
    const isUnlikelier = nameGain(likelihood, best.start, best.end) < leastWordGain;
    const isTitled = (segments.classes[best.end]! & WordClass.rank) !== 0;
    if (best.score < likelyScore || (isUnlikelier && !isTitled && !isTranscribed(context, best))) return null;
  }
  if (best) return best;
  if (end - start < 2 || endsInTitle(reading, start, end) || endOfLongerWord(reading, start) > end)
    return null;
  if (surnameStrength(reading.folded[start]) > 0 && nameGain(likelihood, start, end) >= leastGain)
    return { start, end };
  let to = end;
  let from = start;
  while (from > 0 && to - from < longestForeign && !covered[from - 1] && isForeign(view, segments, from - 1))
    from--;
  if (!isDelimiter(reading.folded[from - 1]) && segments.startOf[from]! < 0) from = start;
  for (let i = start; i < to; i++) {
    if (!(view.traits[i]! & transliterating) || segments.endOf[i] !== i + 1 || !isHan(reading.folded[i]))
      return null;
    if (i === to - 1 && to - start < longestForeign && isForeign(view, segments, to)) to++;
  }
  return { start: from, end: to };
}

/** 尔雅|楼, 明伦|馆: a house, as few given names end. */
function endsHouse(folded: string, start: number, end: number): boolean {
  return end - start === 3 && '楼馆厅塔庙'.includes(folded[end - 1]!);
}

/** Wherever a name is likelier than words, with a mark or a word before it that a name may follow, and one behind it. */
function likelyNames(context: TitleContext, crowd: Crowd) {
  const { reading, view, covered, likelihood } = context;
  for (let start = 0; start < reading.folded.length; start++) {
    if ((view.traits[start]! & surname) === 0 || covered[start] || crowd.at(start)) continue;
    const fence = leftFence(context, start);
    if (fence < 0) continue;
    const slot = nameStartingAt(context, start);
    if (!slot || slot.score + fence < likelyScore || isPlaced(context, slot.start, slot.end)) continue;
    if (nameGain(likelihood, slot.start, slot.end) < likelyGain) continue;
    if (isWholeWord(vocabulary(), likelihood.units, slot.start, slot.end)) continue;
    crowd.add(slot, 'full', 'likelier than words');
  }
}

/** Whether words are much likelier than the Chinese name that stands there, if it is one. */
function isUnlikely(context: TitleContext, { start, end }: Span): boolean {
  const japanese = endOfWordStarting(context.reading, start, WordClass.japaneseSurname);
  if (japanese > 0 && japanese < end) return false;
  return !isTranscribed(context, { start, end }) && nameGain(context.likelihood, start, end) < unlikelyGain;
}

/** 土|库曼斯坦: whether a known place begins before it and ends with it. */
function isRestOfPlace({ reading }: TitleContext, { start, end }: Span): boolean {
  const place = startOfWordEnding(reading, end, WordClass.region);
  return place >= 0 && place < start;
}

/** 前海管理局局长曾湃, 孙东局长. */
function besideTitles(context: TitleContext, prose: string, crowd: Crowd): readonly Chain[] {
  const { reading, covered } = context;
  const { folded } = reading;
  const chains: Chain[] = [];
  for (let end = 1; end <= folded.length; end++) {
    if (reading.endingAt[end] === reading.endingAt[end + 1]) continue;
    const head = startOfWordEnding(reading, end, WordClass.postHead);
    if (head < 0) continue;
    const title = titleEndingAt(context, end);
    // 理事|长: the head goes on.
    if (!title || endOfWordStarting(reading, title.head, WordClass.postHead) > end) continue;
    const isBare =
      title.start === title.head && startOfWordEnding(reading, end, WordClass.rank) === title.head;
    const isNamed = crowd.endingAt(title.head) !== undefined || isTaggedBefore(context, title.head);
    const rankOfField = rankWithField(context, crowd, title);
    if (rankOfField) {
      chains.push(rankOfField);
      continue;
    }
    if (isBare && !covered[title.head] && isNamed) {
      const rank = rankAfterName(context, crowd, title, prose);
      if (rank) {
        chains.push(rank);
        continue;
      }
    }
    const titles = chainBefore(context, withBracket(context, title), crowd);
    if (isOfEach(context, titles[0]!)) continue;
    const holder = holderAfter(context, prose, crowd, titles);
    if (holder) chains.push({ titles, holder });
    else if (startOfWordEnding(reading, end, WordClass.rank) === title.head && !covered[title.head]) {
      const rank = rankAfterName(context, crowd, title, prose);
      if (rank) chains.push(rank);
    }
  }
  return chains;
}

/** 各|司长: what is said of everyone who holds it names nobody. */
function isOfEach({ reading, segments }: TitleContext, { start }: Title): boolean {
  const word = segments.startOf[start]!;
  return word >= 0 && isEach(reading.folded.slice(word, start));
}

/** 习近平|总书记: whether the tagger sees a name of two letters or three end right before a rank. */
function isTaggedBefore({ taggedEnds }: TitleContext, head: number): boolean {
  return taggedEnds.get(head - 3) === head || taggedEnds.get(head - 2) === head;
}

function holderAfter(
  context: TitleContext,
  prose: string,
  crowd: Crowd,
  titles: readonly Title[],
): PersonFinding | null {
  const { folded } = context.reading;
  const title = titles.at(-1)!;
  const behind = folded[title.end] === ' ' ? title.end + 1 : title.end;
  const at = behindAddress(context, behind);
  const dotted = crowd.at(at);
  if (dotted) return dotted.start === at && !title.weak ? dotted : null;
  if (title.weak) return null;
  const latin = latinNameAt(prose, at);
  if (latin) return crowd.add(latin, 'full', 'after a post');
  // 董事长|顾问|陈若海: a post begins there.
  const word = context.segments.endOf[at]!;
  if (word > at + 1 && context.segments.classes[at]! & WordClass.postHead) return null;
  const slot = nameStartingAt(context, at);
  const told = titles.some(({ organization, start, head }) => organization !== null || start < head);
  // 红军长|征会师: words run over the end of the head.
  const isRunOver = boundaryCost(context.likelihood, title.end) > mostRunOver;
  if (
    slot &&
    isRunOver &&
    !isTranscribed(context, slot) &&
    nameGain(context.likelihood, slot.start, slot.end) < leastGain
  )
    return null;
  // 主席|马太: a surname and an honorific.
  if (slot && slot.end - slot.start === 2 && '太总'.includes(folded[slot.end - 1]!))
    return crowd.add({ start: slot.start, end: slot.start + 1 }, 'surname', 'surname before an honorific');
  if (slot && slot.score >= (told ? afterTitle : afterBareTitle))
    return crowd.add(slot, 'full', 'after a post');
  const rare = told ? rareNameStartingAt(context, at) : null;
  return rare && crowd.add(rare, 'full', 'after a post');
}

/** 总会长|拿督斯里|颜若赐: the place behind what the person is called by, if that stands there. */
function behindAddress({ reading, segments }: TitleContext, at: number): number {
  const end = segments.endOf[at]!;
  return end > at && isAddress(reading.folded.slice(at, end)) ? end : at;
}

/** The titles that 、 or 兼 joins to the left of one, each of which gives its post to the same person. */
function chainBefore(context: TitleContext, last: Title, crowd: Crowd): readonly Title[] {
  const { folded } = context.reading;
  const chain = [last];
  for (;;) {
    const first = chain[0]!;
    let at = first.start;
    if (folded[at - 1] === ' ') at--;
    const mark = folded[at - 1];
    if (mark === undefined || !'、兼暨,，/及和'.includes(mark)) return chain;
    at--;
    const title = titleEndingAt(context, at);
    if (!title || title.end !== at || title.weak) return chain;
    // 江岚任|团长、…: the verb before it gives it to someone else.
    if (isGivenBefore(context, crowd, title.start)) return chain;
    // 郑若骅资深大律师和…: a rank behind a name is that person's.
    if (title.start === title.head && crowd.endingAt(title.start)) return chain;
    const isComma = mark === ',' || mark === '，';
    if (isComma && title.organization === null && title.start === title.head) return chain;
    // 科技部代表，郑州大学校长…: representatives are named as a group.
    if (isComma && isWeakHead(folded.slice(title.head, title.end))) return chain;
    chain.unshift(title);
  }
}

/** Whether a verb that gives a post stands before a title, behind someone who is named. */
function isGivenBefore({ reading, segments }: TitleContext, crowd: Crowd, start: number): boolean {
  const verb = segments.startOf[start]!;
  return verb >= 0 && isChange(reading.folded.slice(verb, start)) && crowd.endingAt(verb) !== undefined;
}

/** 洪子仁|行政|副院长: a rank behind a name, with what it is in charge of. */
function rankWithField(context: TitleContext, crowd: Crowd, title: Title): Chain | null {
  const { start, head, organization, place, end } = title;
  if (start === head || organization || place || context.covered[start]) return null;
  const isRank = startOfWordEnding(context.reading, end, WordClass.rank) === head;
  if (!isRank || !isTaggedBefore(context, start)) return null;
  const slot = nameEndingAt(context, start);
  if (!slot || slot.score < beforeTitle || isUnlikely(context, slot)) return null;
  const holder = crowd.add(slot, 'full', 'before a post');
  return holder && { titles: [title], holder };
}

/** 王伟明部长, 黄克瀛副会长. */
function rankAfterName(context: TitleContext, crowd: Crowd, title: Title, prose: string): Chain | null {
  const { reading, segments } = context;
  let start = title.head;
  const prefix = startOfWordEnding(reading, start, WordClass.postPrefix);
  if (prefix >= 0 && segments.startOf[start] === prefix) start = prefix;
  for (const at of start === title.head ? [start] : [start, title.head]) {
    const latin = latinNameBefore(prose, at, reading.folded.slice(title.head, title.end));
    const known = crowd.endingAt(at) ?? (latin && crowd.add(latin, 'full', 'before a post'));
    const slot = known ?? nameEndingAt(context, at);
    if (!slot || (!known && (slot as { score: number }).score < beforeTitle)) continue;
    if (!known && isUnlikely(context, slot)) continue;
    if (!known && isRestOfPlace(context, slot)) continue;
    if (!known && endsInVerb(context, slot)) continue;
    const holder = known ?? crowd.add(slot, 'full', 'before a post');
    if (!holder) continue;
    const rank = {
      start: at,
      end: title.end,
      head: title.head,
      organization: null,
      place: null,
      guessed: null,
      weak: false,
    };
    return { titles: [rank], holder };
  }
  return null;
}

const isChange = (word: string) => changeOfPost(word) !== null;
