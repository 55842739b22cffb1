import type { Article } from '../../article/article.ts';
import type { Span } from '../../span.ts';
import { isDelimiter, isHan } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { latinNameAt } from './latinNames.ts';
import { WordClass } from './lexicon.ts';
import { surnameStrength } from './nameLetters.ts';
import type { TitleContext } from './posts.ts';
import { endOfWordStarting, startOfWordEnding } from './reading.ts';
import { nameStartingAt } from './slot.ts';

/** How name-like a slot behind a word of a byline must be, in weights of the tagger (slot.ts). Set on the project's own articles. */
const afterByline = -230;

/** Adds who is named behind a word of a byline: 记者 相铭, 责任编辑:林梓琦, 文/王小明. `prose` is the text as printed. */
export function bylines(context: TitleContext, prose: string, crowd: Crowd) {
  const { reading } = context;
  const { folded } = reading;
  for (let end = 1; end < folded.length; end++) {
    if (startOfWordEnding(reading, end, WordClass.byline) < 0) continue;
    let at = end;
    while (':/ |'.includes(folded[at] ?? '.')) at++;
    for (let names = 0; names < 12; names++) {
      // 作者:通讯员 钟远海: the names stand behind the next word.
      if (endOfWordStarting(reading, at, WordClass.byline) > at + 1) break;
      const spaced = spacedNameAt(context, at, end);
      if (spaced) {
        crowd.add(spaced, 'full', 'byline');
        at = spaced.end;
        while ('、 ,/'.includes(folded[at] ?? '.')) at++;
        continue;
      }
      const latin = latinNameAt(prose, at);
      const slot = latin ?? nameStartingAt(context, at);
      // 图片来源: a word, and no name.
      if (!slot || endOfWordStarting(reading, slot.start, WordClass.common) === slot.end) break;
      const fenced = isDelimiter(folded[slot.end]) || latin !== null || isDateline(context, slot.end);
      const score = (slot as { score?: number }).score ?? 0;
      // 记者了解到: without a mark before it, only what reads like a name.
      if (score < (at > end || fenced ? afterByline : 0)) break;
      if (!fenced && at > end && endOfWordStarting(reading, slot.end, WordClass.common) < 0 && score < 0)
        break;
      if (!crowd.add(slot, 'full', 'byline')) break;
      const next = slot.end;
      at = next;
      while ('、 ,/'.includes(folded[at] ?? '.')) at++;
      if (at === next) break;
    }
  }
}

/** 谭 坚: a name of two letters that is printed as wide as one of three, with a mark before and behind. */
function spacedNameAt({ reading, segments }: TitleContext, at: number, cue: number): Span | null {
  const { folded } = reading;
  if (at === cue || surnameStrength(folded[at]) < 1 || folded[at + 1] !== ' ') return null;
  const given = folded[at + 2] === ' ' ? at + 3 : at + 2;
  if (!isHan(folded[given]) || !isDelimiter(folded[given + 1])) return null;
  return segments.endOf[at] === at + 1 ? { start: at, end: given + 1 } : null;
}

/** 高雄16日电, 台北报导: where and when a report was written. */
function isDateline({ reading, segments }: TitleContext, at: number): boolean {
  let end = at;
  while (segments.classes[end]! & (WordClass.region | WordClass.carriedRegion)) end = segments.endOf[end]!;
  return end > at && /^(?:[0-9/／]|电|报|专电|讯)/.test(reading.folded.slice(end, end + 2));
}

/** Adds who a machine-readable field names as author or editor. */
export function signatures(context: TitleContext, article: Article, crowd: Crowd) {
  for (const { key, span } of article.metadata) {
    if (!span || !/^(?:author|authors|creator|byline|editor|reporter|dc\.creator|article:author)$/.test(key))
      continue;
    for (let at = span.start; at < span.end; ) {
      const slot = latinNameAt(article.prose, at) ?? nameStartingAt(context, at);
      if (!slot || slot.end > span.end) break;
      const closed = slot.end === span.end || isDelimiter(context.reading.folded[slot.end]);
      if (closed) crowd.add(slot, 'full', 'field of the author');
      at = Math.max(slot.end, at + 1);
      while (at < span.end && isDelimiter(context.reading.folded[at])) at++;
    }
  }
}
