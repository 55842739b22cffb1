import type { Span } from '../span.ts';
import { fold } from '../text/fold.ts';
import { wordStartsAt } from './clauses.ts';
import type { Name, Token } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

const longestName = 40;
/**
 * What a Chinese act is called: who, the verb and its object, at most 40 signs, without dates, places, brackets and
 * the adverbs of the sentence (浙江大学与杭州市人民政府签署合作协议). Offsets of the prose.
 */
export function chineseActName(
  prose: string,
  folded: string,
  clause: Span,
  verb: Span,
  object: Span,
  dates: readonly Token[],
  actors: readonly Name[],
): string {
  const subject = subjectOf(prose, folded, clause, verb, dates, actors);
  const end = Math.min(
    Math.max(verb.end, object.end),
    verb.start + Math.max(12, longestName - subject.length),
  );
  const told = behindClock(withoutSpans(prose, verb.start, end, dates))
    .replace(/[(（][^)）]{0,20}[)）]/g, '')
    .replace(/^[，,、；;：:\s]+/, '');
  return clean(subject + trimEnd(told));
}

function subjectOf(
  prose: string,
  folded: string,
  clause: Span,
  verb: Span,
  dates: readonly Token[],
  actors: readonly Name[],
): string {
  const inClause = actors.filter((a) => a.start >= clause.start && a.end <= verb.start);
  const firstPerson = inClause.find((a) => a.kind === 'person');
  const from = firstPerson?.start ?? clause.start;
  const lastPerson = inClause.findLast((a) => a.kind === 'person');
  let subject =
    firstPerson && lastPerson
      ? withoutSpans(prose, firstPerson.start, lastPerson.end, dates) +
        stripAround(withoutSpans(prose, lastPerson.end, verb.start, dates))
      : stripAround(withoutSpans(prose, from, verb.start, dates));
  // 甲在政府总部与主任乙: where it is done is no part of who does it.
  subject = subject.replace(/(?<=.)[在於于](?!场|場)[^与與和同在,，、]{2,16}(?=[与與同和])/, '');
  const list = sidesOf(prose, inClause, verb.start);
  if (list) return list;
  const last = /^.{4,}[的](?<rest>[^的]{4,24})$/.exec(subject)?.groups?.rest;
  if (subject.length > 20 && last && !firstPerson) subject = last;
  const together = subject.length > 24 ? twoTogether(prose, inClause) : null;
  if (together) return together;
  const people = inClause.filter((a) => a.kind === 'person');
  if (subject.length > 24 && people.length > 2) return `${prose.slice(people[0]!.start, people[0]!.end)}等`;
  if (subject.length > 24 && inClause.length) {
    const named = firstPerson ? inClause.filter((a) => a.kind === 'person') : inClause;
    subject = prose.slice(named[0]!.start, named.at(-1)!.end);
    if (subject.length > 24) subject = prose.slice(named.at(-1)!.start, named.at(-1)!.end);
  }
  if (subject.length > 24) subject = subject.slice(-16).replace(/^[^的]{0,12}的/, '');
  const pronoun = eventLexicon().zh.list('pronouns').includes(subject.slice(0, 1));
  const before = actors.at(-1);
  const onTheWay = eventLexicon().zh.starts('wayLeads', fold(subject));
  if ((subject.length < 2 || pronoun || onTheWay) && before && before.start < clause.start)
    return prose.slice(before.start, before.end) + subject.replace(/^[他她]/, '');
  return subject.length < 2 && !pronoun && verb.end > verb.start
    ? clauseBefore(prose, folded, clause.start)
    : subject;
}

/** 部长甲18日在北京与来访的外长乙: the two names, without what stands around them. */
function twoTogether(prose: string, names: readonly Name[]): string | null {
  const [first, second, third] = names.filter((name) => name.kind === 'person');
  if (!first || !second || third) return null;
  const joined = /[与與和同跟](?=[^与與和同跟、，]*$)/.exec(prose.slice(first.end, second.start))?.[0];
  return joined ? prose.slice(first.start, first.end) + joined + prose.slice(second.start, second.end) : null;
}

/** 甲校与乙院、邻市的丙校: the names of a list right before the verb, without what stands in brackets between them. */
function sidesOf(prose: string, names: readonly Name[], verbStart: number): string | null {
  const bodies = names.filter(
    (name) =>
      name.kind === 'organization' && name.end <= verbStart && !/[(（]/.test(prose[name.start - 1] ?? ''),
  );
  const last = bodies.at(-1);
  if (!last || bodies.length < 2 || names.some((name) => name.kind === 'person') || verbStart - last.end > 8)
    return null;
  let text = '';
  for (const [i, body] of bodies.entries()) {
    const between =
      i === 0 ? '' : prose.slice(bodies[i - 1]!.end, body.start).replace(/[(（][^)）]*[)）]/g, '');
    if (i > 0 && !/^[、与與和及同跟]/.test(between)) return null;
    text += (between[0] ?? '') + prose.slice(body.start, body.end);
  }
  return text.length <= 48 ? text : null;
}

/** The words of the clause before, where the act's own has no subject: 首批在元朗，明年3月入伙. */
function clauseBefore(prose: string, folded: string, end: number): string {
  if (folded[end - 1] !== ',') return '';
  const text = folded.slice(Math.max(0, end - 24), Math.max(0, end - 1));
  const edge = Math.max(...[',', '。', ';', ':', '\n', '!', '?'].map((mark) => text.lastIndexOf(mark)));
  if (edge < 0) return '';
  const clause = prose.slice(end - 1 - text.length + edge + 1, end - 1);
  // 公司去年见红三亿元，3月宣布裁员: what stands before its day is the subject; a day alone is none.
  const subject = /^(?<subject>\D{2,12}?)(?:[去今明前]年|[上本]月|[昨今][日天]|\d)/.exec(clause)?.groups
    ?.subject;
  return subject ?? (/^\d+[年月日]/.test(clause) ? '' : clause);
}

function withoutSpans(prose: string, from: number, to: number, spans: readonly Span[]): string {
  const { zh } = eventLexicon();
  let text = '';
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    text += prose.slice(at, Math.max(at, start));
    const behind = fold(prose.slice(end, end + 20));
    const aside = /^\([^()]{1,12}\)/.exec(behind)?.[0].length ?? 0;
    const clock = /^(?:[上下中]午)?\d{1,2}[时点](?:\d{1,2}分)?许?/.exec(behind.slice(aside))?.[0];
    const rest = behind.slice(aside);
    const word = zh.starts('notClock', rest) ? null : wordStartsAt(rest, 0, zh.set('clockWords'));
    at = Math.max(at, end + (clock || word ? aside + (clock ?? word)!.length : 0));
  }
  return text + prose.slice(Math.min(at, to), to);
}

/** Without the words of a clock before the verb: 上午, 起, 左右; 前往 and 起飞 stay. */
function behindClock(text: string): string {
  const { zh } = eventLexicon();
  let at = 0;
  for (;;) {
    const rest = fold(text.slice(at)).replace(/^[\s,]+/, '');
    const skipped = text.length - at - rest.length;
    const word = zh.starts('notClock', rest) ? null : wordStartsAt(rest, 0, zh.set('clockWords'));
    if (!word) return at > 0 ? text.slice(at).replace(/^[,，\s]+/, '') : text;
    at += skipped + word.length;
  }
}

const brackets = /[(（][^)）]{0,30}[)）]/g;
const marks = /^[、。,;:\-—·.!?”」』》)]+|[、。,;:\-—·.“「『《(]+$/;
/** 在 and a place before the verb, which is not part of who acts; 在与… is. */
const placeBehind = /[于在](?![与和同对])[^在于]{1,16}$/;
/** 将 and 会 as adverbs, not at the end of 中将 or 大会. */
const will = /(?<![中上少大准])将$|(?<=^|[将也还就都])会$/;

/** A subject without what stands around it: parts of the day, 会上, adverbs, marks. */
function stripAround(text: string): string {
  let stripped = text.replace(brackets, '').replace(/\s+/g, '');
  for (let before = ''; before !== stripped; ) {
    before = stripped;
    for (const edge of edges()) {
      const match = edge.exec(fold(stripped));
      if (match) stripped = stripped.slice(0, match.index) + stripped.slice(match.index + match[0].length);
    }
  }
  return stripped;
}

let built: readonly RegExp[] | undefined;

function edges(): readonly RegExp[] {
  const any = (name: string) =>
    [...eventLexicon().zh.list(name)].sort((a, b) => b.length - a.length).join('|');
  built ??= [
    new RegExp(`^(?:${any('dayParts')})|(?:${any('dayParts')})$`),
    placeBehind,
    new RegExp(`^(?:${any('nameLeads')}),?`),
    new RegExp(`(?:${any('nameTails')})$`),
    will,
    new RegExp(`^(?:${any('nameStarts')})`),
    marks,
  ];
  return built;
}

function trimEnd(text: string): string {
  return text.replace(/[、,，。;；:：\s(（“「《]+$/, '');
}

function clean(name: string): string {
  // 【湾区追梦】二期项目启用: the column it stands in.
  if (/^【[^】]{1,12}】./.test(name)) return clean(name.slice(name.indexOf('】') + 1));
  const stamped = /^(?:date)?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}/i.exec(name)?.[0].length ?? 0;
  if (stamped > 0) return clean(name.slice(stamped));
  const unclosed = /^[^”」』》]*(?<mark>[“「『《])[^”」』》]*$/.exec(name)?.groups?.mark;
  if (unclosed && !name.startsWith(unclosed)) return clean(name.replace(unclosed, ''));
  const opened = /^[“「『](?<rest>[^”」』]*)$/.exec(name)?.groups?.rest ?? name;
  return opened.replace(/\s+/g, ' ').trim();
}
