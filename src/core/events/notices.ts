import { type Draft, newDraft, organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** 葛某为某局局长；葛某的某局局长职务；葛某辞去… */
const appointed = /^(?:\([^()]{1,12}\))?(?:为|的[^。;]{2,50}职务|同志|任|辞去|不再|兼任)/;

/**
 * A notice that appoints and relieves (某市人大常委会任免名单) is one appointment, however many it names: the body is the
 * host. Gives back the drafts with that one first and without the single acts; the same drafts for any other article.
 */
export function readNotice(
  { article, folded }: EventContext,
  sentences: readonly Sentence[],
  tokens: Token[][],
  drafts: readonly Draft[],
): readonly Draft[] {
  const head = sentences[0];
  if (!head) return drafts;
  const title = folded.slice(head.start, head.end).trim();
  if (
    !eventLexicon()
      .zh.list('notices')
      .some((word) => title.endsWith(word))
  )
    return drafts;
  const name = article.prose.slice(head.start, head.end).trim();
  const draft = newDraft({ name, key: `notice ${name}`, edition: null, type: 'appointment', source: 'act' });
  draft.mentions.push({ start: head.start, end: head.start + name.length });
  draft.sentences.push(head);
  const body = tokens[0]!.find((t) => t.kind === 'organization');
  if (body?.kind === 'organization') organizes(draft, body.entity, 'host');
  const firstDay = tokens.flat().find((t) => t.kind === 'date' && t.date.value?.length === 10);
  if (firstDay?.kind === 'date') draft.date = firstDay.date;
  for (const own of tokens) {
    for (const token of own)
      if (token.kind === 'person' && appointed.test(folded.slice(token.end, token.end + 60)))
        takesPart(draft, token.entity, 'attendee');
  }
  const others = drafts.filter((d) => !(d.source === 'act' && d.type === 'appointment'));
  tokens.forEach((own, i) => {
    tokens[i] = own.filter((t) => t.kind !== 'event' || others.includes(t.draft));
  });
  return [draft, ...others];
}
