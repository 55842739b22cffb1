import { type Draft, type Name, newDraft, organizes, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/** 葛某为某局局长；葛某的某局局长职务；葛某因工作调动辞去… */
const appointed = /^(?:\([^()]{1,12}\))*(?:为|的[^。;]{2,50}职务|同志|任|辞去|因[^,。;]{1,16}辞去|不再|兼任)/;
/** 某甲、某乙(女)为…: the list goes on. */
const listed = /^(?:\([^()]{1,12}\))*[、,和]$/;
/** A longer line is no heading. */
const longestHead = 60;

/**
 * A notice that appoints and relieves (某市人大常委会任免名单) is one appointment, however many it names: the body is the
 * host. It may be the whole article, or stand below a report under its own heading. Gives back the drafts with that one
 * and without its single acts; the same drafts for any other article.
 */
export function readNotice(
  { article, folded }: EventContext,
  sentences: readonly Sentence[],
  tokens: Token[][],
  drafts: readonly Draft[],
): readonly Draft[] {
  const at = sentences.findIndex((sentence) => isHead(folded, sentence));
  const head = sentences[at];
  if (!head) return drafts;
  const name = article.prose.slice(head.start, head.end).trim();
  const draft = newDraft({ name, key: `notice ${name}`, edition: null, type: 'appointment', source: 'act' });
  draft.mentions.push({ start: head.start, end: head.start + name.length });
  draft.sentences.push(head);
  const body = tokens[at]!.find((t) => t.kind === 'organization');
  if (body?.kind === 'organization') organizes(draft, body.entity, 'host');
  const section = tokens.slice(at);
  const isDay = (t: Token) => t.kind === 'date' && t.date.value?.length === 10;
  const firstDay = section.flat().find(isDay) ?? tokens.flat().find(isDay);
  if (firstDay?.kind === 'date') draft.date = firstDay.date;
  for (const own of section) appointPeople(folded, own, draft);
  const others = drafts.filter(
    (d) => !(d.source === 'act' && d.type === 'appointment' && (d.sentences[0]?.start ?? 0) >= head.start),
  );
  tokens.forEach((own, i) => {
    tokens[i] = own.filter((t) => t.kind !== 'event' || others.includes(t.draft));
  });
  return at === 0 ? [draft, ...others] : [...others, draft];
}

function isHead(folded: string, { start, end, block }: Sentence): boolean {
  if (end - start > longestHead && block !== 'title') return false;
  const line = folded.slice(start, end).trim();
  return eventLexicon()
    .zh.list('notices')
    .some((word) => line.endsWith(word));
}

function appointPeople(folded: string, tokens: readonly Token[], draft: Draft): void {
  const people = tokens.filter((t): t is Name => t.kind === 'person');
  let goesOn = false;
  for (let i = people.length - 1; i >= 0; i--) {
    const { end, entity } = people[i]!;
    const next = people[i + 1];
    const isListed: boolean = goesOn && next !== undefined && listed.test(folded.slice(end, next.start));
    goesOn = isListed || appointed.test(folded.slice(end, end + 60));
    if (goesOn) takesPart(draft, entity, 'attendee');
  }
}
