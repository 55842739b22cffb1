import type { Span } from '../span.ts';
import { overlaps } from '../span.ts';
import { insideLonger, insideOther, tokensBetween, wordEndsAt } from './clauses.ts';
import { isName, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';

const longestPlace = 20;
const sign = /[\p{L}\p{N}·\-()]/u;

/**
 * Where a Chinese verb at `verbStart` takes place, by the words between 在, 于, 到 or 赴 and the verb; whole names for a
 * headline's 京, 港. Null where there are none. Looks back 24 signs at most, not before `from`.
 */
export function chinesePlaceBefore(
  context: EventContext,
  verbStart: number,
  from: number,
  tokens: readonly Token[],
): string | null {
  const { folded } = context;
  const words = eventLexicon().zh;
  let end = verbStart;
  for (let word = wordEndsAt(folded, end, words.set('adverbs')); word; ) {
    end -= word.length;
    word = wordEndsAt(folded, end, words.set('adverbs'));
  }
  const limit = Math.max(from, end - longestPlace);
  for (let at = end; at > limit; at--) {
    const lead = folded.slice(Math.max(0, at - 3), at);
    const isWord = insideLonger(folded, at - 1, at, words.set('notPlaceWords'));
    if (words.ends('placeBefore', lead) && !words.ends('notPlaceBefore', lead) && !isWord)
      return tokensBetween(tokens, at - 4, end + 4).some(
        (t) => t.kind === 'date' && t.start < end && at < t.end,
      )
        ? null
        : readPlace(context, tokens, at, endBeforeNames(folded, tokens, at, end));
    if (!sign.test(folded[at - 1]!)) break;
  }
  return placeBeforePartners(context, from, verbStart, tokens);
}

/** How far before the verb a place may stand, with those between to whom or with whom it is done. */
const partnersReach = 64;

/** 在政府总部与刚履新的主任某某会面, 于总部向十五所实验室授牌: the place ends before with whom or to whom it is done. */
function placeBeforePartners(
  context: EventContext,
  from: number,
  verbStart: number,
  tokens: readonly Token[],
): string | null {
  const { folded } = context;
  const { zh } = eventLexicon();
  const start = Math.max(from, verbStart - partnersReach);
  const text = folded.slice(start, verbStart);
  const clause = text.slice(text.search(/[^,。;:]*$/));
  const { place, joined } = besidePartners.exec(clause)?.groups ?? {};
  if (!place || !joined) return null;
  const at = verbStart - clause.length + clause.indexOf(place + joined);
  if (zh.ends('notPlaceBefore', folded.slice(Math.max(0, at - 3), at))) return null;
  if (insideOther(folded, at + place.length, at + place.length + 1, zh.set('notStops'))) return null;
  // 于会展中心以线上线下形式举行.
  const inForm = joined === '以' && patterns().inForm.test(clause);
  if (inForm) return readPlace(context, tokens, at, at + place.length);
  const partner = tokensBetween(tokens, at + place.length, verbStart).some(isName);
  return partner ? readPlace(context, tokens, at, at + place.length) : null;
}

const besidePartners =
  /(?:^|[^存现正不])[在于](?<place>[^,在于与同向对为和跟以]{2,16})(?<joined>[与和同跟向对为以])/;

/** 在布城与外长某某会面: the place ends before those with whom it is done. */
function endBeforeNames(folded: string, tokens: readonly Token[], start: number, end: number): number {
  const name = tokensBetween(tokens, start, end).find((t) => t.kind === 'person');
  const joined = (name ? folded.slice(start, name.start) : '').search(/[与和同跟]/);
  // 赴莫斯科对俄罗斯进行访问, 于会展中心向十五所实验室授牌.
  const towards = start + folded.slice(start, end).search(/(?<=..)[对向]/);
  const isWord = insideOther(folded, towards, towards + 1, eventLexicon().zh.set('notStops'));
  if (towards > start && joined < 0 && !isWord) return towards;
  return joined > 0 ? start + joined : end;
}

let made: ReturnType<typeof makePatterns> | undefined;

function patterns() {
  made ??= makePatterns();
  return made;
}

function makePatterns() {
  const any = (list: string) => `(?:${eventLexicon().zh.list(list).join('|')})`;
  return {
    inForm: new RegExp(`${any('forms')}[^,]{0,4}$`),
    duringVisit: new RegExp(`${any('visitingThere')}(?<place>[^,的了]{2,8})期间`),
    visitPaid: new RegExp(`对(?<place>[^,的了]{2,20}?)(?:再次|首次)?${any('paying')}[^,]{0,8}$`),
    sign: new RegExp(`${any('goingBySign')}(?<place>[^,])${any('doneThere')}`),
  };
}

/** 访问北京期间出席座谈会, 赴港参加峰会: where somebody has gone, in the clause before `to`; null where it says none. */
export function placeOfVisit({ article, folded }: EventContext, from: number, to: number): string | null {
  const { zh } = eventLexicon();
  const lead = folded.slice(Math.max(from, to - 40), to);
  const clause = lead.slice(Math.max(...[',', '。', ';'].map((mark) => lead.lastIndexOf(mark))) + 1);
  const visited = (
    patterns().duringVisit.exec(clause) ??
    // 将于下月对某国进行正式访问.
    patterns().visitPaid.exec(clause)
  )?.groups?.place;
  const start = visited ? to - clause.length + clause.lastIndexOf(visited) : -1;
  if (visited) return article.prose.slice(start, start + visited.length);
  const sign = patterns().sign.exec(clause)?.groups?.place;
  const known = sign ? zh.map('places')[sign] : undefined;
  return known ? longForm(article.prose, folded, known) : null;
}

function readPlace(
  context: EventContext,
  tokens: readonly Token[],
  start: number,
  end: number,
): string | null {
  const { folded, article } = context;
  const words = eventLexicon().zh;
  const found = folded.slice(start, end);
  if (tokensBetween(tokens, start, end).some((t) => t.kind === 'person')) return null;
  if (
    found.length === 0 ||
    /[\d一二三四五六七八九十廿卅]{1,3}[日月时点]|^\d+年|届|^周[一二三四五六日]/.test(found)
  )
    return null;
  if (words.list('notPlaces').some((word) => found.includes(word)) || /会议?上/.test(found)) return null;
  // 在岳阳楼前: in front of a building is a place, shortly before is none.
  const beside = /[前内外旁]$/.test(found) && words.ends('facilities', found.slice(0, -1));
  if (found.length > 1 && !beside && words.set('notPlaceEnds').has(found.at(-1)!)) return null;
  const known = words.map('places')[found];
  if (known) return longForm(article.prose, folded, known);
  return found.length < 2 ? null : article.prose.slice(start, end).trim();
}

/** The place's name as the article's beginning prints it, so that its script is kept; else Simplified. */
function longForm(prose: string, folded: string, name: string): string {
  const at = folded.slice(0, 4000).indexOf(name);
  return at < 0 ? name : prose.slice(at, at + name.length);
}

const first =
  /^\s*(?:Separately |Meanwhile,? |Also |Later )?[Ii]n (?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})(?:,| on | yesterday| today| earlier| last| this)/u;

/** Separately in Taipei yesterday, …: the place with which an English sentence begins; no month. */
export function englishPlaceFirst({ article }: EventContext, start: number): string | null {
  const place = first.exec(article.prose.slice(start, start + 80))?.groups?.place ?? null;
  return place && !eventLexicon().en.set('notPlaces').has(place.split(' ')[0]!.toLowerCase()) ? place : null;
}

const reach = 100;
const preposition =
  /\b(?:in|at|to) (?:the )?(?<place>'?\p{Lu}[\p{L}\p{N}'’.&-]*(?:(?: |, )?(?: (?:of the|of|and|de|la|the))? ?\p{Lu}[\p{L}\p{N}'’.&-]*){0,6})/gu;
const capitalBehind =
  /^ (?:provincial |southern |northern |eastern |western |coastal |port |resort )?(?:capital|city|town)(?: city)?(?: of)? (?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})/u;
const goesOnInCapitals = /^(?:(?: (?:of the|of|and|de|la|the))? \p{Lu}[\p{L}\p{N}'’&-]*){0,4}/u;
/**
 * The first place that English words name behind `from`, before `to`: in Suva, at Marina Bay Sands. No dates, people or
 * events. Reads 100 signs at most.
 */
export function englishPlaceAfter(
  { article }: EventContext,
  from: number,
  to: number,
  taken: readonly Token[],
  occasions: readonly Span[] = [],
): string | null {
  let end = Math.min(to, from + reach);
  // No word is cut, and no name that goes on in capitals.
  while (end - from < reach + longestPlace && /\p{L}/u.test(article.prose[end] ?? '')) end++;
  const text = article.prose.slice(
    from,
    end + goesOnInCapitals.exec(article.prose.slice(end, end + 60))![0].length,
  );
  for (const { 0: whole, index, groups } of text.matchAll(preposition)) {
    if (/[;:]|(?<!\b[A-Z][a-z]{2,3})\. /.test(text.slice(0, index))) return null;
    const found = groups!.place!;
    const start = from + index + whole.length - found.length;
    const span: Span = { start, end: start + found.length };
    if (
      eventLexicon()
        .en.set('notPlaces')
        .has(found.split(/[^\p{L}]/u)[0]!.toLowerCase()) ||
      /^Q\d/.test(found) ||
      occasions.some((o) => overlaps(o, span)) ||
      taken.some((t) => t.kind !== 'organization' && t.kind !== 'cue' && overlaps(t, span))
    )
      continue;
    if (whole.startsWith('to ')) continue;
    // In the Indonesian capital Jakarta.
    const capital = capitalBehind.exec(article.prose.slice(span.end, span.end + 60));
    if (capital) return capital.groups!.place!;
    // Educators from the Institute at the University: where the institute is.
    const body = taken.find((t) => t.kind === 'organization' && t.end === from + index - 1);
    if (body && /\bfrom (?:the )?$/.test(article.prose.slice(body.start - 12, body.start))) continue;
    // The consul-general in Guangzhou.
    if (
      eventLexicon().en.ends(
        'placedPosts',
        article.prose
          .slice(from, from + index)
          .trimEnd()
          .toLowerCase(),
      )
    )
      continue;
    // At the group's headquarters.
    if (/['’]s$/.test(found)) continue;
    // The Trade Office in Brussels: the place is part of the name.
    if (taken.some((t) => t.kind === 'organization' && t.start < from + index && t.end > span.start))
      continue;
    return found
      .replace(/(?<!\b(?:St|Mt|Ft))\. .*$/, '')
      .replace(/[.,'’]+$/, '')
      .replace(/, .*$/, '')
      .replace(/ (?:of|and|de|la|the)$/, '');
  }
  return null;
}
