import { fold } from '../text/fold.ts';
import { bare } from './act.ts';
import { type Draft, haveOtherSides, type Token } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

/** How many drafts before it one is compared with: enough for a headline and its lede. */
const window = 8;

/**
 * Makes one of two tellings: a headline's act and the lede's (甲乙签署合作备忘录 / 甲和乙14日签署关于…的备忘录), and two acts of
 * one type, day and kind of words. Points the sentences' event tokens to the draft that stays.
 */
export function mergeRetellings(drafts: readonly Draft[], tokens: Token[][]): readonly Draft[] {
  const into = new Map<Draft, Draft>();
  const kept: Draft[] = [];
  const visitors = visitorsOf(tokens);
  for (const draft of drafts) {
    const headline = kept.slice(-window).find((other) => isHeadlineOf(other, draft));
    if (headline) {
      kept.splice(kept.indexOf(headline), 1);
      into.set(headline, draft);
      draft.mentions.unshift(...headline.mentions);
      draft.sentences.unshift(...headline.sentences.filter((s) => s !== draft.sentences[0]));
    }
    const same = kept.slice(-window).find((other) => isRetelling(other, draft, visitors));
    if (same) {
      join(same, draft);
      into.set(draft, same);
    } else kept.push(draft);
  }
  if (into.size === 0) return kept;
  const final = (draft: Draft): Draft => {
    const other = into.get(draft);
    return other ? final(other) : draft;
  };
  for (const draft of kept) {
    draft.parent = draft.parent && final(draft.parent);
    draft.beside = draft.beside && final(draft.beside);
    if (draft.parent === draft) draft.parent = null;
    if (draft.beside === draft) draft.beside = null;
  }
  tokens.forEach((own, i) => {
    if (own.some((t) => t.kind === 'event' && into.has(t.draft)))
      tokens[i] = own.map((t) => (t.kind === 'event' ? { ...t, draft: final(t.draft) } : t));
  });
  return kept;
}

/** 邵某获年轻学者大奖: a headline's act is the occasion that the lede names, 第十二届年轻学者奖. */
function isHeadlineOf(act: Draft, occasion: Draft): boolean {
  if (act.source === 'named occasion') return isShortFor(act, occasion);
  // 第四届杰出青年企业家举行颁奖礼 of a headline is the lede's 第四届…杰出青年企业家颁奖典礼.
  const held = act.source === 'unnamed occasion' && act.type === occasion.type && isHeadline(act);
  if (held && occasion.source === 'named occasion' && occasion.sentences.some((s) => s.lede))
    return alike(bare(fold(act.name)), occasion.key) >= 0.6;
  if (act.source !== 'act' || occasion.source !== 'named occasion') return false;
  if (act.type !== occasion.type) return opens(act, occasion);
  const inTitle = act.sentences[0]?.block === 'title';
  return inTitle && occasion.sentences.some((s) => s.lede) && alike(bare(act.name), occasion.key) >= 0.4;
}

/** Early tea festival opened: the Sichuan International Early Tea Festival of the text. */
function opens(act: Draft, occasion: Draft): boolean {
  if (act.type !== 'launch' || act.verb === null || act.sentences[0]?.block !== 'title') return false;
  if (occasion.sentences[0]?.block === 'title') return false;
  const subject = bare(fold(act.name).split(act.verb)[0] ?? '');
  return subject.length >= 8 && occasion.key.endsWith(subject);
}

/** 台中机械展 of a headline is the 2026台中国际智慧机械展 that the text tells of: the same signs, some left out. */
function isShortFor(title: Draft, occasion: Draft): boolean {
  if (title.sentences[0]?.block !== 'title' || occasion.sentences[0]?.block === 'title') return false;
  if (occasion.source !== 'named occasion' || title.type !== occasion.type) return false;
  const [short, long] = [title.key, occasion.key.replace(/^\S+ /, '')];
  if (title.edition && occasion.edition && title.edition !== occasion.edition) return false;
  // … for International Cooperation, … on International Cooperation.
  if (short.length >= 20 && long.length >= short.length * 0.8 && alike(short, long) >= 0.9) return true;
  // 建交五十年研讨会 of a headline is the lede's “…建交五十年：回望与前瞻”研讨会.
  const inLede = occasion.sentences.some((s) => s.lede);
  if (inLede && short.length >= 5 && short.slice(-2) === long.slice(-2) && alike(short, long) >= 0.3)
    return true;
  if (short.length < 4 || short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}

/** 市委常委会召开会议, in the headline and in the text. */
function isSameSession(first: Draft, second: Draft): boolean {
  return (
    first.source === 'unnamed occasion' &&
    second.source === 'unnamed occasion' &&
    first.type === second.type &&
    isHeadline(first) &&
    bare(first.name) === bare(second.name)
  );
}

function isRetelling(first: Draft, second: Draft, visitors: Visitors): boolean {
  if (isSameSession(first, second)) return true;
  if (first.source !== 'act' || second.source !== 'act' || first.type !== second.type) return false;
  if (first.sentences.at(-1) === second.sentences[0] && haveOtherSides(first.sides, second.sides))
    return false;
  const [a, b] = [first.date?.value ?? null, second.date?.value ?? null];
  const sameSentence = first.sentences.at(-1) === second.sentences[0];
  if (sameSentence && a === b && (first.type === 'appointment' || first.type === 'visit')) return true;
  if (first.type === 'visit' && (isSameTrip(first, second) || isSamePlace(first, second, visitors)))
    return true;
  if (a && b && a !== b) return false;
  if (first.type === 'appointment' && isHeadline(first) && second.sentences.some((s) => s.lede)) return true;
  const inTitle = isHeadline(first);
  const inLede = second.sentences.some((s) => s.lede || s.block === 'title');
  const likeness = alike(bare(first.name), bare(second.name));
  // 两车相撞事故 of a headline is the lede's 一辆货车与一辆客车相撞.
  if (
    inTitle &&
    inLede &&
    second.verb !== null &&
    second.verb.length > 1 &&
    fold(first.name).includes(second.verb)
  )
    return true;
  // 会见甲，并会见乙 are two.
  if (
    sameSentence &&
    first.type !== 'meeting' &&
    !isSignedByOthers(first, second) &&
    a === b &&
    first.verb !== null &&
    first.verb === second.verb
  )
    return true;
  if (inTitle && inLede && first.verb !== null && first.verb === second.verb) return true;
  if (
    first.type === 'signing' &&
    (inTitle || first.sentences.some((s) => s.lede)) &&
    isSameDocument(first, second)
  )
    return true;
  const sameVerb = first.verb !== null && first.verb === second.verb;
  if (sameVerb && a !== null && a === b && first.type === 'other' && likeness >= 0.35) return true;
  return inTitle ? likeness >= (inLede || sameVerb ? 0.25 : 0.4) : likeness >= 0.6;
}

/** 甲与乙签署《…》;丙与乙签署《…》: two documents, each in book marks. */
function isSignedByOthers(first: Draft, second: Draft): boolean {
  return (
    first.type === 'signing' &&
    first.name.includes('《') &&
    second.name.includes('《') &&
    first.key !== second.key
  );
}

/** 签署校地合作协议 of a headline, 签署《甲市人民政府 乙大学校地合作协议》 of the text: one holds the other's words. */
function isSameDocument(first: Draft, second: Draft): boolean {
  const [a, b] = [first, second].map((draft) => draft.key.replace(/^\S+ /, ''));
  return a !== undefined && b !== undefined && a.length >= 5 && b.endsWith(a);
}

/** 抵达深圳, 进行为期四天的访问，包括深圳…: two tellings of a visit that begins on one day, one of them of all its days. */
function isSameTrip({ date: a, place: p }: Draft, { date: b, place: q }: Draft): boolean {
  const [x, y] = [a?.value ?? '', b?.value ?? ''];
  if (x === y || x.slice(0, 10) !== y.slice(0, 10) || x.length < 10) return false;
  return p === null || q === null || p.includes(q) || q.includes(p) || /\d/.test(p + q);
}

/** 视察某总队, 来到该队指挥部: on one day in one place, unless each names visitors of its own. */
function isSamePlace(first: Draft, second: Draft, visitors: Visitors): boolean {
  const [a, b] = [first.date, second.date];
  if (a === null || a.value !== b?.value || first.place === null || first.place !== second.place)
    return false;
  const [some, others] = [visitors.get(first), visitors.get(second)];
  return !some?.size || !others?.size || [...some].some((person) => others.has(person));
}

/** Who visits, as the words of each visit name them. */
type Visitors = ReadonlyMap<Draft, ReadonlySet<string>>;

function visitorsOf(tokens: readonly (readonly Token[])[]): Visitors {
  const visitors = new Map<Draft, Set<string>>();
  for (const token of tokens.flat()) {
    if (token.kind !== 'event' || token.act?.type !== 'visit') continue;
    const own = visitors.get(token.draft) ?? new Set<string>();
    for (const { kind, entity } of token.act.actors) if (kind === 'person') own.add(entity);
    visitors.set(token.draft, own);
  }
  return visitors;
}

function isHeadline(draft: Draft): boolean {
  return draft.sentences.every((s) => s.block === 'title');
}

/** The share of the shorter text's pairs of signs that the other has too. */
function alike(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < long.length; i++) pairs.add(long.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (pairs.has(short.slice(i, i + 2))) shared++;
  return short.length < 2 ? 0 : shared / (short.length - 1);
}

function join(first: Draft, second: Draft): void {
  const titled = isHeadline(first);
  // A headline's own words are the better name where they say who.
  if (titled && (first.name.length < 8 || first.name.length > 40 || first.type === 'signing'))
    first.name = second.name;
  // 甲退休，由乙接任: who comes names the change.
  const { zh, en } = eventLexicon();
  const leaves = ({ verb }: Draft) => verb !== null && (zh.is('leaving', verb) || en.is('leaving', verb));
  const replaces = first.verb !== null && zh.is('replacing', first.verb);
  if (first.type === 'appointment' && (replaces || leaves(first)) && !leaves(second))
    first.name = second.name;
  const [one, other] = [first.date?.value, second.date?.value];
  // Of two tellings of a visit the one of all its days.
  if (first.type === 'visit' && one && other?.includes('/') && !one.includes('/')) first.date = second.date;
  first.date ??= second.date;
  first.place ??= second.place;
  first.parent ??= second.parent;
  first.beside ??= second.beside;
  for (const mention of second.mentions) first.mentions.push(mention);
  for (const sentence of second.sentences)
    if (first.sentences.at(-1) !== sentence) first.sentences.push(sentence);
}
