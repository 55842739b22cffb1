import { type Draft, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { assignOrganizers } from './organizers.ts';
import { assignParties } from './parties.ts';
import { assignPeople, takesPlace } from './people.ts';
import type { Sentence } from './sentences.ts';

/**
 * Says who took which part: goes through the sentences in order and gives the names of each their roles in the event
 * the sentence, its paragraph or else the article is about.
 */
export function assignRoles(
  context: EventContext,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  main: Draft | null,
): void {
  const competition = main?.type === 'competition' && main.source !== 'act' ? main : null;
  let block = -1;
  let current = main;
  let signing: Draft | null = null;
  sentences.forEach((sentence, i) => {
    const own = tokens[i]!;
    if (sentence.blockIndex !== block) current = main;
    block = sentence.blockIndex;
    const events = own.filter((t) => t.kind === 'event');
    const reported = events.filter((t) => t.draft.status === 'reported' && takesPlace(t.draft));
    // 14日，参加峰会的代表团参观…: the visit of that day is meant, not the occasion in passing.
    const here = reported.find((t) => t.draft.type === 'visit' && t.act?.date) ?? reported[0];
    if (here) current = here.draft;
    signing = events.find((t) => t.draft.type === 'signing')?.draft ?? signing;
    const elsewhere =
      !here && events.some((t) => t.draft.source !== 'act' && t.draft.status === 'background');
    assignParties(own, competition);
    assignPeople(context, sentence, own, { current, signing, elsewhere });
    assignOrganizers(context, own, current);
  });
  joinOccasions(tokens);
}

/** Who signs or is elected at an occasion is there. */
function joinOccasions(tokens: readonly (readonly Token[])[]): void {
  for (const own of tokens)
    for (const token of own) {
      if (token.kind !== 'event' || !token.act) continue;
      const { parent, participants, type } = token.draft;
      if (!parent || parent.source === 'act' || (type !== 'signing' && type !== 'appointment')) continue;
      for (const person of participants.keys()) takesPart(parent, person, 'attendee');
    }
}
