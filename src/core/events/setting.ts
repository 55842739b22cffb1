import type { DateFinding } from '../dates/date.ts';
import type { Span } from '../span.ts';
import type { Draft, Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** The date a sentence gives an event that it mentions at `at`: the nearest before it, else the first after it. */
export function whenOf(tokens: readonly Token[], at: number): DateFinding | null {
  let before: DateFinding | null = null;
  for (const token of tokens) {
    if (token.kind !== 'date' || token.date.value === null) continue;
    if (token.start < at) before = token.date;
    else return before ?? token.date;
  }
  return before;
}

const place =
  /[在于](?<place>[^在于，。；：！？、的了“”「」《》\n]{1,18}?)(?:成功|顺利|隆重|正式|圆满|盛大|如期|联合|共同|再度|再次|首次|同步){0,3}(?:举行|举办|召开|开幕|闭幕|揭幕|启动|开赛|开展|签署|签约|揭牌|上演|落幕|登场|成立|会见|会晤|启幕)/g;
const noPlace = /[上中下内后前]$|期间|同时|当天|当日|今天|昨天|\d{2}|届/;

/** Where a sentence says that something takes place (在前海举行), whole names for a headline's 京, 港; or null. */
export function whereOf(
  { article, folded }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
): string | null {
  const text = folded.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(place)) {
    const found = match.groups!.place!;
    if (noPlace.test(found)) continue;
    const start = sentence.start + match.index + 1;
    if (tokens.some((t) => t.kind === 'date' && t.start < start + found.length && start < t.end)) continue;
    const known = chineseLexicon().places[found];
    // A headline's single character becomes the name, in the article's script.
    if (known) return longForm(article.prose, folded, known);
    return article.prose.slice(start, start + found.length).trim();
  }
  return null;
}

/** The place's name as the article prints it elsewhere, so that its script is kept; else Simplified. */
function longForm(prose: string, folded: string, name: string): string {
  const at = folded.indexOf(name);
  return at < 0 ? name : prose.slice(at, at + name.length);
}

/** Gives each draft its date and place from the sentences that tell it, then from the event it is part of. */
export function settle(
  context: EventContext,
  drafts: readonly Draft[],
  tokensOf: ReadonlyMap<Sentence, readonly Token[]>,
): void {
  for (const draft of drafts) {
    for (const sentence of draft.sentences) {
      const tokens = tokensOf.get(sentence)!;
      const mention = tokens.find((t) => t.kind === 'event' && t.draft === draft)!;
      const inClause =
        draft.source !== 'named occasion' || holds(tokens) || sentence.lede || draft.sentences.length === 1;
      if (inClause) draft.date = finer(draft.date, whenOf(tokens, mention.start));
      draft.place ??= whereOf(context, sentence, tokens);
      if (draft.source === 'named occasion') draft.parent ??= hostingEvent(draft, mention, tokens);
    }
  }
}

/** The occasion at which another one is held: 论坛还举行了创业大赛决赛. */
function hostingEvent(draft: Draft, mention: Span, tokens: readonly Token[]): Draft | null {
  const held = tokens.find(
    (t) => t.kind === 'cue' && t.meaning.held && t.end <= mention.start && mention.start - t.end <= 8,
  );
  const host = held && tokens.find((t) => t.kind === 'event' && t.end <= held.start && t.draft !== draft);
  return host?.kind === 'event' && host.draft.source !== 'act' && host.draft.parent !== draft
    ? host.draft
    : null;
}

function holds(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.kind === 'cue' && (t.meaning.held || t.meaning.organizer));
}

/** The first date stays, unless the later one is a day where the first is only a month or year. */
function finer(first: DateFinding | null, second: DateFinding | null): DateFinding | null {
  if (!first || !second) return first ?? second;
  const [a, b] = [first.value ?? '', second.value ?? ''];
  return b.length > a.length && b.startsWith(a) && !b.includes('/') ? second : first;
}
