import { collectDrafts } from './collect.ts';
import type { Draft } from './draft.ts';
import type { EventContext, EventFinding, FoundEvents } from './event.ts';
import { assignRoles } from './roles.ts';
import { splitSentences } from './sentences.ts';
import { settle } from './setting.ts';
import { decideStatus, mainEvent } from './status.ts';
import { readTokens, tokensBySentence } from './tokens.ts';

/**
 * What happened, when, where, and who took which part. Occasions (forum, fair, press conference) and dated acts
 * (signing, visit, appointment) become one event each, however often the article tells them; what page furniture
 * says is none. Events come in the order in which the text first tells them.
 */
export function findEvents(context: EventContext): FoundEvents {
  const { article, published } = context;
  const sentences = splitSentences(article.prose, article.blocks);
  const tokens = tokensBySentence(sentences, readTokens(context));
  const drafts = collectDrafts(context, sentences, tokens);
  const tokensOf = new Map(sentences.map((sentence, i) => [sentence, tokens[i]!]));
  settle(context, drafts, tokensOf);
  const main = mainEvent(drafts);
  decideStatus(drafts, main, published, tokensOf);
  inherit(drafts, main);
  assignRoles(context, sentences, tokens, main);
  return finish(drafts.filter((draft) => draft === main || isWorthTelling(draft)));
}

/** What is part of an occasion is held where and when the occasion is, unless it says otherwise. */
function inherit(drafts: readonly Draft[], main: Draft | null): void {
  for (const draft of drafts) {
    if (draft.source === 'programme' && main && draft !== main) draft.parent ??= main;
    const { parent } = draft;
    if (!parent) continue;
    draft.date ??= parent.date;
    draft.place ??= parent.place;
  }
}

/** A name alone, without a date, place or part in it, is no event yet. */
function isWorthTelling(draft: Draft): boolean {
  return (
    draft.date !== null ||
    draft.place !== null ||
    draft.participants.size > 0 ||
    draft.organizers.size > 0 ||
    draft.status !== 'background'
  );
}

function finish(drafts: readonly Draft[]): FoundEvents {
  const ids = new Map(drafts.map((draft, i) => [draft, `e${i + 1}`]));
  return {
    events: drafts.map((draft) => toEvent(draft, ids)),
    mentions: drafts.flatMap((draft) =>
      draft.mentions.map((span) => ({ ...span, event: ids.get(draft)!, how: draft.source })),
    ),
  };
}

function toEvent(draft: Draft, ids: ReadonlyMap<Draft, string>): EventFinding {
  const [start, end] = (draft.date?.value ?? '').split('/');
  const parent = draft.parent && ids.get(draft.parent);
  return {
    id: ids.get(draft)!,
    name: draft.name,
    type: draft.type,
    status: draft.status,
    start: start || null,
    end: end || start || null,
    place: draft.place,
    participants: [...draft.participants].map(([person, role]) => ({ person, role })),
    organizers: [...draft.organizers].map(([organization, role]) => ({ organization, role })),
    ...(parent && { parent }),
    passage: { start: draft.sentences[0]!.start, end: draft.sentences[0]!.end },
  };
}
