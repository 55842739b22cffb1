import { type Act, bare } from './act.ts';
import { chineseActName } from './actName.ts';
import { clauseAround, tokensBetween } from './clauses.ts';
import { isName, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

type DateToken = Extract<Token, { kind: 'date' }>;

/**
 * What a Chinese sentence says somebody does on a day without a verb of the lists: 校友会5月6日为老校长祝寿. `told` are the
 * events that the sentence tells already; their clauses say nothing more.
 */
export function findOtherChineseActs(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  told: readonly Token[],
): readonly Act[] {
  const { folded, article } = context;
  if (sentence.block === 'title') return [];
  const acts: Act[] = [];
  const words = eventLexicon().zh;
  for (const token of tokens) {
    if (
      !isDay(token) ||
      (!/[\u3400-\u9fff]/.test(folded[token.start] ?? '') &&
        !/[年月日号天周]/.test(folded[token.end - 1] ?? ''))
    )
      continue;
    let clause = clauseAround(folded, token, sentence);
    if (clause.end - token.end < 1 && folded[clause.end] === ',' && clause.end + 1 < sentence.end)
      clause = {
        start: clause.start,
        end: clauseAround(folded, { start: clause.end + 1, end: clause.end + 2 }, sentence).end,
      };
    const used = told.some((t) => t.kind === 'event' && t.draft.date?.value === token.date.value);
    const first = tokens.find((t) => t.kind === 'date') === token;
    if (
      used ||
      (first && told.length > 0) ||
      told.some((t) => t.start < clause.end && clause.start < t.end) ||
      acts.some((a) => a.end > clause.start)
    )
      continue;
    // What is quoted is somebody's memory or wish.
    if (/[“「『][^”」』]*$/.test(folded.slice(sentence.start, token.start))) continue;
    const text = folded.slice(clause.start, clause.end);
    if (words.list('notDatedActs').some((word) => text.includes(word))) continue;
    const inside = tokensBetween(tokens, clause.start, clause.end);
    if (
      inside.some(
        (t) =>
          t.kind === 'cue' &&
          (t.meaning.role === 'saying' || t.meaning.background || t.meaning.organizer || t.meaning.role),
      )
    )
      continue;
    if (clause.end - token.end < 4) continue;
    const actors = inside
      .filter(isName)
      .filter(({ start, end }) => end <= token.start || start - token.end <= longestPause)
      .filter(({ start }) => !words.set('notActorBefore').has(folded[start - 1] ?? ''));
    const rest = folded.slice(token.end, clause.end).replace(/^\)/, '');
    const leads = folded.slice(clause.start, token.start);
    if (words.starts('notTold', rest) || words.starts('notTold', leads)) continue;
    // Away from the lede somebody or some body must be named as doing it.
    if (!sentence.lede && actors.length === 0 && leads.length < 4) continue;
    const verb = { start: token.end, end: token.end };
    const object = { start: token.end, end: Math.min(clause.end, token.end + 26) };
    const name = chineseActName(article.prose, folded, clause, verb, object, [token], actors);
    if (name.replace(/[\d一二三四五六七八九十]+[时時点點分]|[^\p{L}]/gu, '').length < 5) continue;
    acts.push(
      actOf(
        { name, start: clause.start, end: clause.end, verb, date: token.date, actors },
        folded.slice(object.start, object.end),
      ),
    );
  }
  return acts;
}

/** Between a day and who acts on it there is a part of the day at most. */
const longestPause = 4;

const verbBehind =
  /^ (?!in|at|with|as|when|after|before|for|and|to|night|morning|afternoon|evening|that|by|from|while|on|or|of)[a-z]+ed\b[^,;.]*/;
let figures: RegExp | undefined;

/** What tells of figures, ages, deadlines and plans. */
function tellsFigures(text: string): boolean {
  // (R), (second from left): a caption.
  figures ??= new RegExp(
    `[%©]|\\((?:[LR]|[^()]{0,16}(?:left|right))\\)|\\b(?:${eventLexicon().en.list('notDatedActs').join('|')})\\b`,
    'i',
  );
  return figures.test(text);
}

const ownPublication =
  /^\s*(?:this|the) (?:article|story|report|column|commentary|interview|version) (?:was|has been|first|originally|appeared)\b/i;
const saidBehind =
  /^,? (?:said|says|told|urged|called|stressed|expressed|pledged|vowed|warned|noted|added|reiterated)\b/;

/** The same of an English sentence: Rescuers pulled the last survivor from the rubble on Sunday. */
export function findOtherEnglishActs(
  { article }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  others: readonly Token[],
): readonly Act[] {
  if (sentence.block === 'title' || others.length > 0) return [];
  const { prose } = article;
  const date = tokens.find((t): t is DateToken => isDay(t) && /[A-Za-z]/.test(prose[t.start]!));
  if (!date || tellsFigures(prose.slice(sentence.start, sentence.end))) return [];
  const near = prose.slice(Math.max(sentence.start, date.start - 24), date.start);
  if (/\b(?:said|says|told|added)\b[^,]*$|\b(?:by|until|before|between|of|since|after) $/i.test(near))
    return [];
  if (ownPublication.test(prose.slice(sentence.start, sentence.start + 60))) return [];
  const from = Math.max(sentence.start, date.start - 110);
  // No word is cut.
  const whole = from > sentence.start ? from + prose.slice(from, date.start).search(/ |$/) : from;
  const before = prose.slice(whole, date.start);
  const behind = prose.slice(date.end, Math.min(sentence.end, date.end + 110));
  const lead = /^(?:[\s"“]|on |in |and |but |also )*$/i.test(before);
  // The vice-premier on Friday said …: it is only said.
  if (
    !lead &&
    saidBehind.test(behind) &&
    tokens.some((t) => isName(t) && date.start - t.end <= 4 && t.end <= date.start)
  )
    return [];
  const clause = lead
    ? /^[\s,]*(?<act>[^,;.]{12,100})/.exec(behind)
    : /(?:^|[,;"”] |\bthat )(?<act>[^,;"”]{6,110})$/.exec(before);
  if (!clause) return [];
  const act = clause.groups!.act!;
  const start = (lead ? date.end : date.start - before.length) + clause.index + clause[0].length - act.length;
  // The court on Friday quashed the permit: the date stands before the verb.
  const verb = lead ? null : verbBehind.exec(behind);
  const words = act.replace(verb ? /(?: on| in)? $/ : /$/, '') + (verb?.[0] ?? '');
  const name = words
    .trim()
    .replace(/^(?:the|a|an|and|but|in|that) /i, '')
    .replace(/\s+(?:early|late|earlier|last|this|on|in|at|from|for|and|to|\s)*$/i, '');
  if (name.split(/\s+/).length < 3) return [];
  const end = start + act.length;
  // Technology Co., behind a date: only who, and not what.
  if (tokens.some((t) => isName(t) && t.start <= start && end - name.length <= t.start && t.end >= end))
    return [];
  const actors = tokensBetween(tokens, start, end).filter(isName).slice(0, 1);
  const told = name.charAt(0).toUpperCase() + name.slice(1);
  const found = actOf(
    { name: told, start, end, verb: { start, end: start }, date: date.date, actors },
    name.toLowerCase(),
  );
  if (announcesAppointments(name)) return [{ ...found, type: 'appointment', word: 'announced' }];
  const met = tokensBetween(tokens, start, end).some(
    (t) => t.kind === 'cue' && t.meaning.act === 'meeting' && / talks|^met /.test(`${t.word} `),
  );
  return [met ? { ...found, type: 'meeting' } : found];
}

/** The council announced the appointment and removal of several officials: the list behind it names them. */
function announcesAppointments(name: string): boolean {
  const { en } = eventLexicon();
  const words = name.toLowerCase().split(/[^a-z]+/);
  const announces = words.findIndex((word) => en.set('announcing').has(word));
  return announces >= 0 && words.slice(announces).some((word) => en.set('changesOfOffice').has(word));
}

/** An act of which only its words, its day and who acts are known; `object` is what tells it apart, folded. */
function actOf(known: Pick<Act, 'name' | 'start' | 'end' | 'verb' | 'date' | 'actors'>, object: string): Act {
  return {
    ...known,
    type: 'other',
    word: '',
    object: bare(object),
    ownDate: true,
    dayPart: null,
    place: null,
    objects: [],
    retells: false,
    venue: null,
    bodies: [],
    partners: [],
  };
}

function isDay(token: Token): token is DateToken {
  return (
    token.kind === 'date' && /^\d{4}-\d\d/.test(token.date.value ?? '') && !token.date.value!.includes('/')
  );
}
