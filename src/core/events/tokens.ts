import type { EventType } from '../analysis.ts';
import type { Span } from '../span.ts';
import { findAll, findOnce } from '../text/automaton.ts';
import type { Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** The names, dates and cue words of the article in text order; of cue words inside each other the longest. */
export function readTokens({ folded, dates, entities }: EventContext): readonly Token[] {
  const tokens: Token[] = [];
  for (const { start, end, kind, entity } of entities.mentions) {
    // 记者某某 摄: who took the picture has no part in what it shows.
    const isPhotographer = kind === 'person' && /^\s{0,2}\/?摄/.test(folded.slice(end, end + 4));
    if (kind !== 'post' && entity !== null && !isPhotographer) tokens.push({ start, end, kind, entity });
  }
  const covered = coverOf(folded.length, tokens);
  // 香港明天更好基金: a word for a day in a name.
  for (const date of dates)
    if (!covered[date.start] || !date.relative)
      tokens.push({ start: date.start, end: date.end, kind: 'date', date });
  const titles = coverOf(
    folded.length,
    entities.mentions.filter(({ kind }) => kind === 'post'),
  );
  // 护理督导长, 访问学者: in a title no word tells an act.
  for (const cue of readCues(folded, covered))
    if (!cue.meaning.act || !titles[cue.start] || !titles[cue.end - 1]) tokens.push(cue);
  for (const cue of readNumberedNames(folded)) if (!covered[cue.start]) tokens.push(cue);
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The tokens of each sentence: one pass over both, since both are in text order. */
export function tokensBySentence(sentences: readonly Sentence[], tokens: readonly Token[]): Token[][] {
  let next = 0;
  return sentences.map((sentence) => {
    while (next < tokens.length && tokens[next]!.start < sentence.start) next++;
    const own: Token[] = [];
    while (next < tokens.length && tokens[next]!.start < sentence.end) own.push(tokens[next++]!);
    return own;
  });
}

type Cue = Extract<Token, { kind: 'cue' }>;

function readCues(folded: string, covered: Uint8Array): Cue[] {
  const { cues, meanings } = eventLexicon();
  const hits = findAll(cues, folded);
  const found: Cue[] = [];
  for (let i = 0; i < hits.count; i++) {
    const [start, end] = [hits.start[i]!, hits.end[i]!];
    const meaning = meanings[hits.word[i]!]!;
    // 市委常委会会议: inside a name no word counts, behind it 会议 does.
    if (covered[start] || (meaning.language === 'en' && !isWord(folded, start, end))) continue;
    while (found.length && found.at(-1)!.start >= start && found.at(-1)!.end <= end) found.pop();
    if (found.length && found.at(-1)!.start <= start && found.at(-1)!.end >= end) continue;
    found.push({ start, end, kind: 'cue', word: cues.words[hits.word[i]!]!, meaning });
  }
  return withoutRuns(found);
}

/** No sentence has more cue words than this with nothing between them; what goes on is noise, and slow to read. */
const longestRun = 8;

/** The cues without those that go on behind a run of the longest length. */
function withoutRuns(cues: readonly Cue[]): Cue[] {
  let length = 0;
  let end = -1;
  return cues.filter((cue) => {
    length = cue.start - end > 1 ? 1 : length + 1;
    end = cue.end;
    return length <= longestRun;
  });
}

/** The names that the article prints behind 第五届 or 首届, wherever it prints them. */
function readNumberedNames(folded: string): Cue[] {
  const types = eventLexicon().zh.types('numbered');
  const names = new Map<string, EventType>();
  for (const { groups } of folded.matchAll(numberedName())) {
    const type = types.get(groups!.name!.at(-1)!);
    if (type && names.size < mostNumberedNames) names.set(groups!.name!, type);
  }
  if (names.size === 0) return [];
  const { words, hits } = findOnce(names.keys(), folded);
  return Array.from({ length: hits.count }, (_, i) => {
    const word = words[hits.word[i]!]!;
    const meaning = { language: 'zh', occasion: names.get(word)!, wholeName: true } as const;
    return { start: hits.start[i]!, end: hits.end[i]!, kind: 'cue', word, meaning };
  });
}

const mostNumberedNames = 50;
let pattern: RegExp | undefined;

function numberedName(): RegExp {
  const endings = eventLexicon().zh.list('numberedAnywhere').join('');
  pattern ??= new RegExp(
    `(?:第[〇零一二三四五六七八九十百\\d]{1,4}|首)届[“「『]?(?<name>[^,。;:!?\\s、在于的“”「」第届]{2,24}?[${endings}])` +
      '(?=$|[,。、;:?!\\s)”」』》在于由的将开闭落举昨今明共圆正以即与和及是为上中也揭颁]|\\d)',
    'g',
  );
  return pattern;
}

/** Whether an English word is no part of a longer one. */
function isWord(folded: string, start: number, end: number): boolean {
  return !/[a-z\d]/.test(folded[start - 1] ?? ' ') && !/[a-z\d]/.test(folded[end] ?? ' ');
}

/** Marks the offsets inside people's names and organizations, where a cue word means nothing. */
function coverOf(length: number, tokens: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of tokens) covered.fill(1, start, end);
  return covered;
}
