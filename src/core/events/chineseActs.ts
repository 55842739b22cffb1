import { overlaps, type Span } from '../span.ts';
import { type Act, bare } from './act.ts';
import { chineseActName } from './actName.ts';
import { chineseActPlace, isWay } from './chineseActPlace.ts';
import { type ChineseReading, objectOf } from './chineseObjects.ts';
import {
  clauseAround,
  insideLonger,
  insideOther,
  tokensBetween,
  wordEndsAt,
  wordStartsAt,
} from './clauses.ts';
import { type Cue, isName, type Name, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';
import { subjectListStart } from './subjectList.ts';
import { verbsOfActs } from './verbsOfActs.ts';

/** How far back in its sentence an act looks for its day. */
const dateReach = 160;

/** The acts a Chinese sentence tells, in text order; not the words of an occasion's name. */
export function findChineseActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
): readonly Act[] {
  const acts: Act[] = [];
  const names = occasions.filter(({ named }) => named);
  for (const token of verbsOfActs(tokens, 'zh', names)) {
    const clause = clauseAround(context.folded, token, sentence);
    if (isNoAct(context.folded, token, clause)) continue;
    const act = readAct(context, sentence, tokens, occasions, token, clause);
    if (!act) continue;
    const last = acts.at(-1);
    if (last && isTalkOfVisit(context.folded, last, act)) {
      const objects = [
        ...last.objects,
        ...act.actors.filter((name) => name.start > last.end),
        ...act.objects,
      ];
      acts[acts.length - 1] = { ...last, type: 'meeting', objects: [...new Set(objects)] };
      continue;
    }
    // 前往屏东勘灾 is one act: the way there gives the place.
    if (last && isWay(last.word) && last.verb.start >= clause.start) acts.pop();
    else if (last && act.verb.start < last.end && !isStronger(act, last)) continue;
    acts.push(act);
  }
  return acts;
}

/** 拜访委员会，与主任甲会面: those who are called on and met in the next clause are one meeting. */
function isTalkOfVisit(folded: string, visit: Act, talk: Act): boolean {
  if (visit.type !== 'visit' || talk.type !== 'meeting' || talk.date !== visit.date) return false;
  if (!eventLexicon().zh.set('callingOn').has(visit.word)) return false;
  return /^,(?:并|随后)?[与和同跟]/.test(folded.slice(visit.end, visit.end + 4));
}

function isStronger(act: Act, than: Act): boolean {
  return than.type === 'other' && act.type !== 'other';
}

/** The word names no act here (成立后, 签署仪式), or one that somebody hopes for, refuses or has not done. */
function isNoAct(folded: string, verb: Cue, clause: Span): boolean {
  const words = eventLexicon().zh;
  const titled = folded.startsWith('的《', verb.end) && verb.meaning.act === 'signing';
  const behind = wordStartsAt(folded, verb.end, words.set('notActBeforeUnless'))
    ? null
    : wordStartsAt(folded, verb.end, words.set('notActBefore'));
  if (
    !titled &&
    behind &&
    // 在某县调研时强调: who said so was there.
    !(
      behind === '时' &&
      verb.meaning.act === 'visit' &&
      words.starts('saidThere', folded.slice(verb.end + 1, verb.end + 4))
    ) &&
    !(behind.length === 1 && insideOther(folded, verb.end, verb.end + 1, words.set('notStops')))
  )
    return true;
  if (folded[verb.start - 1] === '第') return true;
  // 加快实施创新驱动发展战略: a slogan.
  const lead = folded.slice(Math.max(clause.start, verb.start - 6), verb.start);
  if (verb.meaning.act === 'launch' && clause.end - verb.end >= 4 && words.ends('urging', lead)) return true;
  // ——访候任行政长官某某: an interview.
  if (verb.word === '访' && /[—-]/.test(folded[verb.start - 1] ?? '')) return true;
  const nominal = wordEndsAt(folded, verb.start, words.set('nominalAfter'));
  if (nominal && !isDone(folded, verb, clause, nominal)) return true;
  if (insideLonger(folded, verb.start, verb.end, words.set('notStops'))) return true;
  if (words.starts('ought', folded.slice(clause.start, clause.start + 4))) return true;
  // 访问北京期间参加了…: when and where something else was done.
  if (verb.meaning.act === 'visit' && /^[^,]{2,8}期间/.test(folded.slice(verb.end, clause.end))) return true;
  // 赴港企业创始人: who they are; 赴港参会 is an act.
  const behindVerb = folded.slice(verb.end, clause.end);
  // 考察浙江重要讲话精神: what was said there is followed.
  if (verb.meaning.act === 'visit' && words.has('heededWords', behindVerb.slice(0, 24))) return true;
  if (verb.word === '赴' && behindVerb.length > 8 && !words.has('purposes', behindVerb.slice(0, 12)))
    return true;
  // 曾获某奖的教授: who they are.
  if (
    /曾(?:经|先后|多次)?$/.test(folded.slice(Math.max(clause.start, verb.start - 3), verb.start)) &&
    /的./.test(behindVerb)
  )
    return true;
  // 澳门特区成立22周年: how long ago.
  if (/^\s?[\d一二三四五六七八九十百]{1,4}\s?周年/.test(folded.slice(verb.end, verb.end + 8))) return true;
  if (verb.meaning.act === 'visit' && words.starts('unnamed', behindVerb)) return true;
  if (verb.word === '深入' && words.starts('notGoing', behindVerb)) return true;
  if (words.set('admitting').has(verb.word) && !words.has('admitted', behindVerb)) return true;
  if (words.starts('someOf', folded.slice(clause.start, clause.start + 2))) return true;
  // 经董事会投票表决，…: how what comes next was decided.
  if (folded[clause.start] === '经' && words.is('deciding', verb.word)) return true;
  if (verb.word === '表决' && words.starts('voteLeads', folded.slice(verb.end, verb.end + 2))) return true;
  if (words.has('onlyLikely', folded.slice(verb.end, clause.end))) return true;
  if (verb.word === '开放' && words.starts('notOpening', folded.slice(verb.end, verb.end + 2))) return true;
  // A verb of one sign is one in headlines, or before a quotation: 获“…奖”, 访京.
  if (verb.word === '访' && !words.map('places')[folded[verb.end] ?? '']) return true;
  if (words.set('uttering').has(verb.word) && !words.has('utterances', folded.slice(verb.end, clause.end)))
    return true;
  // 发表声明称: only that it is said.
  if (words.set('uttering').has(verb.word) && onlySaid().test(behindVerb)) return true;
  // 关闭两年的博物馆重开: it only describes.
  if (
    /^\s*(?:[“「『(])?$/.test(folded.slice(clause.start, verb.start)) &&
    /^[^,。、]{0,12}的./.test(folded.slice(verb.end, clause.end)) &&
    words.is('describing', verb.word)
  )
    return true;
  if (verb.word === '获' && !/^.{0,10}[“「《『]|^.{1,14}奖/.test(folded.slice(verb.end, verb.end + 16)))
    return true;
  if (
    verb.word === '通过' &&
    (clause.end - verb.end < 3 || !words.has('passed', folded.slice(verb.end, clause.end)))
  )
    return true;
  const from = Math.max(clause.start, verb.start - 14);
  for (let at = verb.start; at > from; at--) {
    const word = wordEndsAt(folded, at, words.set('notActAfter'));
    // A word of one sign counts only right before the verb, and 负责人 is no word for what ought to be.
    if (word && (word.length > 1 || at === verb.start) && !/[人者员方]/.test(folded[at] ?? '')) return true;
  }
  return false;
}

let onlySaidPattern: RegExp | undefined;

function onlySaid(): RegExp {
  const any = (list: string) => eventLexicon().zh.list(list).join('|');
  onlySaidPattern ??= new RegExp(`^了?[^,。《]{0,6}(?:${any('statements')})(?:${any('statementSays')})`);
  return onlySaidPattern;
}

/** 对某国进行访问, 出席论坛期间会见: the word is a noun, or stands behind one, and tells an act all the same. */
function isDone(folded: string, verb: Cue, clause: Span, word: string): boolean {
  const before = folded.slice(clause.start, verb.start - word.length);
  if (eventLexicon().zh.set('doing').has(word))
    return verb.meaning.act === 'visit' && /[对赴到往][^,]{2,24}$/.test(before);
  return word === '期间' && verb.meaning.act === 'meeting' && before.length > 2;
}

function readAct(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  occasions: readonly Occasion[],
  verb: Cue,
  clause: Span,
): Act | null {
  const { folded, article } = context;
  const listed = { start: subjectListStart(folded, sentence, tokens, clause), end: clause.end };
  const names = tokensBetween(tokens, listed.start, verb.start).filter(isName);
  const venue =
    names.find(
      (name) =>
        name.kind === 'organization' &&
        (eventLexicon().zh.ends('placeBefore', folded.slice(Math.max(0, name.start - 2), name.start)) ||
          folded[name.start - 1] === '向'),
    ) ?? null;
  const bodies = names.filter(
    (name) =>
      isTitleOf(folded, name, names) || (verb.meaning.act === 'signing' && isPartyOrgan(folded, name)),
  );
  const partners = names.filter((name, i) => isPartner(folded, name, i));
  const before = names.filter(
    (name) => name !== venue && !bodies.includes(name) && !isRelative(folded, name, verb, names),
  );
  // 考察由某公司承建的码头: who built it is not visited.
  const after = tokensBetween(tokens, verb.end, clause.end)
    .filter(isName)
    .filter(({ start }) => verb.meaning.act !== 'visit' || folded[start - 1] !== '由')
    // 随长官访问某地的代表团成员包括甲: who goes along is not visited.
    .filter(({ start }) => verb.meaning.act !== 'visit' || !/团?成员/.test(folded.slice(verb.end, start)));
  const atOccasion = occasions.some((o) => overlaps(o, clause));
  const carried = () => namesBefore(folded, tokens, sentence, clause.start);
  // 应约与外长某某举行会谈: with whom it is done; who does it was named before.
  const onlyPartners = before.length > 0 && isWith(folded, clause, before[0]!);
  const actors = !before.length ? carried() : onlyPartners ? [...carried(), ...before] : before;
  const reading: ChineseReading = { folded, verb, clause, before, after, actors, atOccasion };
  const type = verb.meaning.act!;
  const object = objectOf[type]?.(reading);
  if (!object) return null;
  const isPassive = type === 'award' && /[被获]/.test(folded[verb.start - 1] ?? '');
  const dates = tokensBetween(tokens, clause.start, clause.end).filter((t) => t.kind === 'date');
  const { date, dayPart, ownDate } = whenOf(folded, sentence, tokens, verb, clause);
  if (!ownDate && eventLexicon().zh.set('states').has(verb.word)) return null;
  const titled = folded[object.start] === '《' && type === 'signing';
  const name = titled
    ? article.prose.slice(verb.start, verb.end) + article.prose.slice(object.start, object.end)
    : chineseActName(article.prose, folded, listed, verb, object, dates, actors);
  return {
    type,
    name,
    start: Math.min(before[0]?.start ?? verb.start, object.start, verb.start),
    end: Math.max(object.end, verb.end),
    verb,
    word: verb.word,
    object: bare(folded.slice(object.start, object.end)),
    date,
    ownDate,
    dayPart,
    place: chineseActPlace(context, tokens, type, verb, clause, after),
    // 十五家园区被授牌: they do not give it.
    actors: isPassive ? [] : actors,
    objects: isPassive
      ? [...actors, ...after]
      : after.filter((body) => type !== 'signing' || body.start < object.end),
    retells: type === 'signing' && isAnaphoric(folded, clause, verb, object),
    venue,
    bodies: bodies.filter((body) => !isPartyOrgan(folded, body)),
    partners,
  };
}

/** The signing told before: 签署该协议, 代表双方签约. */
function isAnaphoric(folded: string, clause: Span, verb: Cue, object: Span): boolean {
  const { zh } = eventLexicon();
  const words = folded.slice(object.start, object.end);
  const rest = zh
    .list('thisDocument')
    .reduce((text, word) => (text.startsWith(word) ? text.slice(word.length) : text), words);
  const bareObject = rest === '' || zh.set('plainDocuments').has(rest);
  const onBehalf = /^签[约字]$/.test(verb.word) && /代表.{0,6}$/.test(folded.slice(clause.start, verb.start));
  return bareObject || onBehalf;
}

/** The party committee in a mayor's title, which signs nothing. */
function isPartyOrgan(folded: string, { start, end }: Name): boolean {
  return eventLexicon().zh.ends('partyOrgans', folded.slice(start, end));
}

/** A body in somebody's title: 行政院政務委員后冠霖. */
function isTitleOf(folded: string, name: Name, names: readonly Name[]): boolean {
  if (name.kind !== 'organization') return false;
  const next = names.find((other) => other.start >= name.end);
  return (
    next?.kind === 'person' &&
    next.start - name.end <= 20 &&
    !/[、,与和及]/.test(folded.slice(name.end, next.start))
  );
}

/** With whom something is done: 他与陆路交通管理局代表, 邀集勞動部. */
function isPartner(folded: string, name: Name, place: number): boolean {
  const before = folded.slice(Math.max(0, name.start - 3), name.start);
  return eventLexicon().zh.ends('partnersBefore', before) || (place === 0 && /[与和同跟]$/.test(before));
}

/** 应约与香港特区行政长官某某…: the clause begins with whom something is done. */
function isWith(folded: string, clause: Span, first: Name): boolean {
  return (
    first.kind === 'person' &&
    /^[^,]{0,4}[与和同跟](?![^,]{0,40}[与和同跟])/.test(folded.slice(clause.start, first.start))
  );
}

/** Named only in a clause that describes the subject: 某公司承建的大桥通车; not 甲校与邻市的乙校签约. */
function isRelative(folded: string, name: Name, verb: Span, names: readonly Name[]): boolean {
  if (name.kind !== 'organization' || verb.start - name.end <= 6) return false;
  for (let at = name.end + 2; at < verb.start - 1; at++)
    if (folded[at] === '的' && !names.some((other) => other.start === at + 1)) return true;
  return false;
}

/** How far before a verb those stand who do it, where its own clause names nobody. */
const subjectReach = 90;

/** The last who acted in the sentence so far, where the verb's own clause names nobody: 陈某出席，并签署…. */
function namesBefore(
  folded: string,
  tokens: readonly Token[],
  sentence: Sentence,
  to: number,
): readonly Name[] {
  // Behind a semicolon somebody else may act.
  const reach = Math.max(sentence.start, to - subjectReach);
  const from = reach + folded.slice(reach, to).lastIndexOf(';') + 1;
  const near = tokensBetween(tokens, from, to);
  // 局长说，六月封桥: who says it does not do it. 公署宣布，委任…: the body that announces does.
  const said = near.findLastIndex((t) => t.kind === 'cue' && t.meaning.role === 'saying');
  const announcer = announcerBefore(near, said);
  if (announcer) return [announcer];
  const joined = /^[并还也同]/.test(folded.slice(to, to + 1));
  const names = (joined ? near : near.slice(said + 1)).filter(isName);
  const acting = names.filter(
    (name) =>
      !isDoneTo(folded, near, from, name) &&
      !eventLexicon()
        .zh.set('notActorBefore')
        .has(folded[name.start - 1] ?? '') &&
      !eventLexicon().zh.starts('accompanied', folded.slice(name.end, name.end + 5)),
  );
  const people = acting.filter((name) => name.kind === 'person');
  const last = people.at(-1);
  if (!last) return acting.slice(-1);
  // Of the last clause that names people, the first one: 部长甲在县长乙…，前往.
  const clause = folded.slice(from, last.start);
  const edge = from + Math.max(clause.lastIndexOf(','), clause.lastIndexOf('。')) + 1;
  return people.filter((name) => name.start >= edge).slice(0, 1);
}

/** 拜会书记甲，应约与长官乙会谈: named behind the verb of a clause, or as one with whom it is done. */
function isDoneTo(folded: string, near: readonly Token[], from: number, name: Name): boolean {
  if (name.kind !== 'person') return false;
  const lead = folded.slice(Math.max(from, name.start - 40), name.start);
  const edge = name.start - lead.length + lead.search(/[^,。;]*$/);
  if (edge > from && /^(?:应约|并|随后|还)?[与同跟]/.test(folded.slice(edge, edge + 4))) return true;
  const before = tokensBetween(near, edge, name.start);
  return (
    before.some((t) => t.kind === 'cue' && t.meaning.act === 'meeting') &&
    !before.some((t) => t.kind === 'person')
  );
}

/** The body right before 宣布 or 公布, if nobody acts behind the word. */
function announcerBefore(near: readonly Token[], said: number): Name | null {
  const verb = near[said];
  if (verb?.kind !== 'cue' || !eventLexicon().zh.set('announcing').has(verb.word)) return null;
  if (near.slice(said + 1).some(isName)) return null;
  const before = near.slice(0, said).findLast(isName);
  return before?.kind === 'organization' ? before : null;
}

/** The day of an act: the last date of its clause before the verb, then of the sentence so far, then after the verb. */
function whenOf(
  folded: string,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Cue,
  clause: Span,
): Pick<Act, 'date' | 'dayPart' | 'ownDate'> {
  const near = tokensBetween(tokens, Math.max(sentence.start, verb.start - dateReach), verb.start);
  const isDay = (t: Token): t is Extract<Token, { kind: 'date' }> =>
    t.kind === 'date' &&
    t.date.value !== null &&
    !eventLexicon().zh.starts('dateBounds', folded.slice(t.end, t.end + 2)) &&
    // 截至8日14时: up to then, not on that day.
    !eventLexicon()
      .zh.set('upTo')
      .has(folded.slice(Math.max(0, t.start - 2), t.start));
  const part = near.find(
    (t): t is Cue =>
      t.kind === 'cue' &&
      t.meaning.dayPart === true &&
      (t.start >= clause.start || t.start - sentence.start <= 2),
  );
  const dayPart = part ? (/^[当同]/.test(part.word) ? 'last' : 'story') : null;
  const days = near.filter(isDay);
  // 周二公布…，8月1日起由某人接任: it is known from the day of the announcement.
  const said = days.filter((t) => verb.meaning.act !== 'appointment' || folded[t.end] !== '起');
  const before = said.length ? said : days;
  // 27日至1日出席某论坛2023年年会并访问某国: the year is part of a name.
  const own = before.filter((t) => t.start >= clause.start);
  const inClause = own.findLast((t) => t.date.value!.length > 4) ?? own.at(-1);
  if (inClause) return { date: inClause.date, dayPart, ownDate: true };
  const after = tokensBetween(tokens, verb.end, clause.end).find(isDay);
  // 公布《2021年报告》, 揭晓“2022年度新发现”: the year of what is told, where the sentence gives a day.
  const isTitled = after && /[《“「『][^》”」』]*$/.test(folded.slice(verb.end, after.start));
  const isBare = after?.date.value?.length === 4 && before.length > 0;
  if (after && !isTitled && !isBare && after.start - verb.end <= 12)
    return { date: after.date, dayPart, ownDate: true };
  return { date: before.at(-1)?.date ?? null, dayPart, ownDate: false };
}
