import type { EventType } from '../analysis.ts';
import { insideOther, wordEndsAt, wordStartsAt } from './clauses.ts';
import type { Cue, Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { type EventWords, eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import { heldActivities, kindOfActivity, namesByPattern } from './patternedNames.ts';
import type { Sentence } from './sentences.ts';

const openOf: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '》': '《',
  ')': '(',
  '"': '"',
};
const longestName = 45;
const longestQuote = 60;
const inName = /[\p{L}\p{N}·\-&%.+/]/u;
/** A name in quotation marks has none of these; a colon parts its title. */
const sentenceMark = /[,。;!?\n]/;

/** The occasions that a Chinese sentence names, in text order. Goes left from each head word to where its name begins. */
export function findChineseOccasions(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
): readonly Occasion[] {
  const { folded } = context;
  const words = eventLexicon().zh;
  const found: Occasion[] = [];
  const edges = edgesOf(tokens);
  for (const token of tokens) {
    if (token.kind !== 'cue' || !token.meaning.occasion || token.meaning.language !== 'zh') continue;
    if (wordStartsAt(folded, token.end, words.set('notBefore'))) continue;
    if (token.word.endsWith('展') && wordStartsAt(folded, token.end, words.set('notBehindFair'))) continue;
    // 第九届「南岛文学奖」: the ordinal and the marks belong to the name.
    if (token.meaning.wholeName && /届[“「『]$/.test(folded.slice(token.start - 2, token.start))) continue;
    // 本地不小的医学论坛之一: one of them.
    if (/^[”」』》]?之一/.test(folded.slice(token.end, token.end + 3))) continue;
    // 今后还将举办这样的峰会: of a sort, none in particular.
    if (words.ends('sortOf', folded.slice(Math.max(sentence.start, token.start - 4), token.start))) continue;
    // 未来三年会…: no annual meeting.
    if (token.word === '年会' && /[一二三四五六七八九十两几每今明去前\d]/.test(folded[token.start - 1] ?? ''))
      continue;
    // 祈求赛事顺利, 熟悉比赛: any of its sort, unless it is held here.
    if (words.set('plainContests').has(token.word) && !isHeldHere(folded, token, tokens)) continue;
    // “…峰会”开幕式 is the 峰会.
    const whole = found.at(-1);
    const gap = whole ? folded.slice(whole.end, token.start) : '';
    if (
      whole &&
      words.set('partsOfOccasion').has(token.word) &&
      /^[”」』》]?(?:\([^()]{1,12}\))?的?$/.test(gap)
    )
      continue;
    const occasion = readOccasion(folded, sentence, token, token.meaning.occasion, edges);
    // A head inside a longer name (创业大赛北京选拔赛, 发布会暨论坛) belongs to that name.
    let first: Occasion | undefined;
    while (found.length && found.at(-1)!.start >= occasion.start) first = found.pop();
    // 大赛暨交流营: what is named first gives its kind.
    const isJoint =
      first?.named === true &&
      /^[”」』》]?(?:\([^()]{1,12}\))?暨/.test(folded.slice(first.end, first.end + 16));
    found.push(isJoint ? { ...occasion, type: first!.type } : occasion);
  }
  const names = [
    ...numberedNames(folded, sentence, edges),
    ...namesByPattern(folded, sentence),
    ...activities(folded, sentence, edges),
  ];
  for (const name of names)
    if (!found.some((o) => o.start < name.end && name.start < o.end)) found.push(name);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a contest stands beside a verb with which it is held, or ends a quotation or a numbered name. */
function isHeldHere(folded: string, { start, end }: Cue, tokens: readonly Token[]): boolean {
  if (
    openOf[folded[end] ?? ''] ||
    /[杯届赛队]$|[”」』][^,。;]{0,6}$/.test(folded.slice(Math.max(0, start - 8), start))
  )
    return true;
  if (/第[^,。;]{1,24}$|(?:19|20)\d\d年?[^,。;]{0,16}$/.test(folded.slice(Math.max(0, start - 28), start)))
    return true;
  return tokens.some((t) => {
    if (t.kind !== 'cue' || !t.meaning.held) return false;
    const between = t.start >= end ? folded.slice(end, t.start) : folded.slice(t.end, start);
    return between.length <= 16 && !/[,。;]/.test(between);
  });
}

function readOccasion(
  folded: string,
  sentence: Sentence,
  head: Cue,
  type: EventType,
  edges: Edges,
): Occasion {
  const words = eventLexicon().zh;
  const from = Math.max(sentence.start, head.start - longestName);
  const quoted = quotedStart(folded, head.end, from);
  const start = quoted ?? nameStart(folded, head.start, from, edges);
  const modifiers = folded.slice(start, head.start);
  const part = words.set('partsOfOccasion').has(head.word);
  const whole = head.meaning.wholeName === true;
  // 大会开幕式: the opening of the 大会 told before.
  const ofOther = quoted === null && edges.words.has(modifiers);
  const named =
    whole || (part && quoted === null && start === head.start ? false : !ofOther && !isGeneric(modifiers));
  return {
    language: 'zh',
    start: named ? start : head.start,
    end: head.word.endsWith('会议上') ? head.end - 1 : head.end,
    type,
    head: head.word,
    from: start,
    named,
    indefinite: !named && isNew(folded, start, head.start, words),
    edition:
      editionOf(folded.slice(start, head.end)) ?? otherThan(folded.slice(Math.max(0, start - 4), start)),
  };
}

/** 一场发布会, 召开民主协商会: it was not told of before, unless it is said to be this one. */
function isNew(folded: string, start: number, headStart: number, words: EventWords): boolean {
  if (
    /(?:本|该|此|这|是|上|下)[次届场个]?$/.test(folded.slice(start, headStart)) ||
    /[本该此这是]$/.test(folded[start - 1] ?? '')
  )
    return false;
  return (
    wordEndsAt(folded, headStart, words.set('indefinite')) !== null ||
    words.ends('holdsNew', folded.slice(Math.max(0, start - 8), start).replace(newMark, ''))
  );
}

const newMark = /[了过]?(?:一次|一场|首次)?$/;

const ordinal = /第?(?<number>[〇零一二三四五六七八九十百\d]{1,4})届/;

/** 第五届 → 五, 首届 → 一, 2023… → 2023. */
function editionOf(name: string): string | null {
  if (/^(?:[“「『"])?首届/.test(name)) return '一';
  const year = /^(?:[“「『"])?(?<year>(?:19|20)\d\d)/.exec(name)?.groups?.year;
  return ordinal.exec(name.slice(0, 16))?.groups?.number ?? year ?? null;
}

/** 上届论坛, 下一届: the edition before or after the one that the article is about. */
function otherThan(before: string): string | null {
  return /(?:上一?[届次]|前一届)的?$/.test(before) ? '上' : /下一?[届次]的?$/.test(before) ? '下' : null;
}

const begins = /(?:第[〇零一二三四五六七八九十百\d]{1,4}|首)届/g;
const afterName = /^(?:$|[,。、;:?!\s)”」』》在于由的将开闭落举昨今共圆正以即与和及暨是为上中也揭颁召已]|\d)/;

/** Names that are known by their ordinal and end in a short word: 第五届昆仑山下非遗周. */
function* numberedNames(folded: string, sentence: Sentence, edges: Edges): Generator<Occasion> {
  const text = folded.slice(sentence.start, sentence.end);
  const { numbered, endings } = numberedEndings();
  for (const { 0: mark, index } of text.matchAll(begins)) {
    const start = sentence.start + index;
    const limit = Math.min(sentence.end, start + longestName);
    for (let at = start + mark.length + 2; at < limit; at++) {
      if (/[,。;!?\n在于]/.test(folded[at]!)) break;
      if (!endings.test(folded[at]!) || !afterName.test(folded.slice(at + 1, at + 2))) continue;
      if (edges.organizations.has(at + 1)) break;
      const type = numbered.get(folded[at]!)!;
      // 第六届「越读」文学奖, 第九届「南岛文学奖」: the mark that was opened belongs to it.
      const closed =
        /[“「『][^”」』]*$/.test(folded.slice(start, at + 1)) && /[”」』]/.test(folded[at + 1] ?? '');
      yield {
        language: 'zh',
        start,
        end: closed ? at + 2 : at + 1,
        type,
        head: folded[at]!,
        from: start,
        named: true,
        indefinite: false,
        edition: editionOf(mark),
      };
      break;
    }
  }
}

/** 政企交流活动在某地举行: an activity with a name of its own, where it is held right behind the word. */
function* activities(folded: string, sentence: Sentence, edges: Edges): Generator<Occasion> {
  for (const { start: head, end } of heldActivities(folded, sentence)) {
    const from = Math.max(sentence.start, head - longestName);
    const start = quotedStart(folded, end, from) ?? nameStart(folded, head, from, edges);
    const modifiers = folded.slice(start, head);
    if (modifiers.length < 4 || isGeneric(modifiers)) continue;
    yield {
      language: 'zh',
      start,
      end,
      type: kindOfActivity(modifiers),
      head: folded.slice(head, end),
      from: start,
      named: true,
      indefinite: false,
      edition: editionOf(modifiers),
    };
  }
}

function numberedEndings() {
  const numbered = eventLexicon().zh.types('numbered');
  return { numbered, endings: new RegExp(`[${[...numbered.keys()].join('')}]`) };
}

interface Edges {
  /** Where people's names and whole dates (6月30日, not the bare 2023 of a title) end. */
  readonly closed: ReadonlySet<number>;
  readonly organizations: ReadonlySet<number>;
  /** Where the names of people end, in text order. */
  readonly people: readonly number[];
  /** Where words for occasions end: 圆桌峰会和高级别会议 are two. */
  readonly heads: ReadonlySet<number>;
  /** The words for occasions that the sentence has. */
  readonly words: ReadonlySet<string>;
  /** Offsets inside words for occasions: 说明 of 说明会 ends no name. */
  readonly insideHeads: ReadonlySet<number>;
}

function edgesOf(tokens: readonly Token[]): Edges {
  const closed = new Set<number>();
  const organizations = new Set<number>();
  const heads = new Set<number>();
  const people: number[] = [];
  const words = new Set<string>();
  const insideHeads = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'organization') organizations.add(token.end);
    if (token.kind === 'person') people.push(token.end);
    if (token.kind === 'person' || token.kind === 'date') closed.add(token.end);
    if (token.kind === 'cue' && token.meaning.occasion) {
      heads.add(token.end);
      words.add(token.word);
      const isRite = eventLexicon().zh.ends('riteEndings', token.word);
      for (let at = token.start + 1; at < token.end && !isRite; at++) insideHeads.add(at);
    }
  }
  return { closed, organizations, people, heads, words, insideHeads };
}

/** Where the quotation begins that the head ends, if it reads as a name: “…峰会”. */
function quotedStart(folded: string, end: number, from: number): number | null {
  const open = openOf[folded[end] ?? ''];
  if (!open) return null;
  const at = folded.slice(Math.max(0, from, end - longestQuote), end).lastIndexOf(open);
  if (at < 0) return null;
  const start = Math.max(0, from, end - longestQuote) + at;
  return sentenceMark.test(folded.slice(start + 1, end)) ? null : start + 1;
}

function nameStart(folded: string, headStart: number, from: number, edges: Edges): number {
  // Behind its ordinal a name holds words that would end it elsewhere: 首届后山面食文化节.
  const window = folded.slice(from, headStart);
  const lastOrdinal = [...window.matchAll(begins)].at(-1);
  const printed = lastOrdinal ? from + lastOrdinal.index : headStart;
  // 第十二届某委员会副委员长甲在开幕式: the ordinal is not the occasion's.
  const sure = edges.people.some((end) => end > printed && end < headStart) ? headStart : printed;
  const behindOrdinal =
    lastOrdinal &&
    sure === printed &&
    !/[,。;!?\n、的]/.test(window.slice(lastOrdinal.index)) &&
    !eventLexicon().zh.has('heldWords', window.slice(lastOrdinal.index))
      ? sure
      : headStart;
  let at = behindOrdinal;
  while (at > from) {
    const before = folded[at - 1]!;
    if (openOf[before]) {
      const open = folded.slice(from, at - 1).lastIndexOf(openOf[before]!);
      if (open < 0 || sentenceMark.test(folded.slice(from + open, at))) break;
      at = from + open;
      continue;
    }
    if (before === '、' && !edges.heads.has(at - 1)) {
      const begun = heldBefore(folded, at - 1, from);
      if (begun !== null && !edges.people.some((end) => end > begun && end < at)) return begun;
    }
    if (!inName.test(before)) break;
    if (edges.closed.has(at) && /[年月日号天周期初底末晚午晨早夜]/.test(before)) break;
    if (edges.closed.has(at) && !/\d/.test(before)) break;
    if (/[与和及]/.test(before)) {
      if (edges.heads.has(at - 1)) break;
      // 甲大学与乙镇政府合作协议签约仪式: both sides are in the name of a rite.
      const joins = edges.organizations.has(at - 1) && isOfTwo(folded.slice(at, headStart));
      if (
        !joins &&
        (edges.organizations.has(at - 1) || at - 1 === from || !/[\p{L}”」]/u.test(folded[at - 2] ?? ''))
      )
        break;
    } else if (!edges.insideHeads.has(at) && stopEndsAt(folded, at, headStart)) break;
    at--;
  }
  // 甲巡视2023论坛: who goes there stands right before the verb.
  if (edges.people.includes(at)) at += visitVerbAt(folded, at, headStart);
  // A name does not begin with a word that joins it to what stands before.
  while (at < headStart && /[与和及暨之\-·.+/%&]/.test(folded[at]!)) at++;
  // …启动仪式暨第四届论坛: what only ends another name is no beginning.
  const other = eventLexicon()
    .zh.list('riteEndings')
    .find((word) => folded.startsWith(`${word}暨`, at));
  return other && at + other.length < headStart ? at + other.length + 1 : at;
}

/** The length of a verb of visiting that begins at `at`, or 0. */
function visitVerbAt(folded: string, at: number, headStart: number): number {
  const acts = eventLexicon().zh.types('acts');
  for (let length = Math.min(4, headStart - at); length > 1; length--)
    if (acts.get(folded.slice(at, at + length)) === 'visit') return length;
  return 0;
}

const heldThen =
  /(?:举办|举行|召开)了?(?<name>(?:(?:19|20)\d\d年度?|第[^,。;、]{1,4}届|首届)[^,。;、在]{1,12})$/;

/** 举办了2019年中药、药学技能大赛: where a numbered name begins that has a mark of lists in it, or null. */
function heldBefore(folded: string, mark: number, from: number): number | null {
  const name = heldThen.exec(folded.slice(from, mark))?.groups?.name;
  return name === undefined ? null : mark - name.length;
}

/** Whether the words of a rite behind the second of two bodies say what both do: 合作协议签约. */
function isOfTwo(modifiers: string): boolean {
  return modifiers.length <= 30 && eventLexicon().zh.has('doneByTwo', modifiers);
}

/** Whether a word that cannot be inside a name ends at `at`. */
function stopEndsAt(folded: string, at: number, headStart: number): boolean {
  const words = eventLexicon().zh;
  const stop = wordEndsAt(folded, at, words.set('stops'));
  if (stop === null) return false;
  const start = at - stop.length;
  const quoted = folded[start] === '在' && /[”」』]/.test(folded[start - 1] ?? '');
  if (quoted && headStart - at >= 2) return false;
  return !insideOther(folded, start, at, words.set('notStops'));
}

/** Whether nothing is left of the words before the head but ordinals and words that many occasions share. */
function isGeneric(modifiers: string): boolean {
  const generic = eventLexicon().zh.set('generic');
  let rest = modifiers.replace(
    /第?[〇零一二三四五六七八九十百两\d]+(?:届|次|场|轮|个|项|站|年|月|日)?|[“”「」『』《》()"·-]/g,
    '',
  );
  for (let cut = true; cut; ) {
    cut = false;
    for (let length = Math.min(4, rest.length); length > 0 && !cut; length--) {
      if (generic.has(rest.slice(0, length))) {
        rest = rest.slice(length);
        cut = true;
      }
    }
  }
  return rest.length < 2;
}
