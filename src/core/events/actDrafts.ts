import type { Act } from './act.ts';
import type { Draft, Token } from './draft.ts';
import { addDraft, type DraftIndex } from './draftIndex.ts';
import { eventLexicon } from './lexicon.ts';
import { dayOfPart, type Memory } from './memory.ts';
import type { Sentence } from './sentences.ts';

/** The act whose object the key of a programme's item begins with. Looks up each beginning; longest first. */
export function toldAsAct({ byObject }: DraftIndex, key: string): Draft | undefined {
  for (let end = key.length; end > 5; end--) {
    const draft = byObject.get(key.slice(0, end));
    if (draft) return draft;
  }
  return undefined;
}

/** Acts that need a day of their own, or a headline's words retold; the others also count in the lede and at occasions. */
const onlyDated: ReadonlySet<string> = new Set(['other', 'competition', 'fair']);

/**
 * The draft of an act, or null where it has no day and nothing else that makes it an event: a place in headline or
 * lede, an occasion at which it is done (`anchor`), or, for a signing, two sides. `told`: the events of its sentence.
 */
export function draftOfAct(
  memory: Memory,
  sentence: Sentence,
  act: Act,
  tokens: readonly Token[],
  { anchor, told }: { readonly anchor: Draft | null; readonly told: readonly Token[] },
): Draft | null {
  const { index, latest, parent } = memory;
  const key = `${act.type} ${act.object}`;
  const signed = act.retells ? latest.get(`act ${act.type}`) : undefined;
  const known =
    signed ?? index.byKey.get(key) ?? (act.object.length > 5 ? index.byObject.get(act.object) : undefined);
  const day = act.retells && signed ? null : (act.date ?? (anchor ? null : dayOfPart(memory, act.dayPart)));
  const prominent = sentence.block === 'title' || (sentence.lede && !onlyDated.has(act.type));
  const set = (parent ?? anchor) !== null && !onlyDated.has(act.type) && act.type !== 'award';
  const narrated =
    act.type === 'signing' && act.actors.length + act.objects.length >= 2 && !looksBack(tokens);
  if (!known && !day && !prominent && !set && !narrated) return null;
  const named = withPronoun(memory, act);
  const draft =
    known ??
    addDraft(index, { name: named, key, edition: null, type: act.type, source: 'act', verb: act.word });
  if (!known && act.object.length > 5) index.byObject.set(act.object, draft);
  draft.date ??= day ?? (narrated && !set && !prominent ? memory.lastDay : null);
  draft.place ??= act.place;
  const occasion = told.find(
    (t) => t.kind === 'event' && t.draft.source !== 'act' && t.end <= act.verb.start,
  );
  const ownDay = act.date !== null && !(act.retells && signed);
  if (parent && parent !== draft && !ownDay) draft.parent ??= parent;
  else if (anchor && anchor !== draft && !ownDay) draft.beside ??= anchor;
  else if (
    occasion?.kind === 'event' &&
    !tokens.some((t) => t.kind === 'date' && t.start > occasion.end && t.end <= act.verb.start)
  )
    draft.beside ??= occasion.draft;
  for (const name of ['act', `act ${act.type}`]) latest.set(name, draft);
  return draft;
}

function looksBack(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.kind === 'cue' && t.meaning.background);
}

/** 他与某校签下…: he who is meant acts. */
export function withPerson({ person }: Memory, act: Act): Act {
  const pronoun = eventLexicon()
    .zh.list('pronouns')
    .some((word) => act.name.startsWith(word));
  return pronoun && person && !act.actors.some(({ kind }) => kind === 'person')
    ? { ...act, actors: [person, ...act.actors] }
    : act;
}

/** 他与某校签下… is named by whom 他 means. */
function withPronoun({ context, person }: Memory, act: Act): string {
  const pronoun = eventLexicon()
    .zh.list('pronouns')
    .some((word) => act.name.startsWith(word));
  return pronoun && person
    ? context.article.prose.slice(person.start, person.end) + act.name.slice(1)
    : act.name;
}

/** The competition that an English sentence names beside who beat or will meet whom: they take part in it. */
export function contestOf(act: Act, sentence: Sentence, found: readonly Token[]): Draft | null {
  const contests = found.filter((t) => t.kind === 'event' && t.draft.type === 'competition');
  const plays = act.type === 'competition' || /^(?:meet|meets|met)$/.test(act.word);
  if (!plays || contests.length === 0 || sentence.block === 'title' || !/[a-z]/.test(act.word)) return null;
  const whole = contests.find((t) => t.kind === 'event' && !t.draft.parent) ?? contests[0]!;
  return whole.kind === 'event' ? whole.draft : null;
}
