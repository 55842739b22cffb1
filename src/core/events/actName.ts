import type { Span } from '../span.ts';
import type { Name, Token } from './draft.ts';
import { eventLexicon } from './lexicon.ts';

const longestName = 40;
/** What is left of a date's words before the verb. */
const daytime =
  /^\s*(?:起(?![程飞诉火用草])|前(?![往来去赴])|底前|左右|许|許|上午|下午|中午|凌晨|清晨|傍晚|晚上|晚间|晚間|晚|早上|一早)+[,，]?/;

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
  const told = withoutSpans(prose, verb.start, end, dates)
    .replace(/[(（][^)）]{0,20}[)）]/g, '')
    .replace(daytime, '')
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
  const list = sidesOf(prose, inClause, verb.start);
  if (list) return list;
  const last = /^.{4,}[的](?<rest>[^的]{4,24})$/.exec(subject)?.groups?.rest;
  if (subject.length > 20 && last && !firstPerson) subject = last;
  if (subject.length > 24 && inClause.length) {
    const named = firstPerson ? inClause.filter((a) => a.kind === 'person') : inClause;
    subject = prose.slice(named[0]!.start, named.at(-1)!.end);
    if (subject.length > 24) subject = prose.slice(named.at(-1)!.start, named.at(-1)!.end);
  }
  if (subject.length > 24) subject = subject.slice(-16).replace(/^[^的]{0,12}的/, '');
  const pronoun = eventLexicon().zh.list('pronouns').includes(subject.slice(0, 1));
  const before = actors.at(-1);
  const onTheWay = /^(?:赴|前往|到|来到|來到|走进|走進|抵达|抵達|轉往|转往)/.test(subject);
  if ((subject.length < 2 || pronoun || onTheWay) && before && before.start < clause.start)
    return prose.slice(before.start, before.end) + subject.replace(/^[他她]/, '');
  return subject.length < 2 && !pronoun && verb.end > verb.start
    ? clauseBefore(prose, folded, clause.start)
    : subject;
}

/** 甲校与乙院、邻市的丙校: the names of a list right before the verb, without what stands in brackets between them. */
function sidesOf(prose: string, names: readonly Name[], verbStart: number): string | null {
  const bodies = names.filter((name) => name.kind === 'organization' && name.end <= verbStart);
  const last = bodies.at(-1);
  if (!last || bodies.length < 2 || bodies.length < names.length || verbStart - last.end > 8) return null;
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
  let text = '';
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    text += prose.slice(at, Math.max(at, start));
    const bound =
      /^(?:[（(][^）)]{1,12}[）)])?(?:底前|前后|前後|之前|前(?![往来來去赴])|左右|许|許|起|上午|下午|凌晨|晚|早|(?:[上下中]午)?\d{1,2}[时時点點](?:\d{1,2}分)?许?)/.exec(
        prose.slice(end, end + 20),
      );
    at = Math.max(at, end + (bound?.[0].length ?? 0));
  }
  return text + prose.slice(Math.min(at, to), to);
}

const dayPart =
  '(?:今晨|清晨|凌晨|早上|上午|中午|下午|傍晚|晚上|今早|晚间|晚間|晚|早|当天|當天|当日|當日|同日|当晚|當晚)';
const edges: readonly RegExp[] = [
  /[(（][^)）]{0,30}[)）]/g,
  /\s+/g,
  new RegExp(`^${dayPart}|${dayPart}$`),
  /[于於在](?![与與和同])(?:[^在于於]{1,16})$/,
  /^(?:会上|會上|论坛上|論壇上|会前|會前|会后|會後|随后|隨後|另外|此外|其中|期间|期間|同时|同時|据悉|據悉|记者获悉|於|于|在|自|由|起|又讯)[,，]?/,
  /(?:将于|將於|(?<![中上少大准準])[将將]|于|於|已经|已經|已|曾|也|还|還|并|並|则|則|亦|正式|成功|顺利|順利|隆重|共同|联合|聯合|继续|繼續|代表|宣布|再次|首次|分别|分別|起|的|(?<=^|[将將也还還就都])[会會]|在|又|从|從|现场|現場|双双|一行|一起|先后|決定|决定|定|獲准|获准)$/,
  /^(?:将于|將於|将|將|已|曾|也|还|還|并|並|的|等)/,
  /^[、。，,;；:：\-—·.!！?？”」』》)）]+|[、。，,;；:：\-—·.“「『《(（]+$/g,
];

function stripAround(text: string): string {
  let stripped = text;
  for (let before = ''; before !== stripped; ) {
    before = stripped;
    for (const edge of edges) stripped = stripped.replace(edge, '');
  }
  return stripped;
}

function trimEnd(text: string): string {
  return text.replace(/[、,，。;；:：\s(（“「《]+$/, '');
}

function clean(name: string): string {
  const opened = /^[“「『](?<rest>[^”」』]*)$/.exec(name)?.groups?.rest ?? name;
  return opened.replace(/\s+/g, ' ').trim();
}
