import { tokensBetween } from './clauses.ts';
import type { Cue, Token } from './draft.ts';
import { englishQuoted } from './englishQuoted.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Occasion } from './occasion.ts';
import type { Sentence } from './sentences.ts';

const longestName = 130;
const capital = /^[“"‘']?[\p{Lu}\d]/u;
/** Heads that are names only behind a word of their own: the Malaysia Open, but not Open. */
const determiner =
  /(?:^|\s)(?<word>\p{L}+['’]s|the|this|that|these|its|their|his|her|our|a|an|another|first|second|third|next|last|previous)\s(?:(?!(?:an?|the|of|at|in|for|to|and|by|with)\s)[\p{L}\p{N}-]+\s){0,3}$/iu;

/** The occasions that an English sentence names, in text order: capitalized words that end in a head word. */
export function findEnglishOccasions(
  { article, folded }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
): readonly Occasion[] {
  const { prose } = article;
  const found: Occasion[] = [];
  const quoted = englishQuoted(prose, sentence);
  // The 2023 forum: its year is part of the name, and no other day is.
  const nameEnds = new Set(
    tokens
      .filter((t) => t.kind === 'person' || (t.kind === 'date' && t.end - t.start !== 4))
      .map((t) => t.end),
  );
  // The conference and the summit: two names.
  const headEnds = new Set(
    tokens.flatMap((t) => (isHead(t) && /\p{Lu}/u.test(prose[t.start]!) ? [t.end] : [])),
  );
  for (const token of tokens) {
    if (token.kind !== 'cue' || token.meaning.language !== 'en' || !token.meaning.occasion) continue;
    if (isRoom(prose, token.end)) continue;
    const from = Math.max(sentence.start, token.start - longestName);
    const occasion = /\p{Lu}/u.test(prose[token.start]!)
      ? named(prose, folded, sentence, token, from, { nameEnds, headEnds }, dateStartBehind(tokens, token))
      : (roundOf(prose, sentence, token, from, nameEnds) ??
        described(prose, sentence, token, from, { nameEnds, headEnds }) ??
        unnamed(prose, token, from));
    if (!occasion) continue;
    if (found.at(-1)?.round) {
      found.push(occasion);
      continue;
    }
    while (found.length && found.at(-1)!.start >= occasion.start) found.pop();
    if (found.length && found.at(-1)!.end > occasion.start) continue;
    found.push(occasion);
  }
  // What stands in quotation marks with its kind behind them is one name.
  const others = found.filter((o) => !quoted.some((q) => o.start < q.end && q.from < o.end));
  return [...others, ...quoted].sort((a, b) => a.start - b.start);
}

/** In the lecture hall: a house, and no lecture. */
function isRoom(prose: string, end: number): boolean {
  const behind = /^ (?<word>[a-z]+)/.exec(prose.slice(end, end + 16))?.groups?.word;
  return behind !== undefined && eventLexicon().en.set('rooms').has(behind);
}

function isHead(token: Token): boolean {
  return token.kind === 'cue' && token.meaning.language === 'en' && token.meaning.occasion !== undefined;
}

/** Where names that are no part of an occasion's end. */
interface Ends {
  readonly nameEnds: ReadonlySet<number>;
  readonly headEnds: ReadonlySet<number>;
}

function named(
  prose: string,
  folded: string,
  sentence: Sentence,
  head: Cue,
  from: number,
  { nameEnds, headEnds }: Ends,
  dateBehind: number,
): Occasion | null {
  const first = nameStart(prose, head.start, from, nameEnds, headEnds);
  const start = first + (headlineLead.exec(prose.slice(first, head.start))?.[0].length ?? 0);
  const end = nameEnd(prose, head.end, Math.min(sentence.end, dateBehind));
  const isNamed = start < head.start || end > head.end;
  // The Opening of the Innovation Conference: the conference is the occasion.
  if (/^(?:opening|closing)$/.test(head.word))
    for (let at = head.end + 1; at <= end; at++) if (headEnds.has(at)) return null;
  // Vice Chairman of the … Consultative Conference: a title.
  if (inTitle.test(prose.slice(start, end))) return null;
  // Changi Exhibition Centre: a house.
  const behind = /^ (?<word>\p{Lu}[\p{L}]+)/u.exec(prose.slice(end, end + 24))?.groups?.word.toLowerCase();
  if (behind && eventLexicon().en.set('houses').has(behind)) return null;
  if (!isNamed && !eventLexicon().en.set('anaphora').has(head.word)) return null;
  const year = /\b(?:19|20)\d\d\b/.exec(prose.slice(start, end))?.[0] ?? null;
  const ordinalBefore = /\b(\d{1,3})(?:st|nd|rd|th)\b/.exec(
    folded.slice(Math.max(from, start - 6), head.start),
  );
  return {
    language: 'en',
    start,
    end,
    type: head.meaning.occasion!,
    head: head.word,
    from: start,
    named: isNamed,
    indefinite: false,
    edition: year ?? ordinalBefore?.[1] ?? ordinalIn(folded.slice(Math.max(from, start - 12), head.start)),
  };
}

const inTitle =
  /\b(?:Chair|Chairman|Chairwoman|Chairperson|Secretary|Director|Minister|President|Committee|Commissioner|Member|Governor|Deputy|Dean)\b.*\b(?:of|for|to)\b|Consultative Conference$|^(?:Legislative|National|People's) (?:Session|Congress)/;

/** Goes left over capitalized words and the small words between them. */
function nameStart(
  prose: string,
  headStart: number,
  from: number,
  nameEnds: ReadonlySet<number>,
  headEnds: ReadonlySet<number> = nameEnds,
): number {
  const { connectors, notFirst } = {
    connectors: eventLexicon().en.set('connectors'),
    notFirst: eventLexicon().en.set('notFirst'),
  };
  let at = headStart;
  let sure = headStart;
  while (at > from && /[ \u00a0]/.test(prose[at - 1]!)) {
    const wordEnd = at - 1;
    let wordStart = wordEnd;
    while (wordStart > from && !/\s/.test(prose[wordStart - 1]!)) wordStart--;
    const word = prose.slice(wordStart, wordEnd);
    const isPlace = /^\(\p{Lu}[\p{L}-]+\)$/u.test(word);
    // Leaders Convene In Hangzhou For The Conference: a headline in capitals is no name.
    if (headlineWords.test(word)) break;
    if (!word || (/[,;:.!?)”"]$/.test(word) && !isPlace) || nameEnds.has(wordEnd)) break;
    if (
      headEnds.has(wordEnd) &&
      /^ and /.test(prose.slice(wordEnd, wordEnd + 5)) &&
      !isOneName(prose, headStart)
    )
      break;
    // The Care Month and the Forum on …: two names.
    if (word === 'the' && at === headStart && /\band $/.test(prose.slice(from, wordStart))) break;
    if (isPlace) sure = wordStart;
    else if (capital.test(word)) {
      sure = wordStart;
      if (/^[“"‘(]/.test(word)) break;
    } else if (!connectors.has(word) || wordStart === from) break;
    at = wordStart;
  }
  // Words with which a sentence begins are no part of the name.
  for (let first = sure; first < headStart; ) {
    const space = prose.slice(first, headStart).search(/\s/);
    const word = prose.slice(first, space < 0 ? headStart : first + space);
    if (!notFirst.has(word.toLowerCase()) && !/^[“"‘(]*(?:\d{1,2}|\d+(?:st|nd|rd|th))$/.test(word))
      return first + (/^[“"‘(]/.test(word) ? 1 : 0);
    first += word.length + 1;
    sure = first;
  }
  return Math.min(sure, headStart);
}

/** The Cities Forum and Leaders' Summit was convened: one name. */
function isOneName(prose: string, headStart: number): boolean {
  return /^\p{Lu}\p{Ll}+(?: 20\d\d)? (?:was|is|has|kicks|opens|takes)\b/u.test(
    prose.slice(headStart, headStart + 40),
  );
}

/** Grand Opening of the Conference: the words before its name in a headline. */
const headlineLead = /^(?:(?:Grand )?(?:Opening|Closing|Launch|Conclusion)|Kick-?off) of (?:the )?/;
const headlineWords =
  /^(?:Attends?|Attended|Kicks?|Kicked|Holds?|Held|Hosts?|Hosted|Opens?|Opened|Launch(?:es|ed)?|Convenes?|Convened|Visits?|Visited|Meets?|Met|Joins?|Joined|Leads?|Led|Addresse[sd]|Speaks?|Signs?|Signed|Begins?|Began|Ends?|Concludes?|Concluded|Returns?|Wins?|Won|Marks?|Marked|Celebrates?|Participates?|Unveils?|Unveiled|Gathers?|Gathered|Invited|In|At|During|From|For)$/;

const further =
  /^(?: (?:on|of|for) (?:the )?)?(?:[ ]?\p{Lu}[\p{L}\p{N}'’&-]*)(?:(?: (?:and|of|for|the|in|on))? \p{Lu}[\p{L}\p{N}'’&-]*){0,6}/u;
const yearBehind = /^(?: of)? (?:19|20)\d\d\b/;

/** Where the next date begins behind a head, less the word before it: Macau Open on Sunday. */
function dateStartBehind(tokens: readonly Token[], head: Cue): number {
  // The Conference of 2017: the year is part of the name.
  const date = tokensBetween(tokens, head.end, head.end + 90).find(
    (t) => t.kind === 'date' && (t.end - t.start !== 4 || t.start - head.end > 4),
  );
  return date ? date.start - 1 : Number.POSITIVE_INFINITY;
}

const placeLast = / in \p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?$/u;

/** Goes right over of, on or for and capitalized words: Forum on China-Africa Cooperation; and over a year. */
function nameEnd(prose: string, headEnd: number, to: number): number {
  const behind = prose.slice(headEnd, Math.min(to, headEnd + 90));
  const all = /^ (?:on|of|for) /.test(behind) ? (further.exec(behind)?.[0] ?? '') : '';
  // Forum on Media Launched in Suva: a headline in capitals.
  const verb = all.split(' ').findIndex((word) => headlineWords.test(word));
  const goesOn = verb < 0 ? all : all.split(' ').slice(0, verb).join(' ');
  // The signing ceremony of the memorandum in Boao, Hainan, today: where it is held.
  const placed = /^, \p{Lu}\p{L}+,/u.test(behind.slice(goesOn.length)) ? goesOn.search(placeLast) : -1;
  const extended = placed < 0 ? goesOn.length : placed;
  const year = yearBehind.exec(behind.slice(extended))?.[0].length ?? 0;
  return headEnd + extended + year;
}

const roundBefore =
  /(?:\b(?:the|a|their|her|his|in|of) |['’]s )(?<name>(?:(?:[\p{L}-]+['’]s|[a-z-]+) ){0,3})$/u;
const roundBehind = /^ of the (?:\p{Lu}[\p{L}'’-]*(?: of)?(?: |(?=\W|$))){1,6}/u;

/** A round of a competition: women's singles final of the Pearl River Masters, Sunday's final. */
function roundOf(
  prose: string,
  sentence: Sentence,
  head: Cue,
  from: number,
  nameEnds: ReadonlySet<number>,
): Occasion | null {
  if (!eventLexicon().en.set('rounds').has(head.word)) return null;
  const before = roundBefore.exec(prose.slice(from, head.start));
  if (!before) return null;
  const behind =
    roundBehind.exec(prose.slice(head.end, Math.min(sentence.end, head.end + 80)))?.[0].trimEnd() ?? '';
  // Sunday's final: the day is no part of the name.
  let name = before.groups!.name!.replace(/^(?:the|a) /, '');
  for (let at = head.start - name.length; at < head.start; at++)
    if (nameEnds.has(at) && /^['’]s /.test(prose.slice(at, at + 3))) name = prose.slice(at + 3, head.start);
  return {
    language: 'en',
    start: head.start - name.length,
    end: head.end + behind.length,
    type: 'competition',
    head: head.word,
    from: head.start - name.length,
    named: behind !== '',
    indefinite: false,
    edition: null,
    round: true,
  };
}

/** The celebration of the 10th anniversary of … was held. */
const ofHeld =
  /^(?<what> of [^,.;()]{4,130}?)(?: \([^()]{1,12}\))? (?:was held|were held|is held|will be held|took place|takes place|will take place)\b/;
const ofBody =
  /^ (?:of|between) (?:the )?\p{Lu}[\p{L}\p{N}'’&/()-]*(?:(?: (?:and|of|for|the|on|in|to))*,? \p{Lu}[\p{L}\p{N}'’&/()-]*){0,14}/u;
const ordinalBefore =
  /(?:\d{1,3}(?:st|nd|rd|th)|\b(?:next|previous|last|inaugural|annual|[a-z]+(?:nd|rd|th|st)))(?: [a-z-]+){0,2} $/;

/** The 14th meeting of the Joint Working Group on Tides, the G20 summit: a plain word, and the name of who meets. */
function described(
  prose: string,
  sentence: Sentence,
  head: Cue,
  from: number,
  { nameEnds, headEnds }: Ends,
): Occasion | null {
  const words = eventLexicon().en;
  if (!words.set('anaphora').has(head.word)) return null;
  const rest = prose.slice(head.end, Math.min(sentence.end, head.end + 180));
  // The opening ceremony of the programme was held; that of a forum is no occasion of its own.
  const held = ofHeld.exec(rest)?.groups?.what ?? '';
  const isPart = words.set('partsOfOccasion').has(head.word);
  for (let end = head.end + 1; isPart && end <= head.end + held.length; end++)
    if (headEnds.has(end)) return null;
  if (isPart && held === '') return null;
  const behind = ofBody.exec(rest)?.[0] ?? held;
  const lead = prose.slice(from, head.start);
  const ordinal = ordinalBefore.exec(lead)?.[0] ?? '';
  const capitals = behind ? head.start : nameStart(prose, head.start, from, nameEnds);
  const start = behind ? head.start - ordinal.length : capitals;
  // Sam's meeting, the Friday meeting: whose and when is no name.
  const bare = prose.slice(start, head.start).trim();
  if (!behind && (!/\p{L}{2}/u.test(bare) || /['’]s?$/.test(bare) || !/\p{Lu}\S*$/u.test(bare))) return null;
  return {
    language: 'en',
    start,
    end: head.end + behind.length,
    type: head.meaning.occasion!,
    head: head.word,
    from: start,
    named: true,
    indefinite: false,
    edition: /\d/.test(ordinal) ? /\d+/.exec(ordinal)![0] : otherThan(ordinal),
  };
}

function unnamed(prose: string, head: Cue, from: number): Occasion | null {
  const words = eventLexicon().en;
  if (!words.set('anaphora').has(head.word)) return null;
  // The meeting of the council is one of its own.
  if (/^ (?:of|between|with) /.test(prose.slice(head.end, head.end + 9))) return null;
  const match = determiner.exec(prose.slice(from, head.start));
  const before = match?.groups?.word?.toLowerCase();
  if (!match || !before) return null;
  const modifiers = match[0].trimStart().slice(before.length + 1);
  return {
    language: 'en',
    start: head.start,
    end: head.end,
    type: head.meaning.occasion!,
    head: head.word,
    from: head.start - modifiers.length,
    named: false,
    indefinite: /^(?:a|an|another|its|their|his|her)$/.test(before),
    edition: otherThan(`${before} ${modifiers}`),
  };
}

/** The next summit, the previous fair: the edition after or before the one that the article is about. */
function otherThan(words: string): string | null {
  const ordinal = ordinalIn(words);
  if (ordinal) return ordinal;
  return /\bnext\b/.test(words) ? '下' : /\b(?:previous|last)\b/.test(words) ? '上' : null;
}

/** third → 3. */
function ordinalIn(words: string): string | null {
  const ordinals = eventLexicon().en.list('ordinals');
  const found = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => ordinals.includes(word));
  return found ? String(ordinals.indexOf(found) + 1) : null;
}
