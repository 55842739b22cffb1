import { chineseActName } from './actName.ts';
import { clauseAround, tokensBetween } from './clauses.ts';
import { type Cue, type Draft, isName, type Name, type Token } from './draft.ts';
import { occasionKey } from './draftIndex.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

type Fields = Pick<Draft, 'name' | 'key' | 'edition' | 'type' | 'source'>;

/** What is known of an occasion without a name: its draft's fields, who holds it, and with whom. */
export interface UnnamedOccasion {
  readonly fields: Fields;
  readonly hosts: readonly Name[];
  readonly partners: readonly Name[];
  /** With whom the first of its hosts holds it: 甲会与乙会. */
  readonly joint: readonly Name[];
  /** Whether people hold it with each other. */
  readonly together: boolean;
}

/** An occasion without a name of its own that somebody holds on a day: 某局与某会联合召开新闻发布会. Null where nobody does. */
export function unnamedOccasion(
  context: EventContext,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
  person: Name | null,
): UnnamedOccasion | null {
  const dated =
    tokens.some((t) => t.kind === 'date' || (t.kind === 'cue' && t.meaning.dayPart)) ||
    (occasion.type === 'meeting' && goesOnHere(context, sentence, occasion)) ||
    wasHeld(context, sentence, occasion, tokens);
  const briefs = occasion.type === 'press-conference';
  if (!dated && !briefs && !sentence.lede && sentence.block !== 'title') return null;
  const reach = occasion.language === 'zh' ? 14 : 40;
  const isHeld = (t: Token): t is Cue =>
    t.kind === 'cue' &&
    t.meaning.language === occasion.language &&
    (t.meaning.held === true || t.meaning.organizer !== undefined || t.meaning.role === 'host');
  const held = tokensBetween(tokens, occasion.start - reach, occasion.start).findLast(
    // 举行电话会谈，出席创科展: the verb of another clause.
    (t): t is Cue =>
      isHeld(t) && !(occasion.language === 'zh' && /[,;]/.test(context.folded.slice(t.end, occasion.from))),
  );
  const after =
    tokensBetween(tokens, occasion.end, occasion.end + 40).find(isHeld) ??
    (occasion.language === 'en' && occasion.indefinite
      ? heldBehindAside(context, sentence, occasion, tokens)
      : undefined);
  const announced = occasion.language === 'en' ? briefingName(context, sentence, occasion, tokens) : null;
  const name =
    announced ??
    (held
      ? heldName(context, sentence, held, occasion, tokens)
      : ownName(context, sentence, occasion, tokens, after));
  if (!name) return null;
  const pronoun = eventLexicon()
    .zh.list('pronouns')
    .find((word) => name.startsWith(word));
  const full =
    pronoun && person ? context.article.prose.slice(person.start, person.end) + name.slice(1) : name;
  const key = occasionKey(full.toLowerCase());
  const fields = { name: full, key, edition: null, type: occasion.type, source: 'unnamed occasion' } as const;
  const names = (held ? namesOfClause(context, sentence, held, tokens) : []).filter(
    (name) => !isVenueOrGuest(context.folded, name),
  );
  const partners = names.filter(
    (n) => /[与和同跟]$/.test(context.folded.slice(n.start - 1, n.start)) && n !== names[0],
  );
  const alone = names.filter(
    (n) => /[与和同跟]$/.test(context.folded.slice(n.start - 1, n.start)) && n === names[0],
  );
  // 局长甲与副部长乙举行会议: neither has the other for a guest.
  const together = names.some((n) => n.kind === 'person' && isJoined(context.folded, n));
  const hosts =
    occasion.language === 'zh'
      ? [
          ...(pronoun && person ? [person] : []),
          ...names.filter((n) => !alone.includes(n) && !partners.includes(n)),
        ]
      : [];
  const announcer = announced
    ? tokens.findLast((t) => t.kind === 'organization' && t.end <= occasion.start)
    : undefined;
  return {
    fields,
    hosts:
      announcer &&
      isName(announcer) &&
      name.startsWith(context.article.prose.slice(announcer.start, announcer.end))
        ? [announcer]
        : hosts,
    together,
    joint: partners,
    partners: occasion.type === 'meeting' ? [...alone, ...(hosts.length ? partners : [])] : [],
  };
}

/** A forum, themed on innovation, was held; a forum that focused on reform was held: the verb behind what is said of it. */
function heldBehindAside(
  { folded }: EventContext,
  sentence: Sentence,
  { end }: Occasion,
  tokens: readonly Token[],
): Cue | undefined {
  const verb = tokensBetween(tokens, end, Math.min(sentence.end, end + longestAside)).find(
    (t): t is Cue => t.kind === 'cue' && t.meaning.held === true && heldPassive.test(t.word),
  );
  if (!verb) return undefined;
  const aside = folded.slice(end, verb.start);
  return /^(?:,.*,| (?:that|which|on|to|for|of|themed|titled|entitled|aimed|focusing|focused|between|with)\b[^,]*) $/s.test(
    aside,
  )
    ? verb
    : undefined;
}

const heldPassive =
  /^(?:was held|were held|is held|be held|to be held|took place|takes place|take place|convened|kicked off|opened|concluded)$/;
/** In UTF-16 code units. */
const longestAside = 240;

/** 两会就合作举行了座谈会: bodies or people that the clause names have held it, so it is of the story. */
export function wasHeld(
  { folded }: EventContext,
  sentence: Sentence,
  { from, start, language }: Occasion,
  tokens: readonly Token[],
): boolean {
  if (
    language !== 'zh' ||
    !/(?:举行|召开|举办)了(?:一[场次])?$/.test(folded.slice(Math.max(0, from - 6), from))
  )
    return false;
  const clause = clauseAround(folded, { start: from, end: start }, sentence);
  if (tokens.some((t) => t.kind === 'cue' && (t.meaning.background || t.meaning.role === 'saying')))
    return false;
  return tokensBetween(tokens, clause.start, from).some(isName);
}

/** 局长亦与委员会举行会议: a meeting of the day that the story tells of. */
export function goesOnHere({ folded }: EventContext, sentence: Sentence, { from }: Occasion): boolean {
  const lead = folded.slice(Math.max(sentence.start, from - 48), from);
  const clause = lead.slice(lead.search(/[^,。;]*$/));
  const { zh } = eventLexicon();
  return zh.has('sameStory', clause) && /[与和同跟]/.test(clause);
}

/** 在人民大会堂为总统某某举行欢迎宴会: neither the house nor the guest holds it. */
function isVenueOrGuest(folded: string, { kind, start, end }: Name): boolean {
  // 据某社报道: who only reports it.
  if (/^[”」』]?(?:报道|报导|消息|讯)/.test(folded.slice(end, end + 4))) return true;
  const lead = folded.slice(Math.max(0, start - 16), start);
  return kind === 'person' ? /为[^,。;、]{0,12}$/.test(lead) : /[在于]$/.test(lead);
}

/** Right before a name and its title: 与副部长乙. */
function isJoined(folded: string, { start }: Name): boolean {
  return /[与同跟和][^,、。;与同跟]{0,12}$/.test(folded.slice(Math.max(0, start - 14), start));
}

/** A company announced … at a press conference in Taipei: whose it is. */
function briefingName(
  { article, folded }: EventContext,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
): string | null {
  const lead = folded.slice(Math.max(sentence.start, occasion.from - 12), occasion.from);
  if (occasion.type !== 'press-conference' || !/\b(?:at|told|during) (?:a|an|the) $/.test(lead)) return null;
  const said = tokensBetween(tokens, sentence.start, occasion.start).findLast(
    (t) => t.kind === 'cue' && t.meaning.role === 'saying',
  );
  const body = said && tokensBetween(tokens, sentence.start, said.start).findLast(isName);
  const words = article.prose.slice(occasion.from, occasion.end);
  return body?.kind === 'organization' ? `${article.prose.slice(body.start, body.end)} ${words}` : words;
}

function namesOfClause(
  { folded }: EventContext,
  sentence: Sentence,
  held: Cue,
  tokens: readonly Token[],
): readonly Name[] {
  const clause = clauseAround(folded, held, sentence);
  return tokensBetween(tokens, clause.start, held.start).filter(isName);
}

function heldName(
  context: EventContext,
  sentence: Sentence,
  held: Cue,
  occasion: Occasion,
  tokens: readonly Token[],
): string {
  const { article, folded } = context;
  // 举行的全会: the words behind 的 are its name.
  const described = /^了?的/.exec(folded.slice(held.end, held.end + 2));
  if (described) return article.prose.slice(held.end + described[0].length, occasion.end);
  // 举行开幕式、高级别会议: of a list each has its own words.
  const words = article.prose.slice(occasion.from, occasion.end);
  if (
    occasion.language === 'zh' &&
    words.length > 3 &&
    /[、和及与]/.test(folded.slice(held.end, occasion.from))
  )
    return words;
  return occasion.language === 'zh'
    ? chineseName(context, sentence, held, occasion, tokens)
    : englishName(context, sentence, held, occasion, tokens);
}

/** 发布会将于六月举行, a welcome ceremony will be held; 在新闻发布会上, of a body named before. */
function ownName(
  { article, folded }: EventContext,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
  held: Cue | undefined,
): string | null {
  const dated = tokens.some((t) => t.kind === 'date');
  const words = article.prose.slice(occasion.from, occasion.end);
  if (held && dated && (occasion.language === 'zh' || occasion.indefinite) && words.length > 2) return words;
  const lead = /在(?<what>[^,。;]{0,30})$/.exec(
    folded.slice(Math.max(sentence.start, occasion.from - 32), occasion.from),
  );
  // 发言人在昨例行记者会表示.
  const isSaid =
    occasion.type === 'press-conference' &&
    eventLexicon().zh.starts('saidThere', folded.slice(occasion.end, occasion.end + 2));
  const at = lead !== null && (folded[occasion.end] === '上' || isSaid);
  if (!at || (!dated && occasion.type !== 'press-conference')) return null;
  const body = tokensBetween(tokens, sentence.start, occasion.start).findLast(
    (t) => t.kind === 'organization',
  );
  // 在公布候选人名单的记者会上: what it is held for is its name.
  const what = (lead?.groups?.what ?? '').replace(/^.*(?:召开|举行|举办)的/, '');
  if (at && what.length > 1) return article.prose.slice(occasion.from - what.length, occasion.end);
  return body ? article.prose.slice(body.start, body.end) + words : words;
}

function chineseName(
  { article, folded }: EventContext,
  sentence: Sentence,
  held: Cue,
  occasion: Occasion,
  tokens: readonly Token[],
): string {
  const clause = clauseAround(folded, held, sentence);
  const actors = tokensBetween(tokens, Math.max(sentence.start, held.start - 60), held.start).filter(isName);
  const dates = tokensBetween(tokens, clause.start, occasion.end).filter((t) => t.kind === 'date');
  return chineseActName(article.prose, folded, clause, held, occasion, dates, actors);
}

function englishName(
  { article }: EventContext,
  sentence: Sentence,
  held: Cue,
  occasion: Occasion,
  tokens: readonly Token[],
): string {
  const holder = tokensBetween(tokens, held.start - 80, held.start).find(isName);
  const clause = article.prose.slice(Math.max(sentence.start, held.start - 60), held.start).trimStart();
  const subject =
    /(?:^|[.,;"”] )(?:the |an? )?(?<subject>[^.,;"”]{3,50})$/i.exec(clause)?.groups?.subject ?? '';
  const start = holder?.start ?? held.start - subject.length;
  return article.prose.slice(start, occasion.end).replace(/\s+/g, ' ');
}
