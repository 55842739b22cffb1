import { fold } from '../text/fold.ts';
import { findActs } from './acts.ts';
import { type Draft, newDraft, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { chineseLexicon } from './lexicon.ts';
import { findOccasions, type Occasion } from './occasions.ts';
import { findProgramme } from './programme.ts';
import type { Sentence } from './sentences.ts';

/**
 * Goes through the sentences once and puts every occasion and act into a draft: one draft an event, however often it
 * is named. Leaves in each sentence's tokens a token for each mention of an event.
 */
export function collectDrafts(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: Token[][],
): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  /** The last event that each head word stood for. */
  const latest = new Map<string, Draft>();
  /** The occasion at which this paragraph is set, once it says so: 论坛上. */
  let parent: Draft | null = null;
  let block = -1;
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    const occasions = findOccasions(context, sentence, own);
    const found: Token[] = [];
    const tell = (draft: Draft, start: number, end: number) => {
      draft.mentions.push({ start, end });
      if (draft.sentences.at(-1) !== sentence) draft.sentences.push(sentence);
      found.push({ start, end, kind: 'event', draft });
    };
    for (const occasion of occasions) {
      const draft = occasion.named
        ? named(context, drafts, occasion, own)
        : (lastOf(latest, occasion) ?? unnamed(context, drafts, sentence, occasion, own));
      if (!draft) continue;
      latest.set(occasion.head, draft);
      latest.set(draft.type, draft);
      tell(draft, occasion.start, occasion.end);
    }
    for (const item of findProgramme(context, sentence, own, occasions)) {
      const key = keyOf(fold(item.name));
      // What the text told as an act before (发布“某倡议”) is not told again by the programme (某倡议发布).
      const told = [...drafts.values()].find(
        (d) => d.source === 'act' && key.startsWith(d.key.replace(/^\S+ /, '')),
      );
      const draft = told ?? draftOf(drafts, { name: item.name, type: item.type, source: 'programme', key });
      tell(draft, item.start, item.end);
    }
    if (sentence.blockIndex !== block) parent = null;
    block = sentence.blockIndex;
    if (isAtOccasion(context, sentence)) parent = lastOccasion(latest);
    for (const act of findActs(context, sentence, own, occasions)) {
      const dated = own.some((t) => t.kind === 'date' && t.start < act.verb.end);
      const prominent = sentence.lede || sentence.block === 'title' || parent !== null;
      const key = `${act.type} ${act.object}`;
      const known =
        drafts.get(key) ??
        [...drafts.values()].find((d) => d.key.endsWith(act.object) && act.object.length > 5);
      if (!known && !dated && !prominent) continue;
      const draft = known ?? draftOf(drafts, { name: act.name, key, type: act.type, source: 'act' });
      if (parent && parent !== draft) draft.parent ??= parent;
      tell(draft, act.start, act.end);
    }
    tokens[i] = [...own, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  });
  return [...drafts.values()];
}

function draftOf(drafts: Map<string, Draft>, fields: Pick<Draft, 'name' | 'key' | 'type' | 'source'>): Draft {
  const known = drafts.get(fields.key);
  if (known) return known;
  const draft = newDraft(fields);
  drafts.set(fields.key, draft);
  return draft;
}

/** The draft of a named occasion. A year right before the name (2022年京港洽谈会) makes it that year's. */
function named(
  context: EventContext,
  drafts: Map<string, Draft>,
  occasion: Occasion,
  tokens: readonly Token[],
): Draft {
  const name = context.article.prose.slice(occasion.start, occasion.end);
  const key = keyOf(context.folded.slice(occasion.start, occasion.end));
  const year = tokens.find(
    (t) =>
      t.kind === 'date' &&
      /^\d{4}$/.test(t.date.value ?? '') &&
      occasion.start - t.end >= 0 &&
      occasion.start - t.end <= 2 &&
      /[年]$/.test(context.folded.slice(t.start, t.end)),
  );
  if (year?.kind === 'date') {
    const draft = draftOf(drafts, {
      name,
      key: `${year.date.value} ${key}`,
      type: occasion.type,
      source: 'named occasion',
    });
    draft.date ??= year.date;
    return draft;
  }
  const known =
    drafts.get(key) ??
    [...drafts.values()].find((d) => d.source === 'named occasion' && shorterForm(d.key, key));
  return known ?? draftOf(drafts, { name, key, type: occasion.type, source: 'named occasion' });
}

/** One name is the end of the other and long enough to be the same occasion: 创业大赛北京选拔赛 / 北京选拔赛. */
function shorterForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.endsWith(short);
}

function lastOf(latest: ReadonlyMap<string, Draft>, occasion: Occasion): Draft | undefined {
  return latest.get(occasion.head) ?? (occasion.type === 'other' ? undefined : latest.get(occasion.type));
}

function lastOccasion(latest: ReadonlyMap<string, Draft>): Draft | null {
  return [...latest.values()].find((draft) => draft.source !== 'act') ?? null;
}

/** An occasion without a name of its own that somebody holds: 某局与某会联合召开新闻发布会. */
function unnamed(
  context: EventContext,
  drafts: Map<string, Draft>,
  sentence: Sentence,
  occasion: Occasion,
  tokens: readonly Token[],
): Draft | null {
  const held = tokens.find(
    (t) =>
      t.kind === 'cue' &&
      (t.meaning.held || t.meaning.organizer) &&
      t.end <= occasion.start &&
      occasion.start - t.end <= 12,
  );
  if (!held || !(sentence.lede || sentence.block === 'title' || tokens.some((t) => t.kind === 'date')))
    return null;
  const who = tokens.filter(
    (t) => t.kind === 'organization' && t.end <= held.start && held.start - t.end <= 40,
  );
  const start = who[0]?.start ?? held.start;
  const name = context.article.prose.slice(start, occasion.end);
  return draftOf(drafts, { name, key: keyOf(name), type: occasion.type, source: 'unnamed occasion' });
}

function isAtOccasion({ folded }: EventContext, sentence: Sentence): boolean {
  const text = folded.slice(sentence.start, sentence.end);
  return chineseLexicon().atOccasion.some((word) => text.includes(word));
}

function keyOf(name: string): string {
  return name
    .replace(/^(?:19|20)\d\d年?(?:度)?/, '')
    .replace(/^第?[〇零一二三四五六七八九十百\d]+届/, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
