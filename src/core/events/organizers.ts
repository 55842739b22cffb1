import type { OrganizerRole } from '../analysis.ts';
import { type Cue, type Draft, organizes, type Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';
import { goesOnWithoutSubject, subjectBodies } from './subjectBodies.ts';

/** Between who holds and the verb there may be a day and a place. */
const longestGap = 34;
const holdsEnglish =
  /^(?:held|hosted|hosts|co-hosted|co-organised|jointly held|staged|convened|holds|hold|to hold|launched)$/;

/** Gives the organizations of a sentence their parts: those before a verb (甲主办), or behind a label or organised by. */
export function assignOrganizers(
  { folded }: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  current: Draft | null,
): void {
  const organized = tokens.filter((t) => t.kind === 'cue' && t.meaning.organizer && !t.meaning.held);
  let pending: string[] = [];
  const venues = new Set<string>();
  let ended = -1;
  let labelled: OrganizerRole | null = null;
  let hosted = false;
  const subject = subjectBodies(folded, sentence, tokens);
  tokens.forEach((token, i) => {
    if (token.kind === 'organization') {
      const target = labelled && occasionOf(targetOf(folded, tokens, i, current));
      const goesOn = ended < 0 || listGoesOn(folded, ended, token.start);
      if (labelled && target && goesOn) organizes(target, token.entity, labelled);
      else {
        labelled = null;
        // A list goes on over 、 and 与; anything longer between two names ends it.
        if (ended >= 0 && token.start - ended > 6) pending = [];
        pending.push(token.entity);
        // 在某大学举行: that is where, not who.
        const lead = folded.slice(Math.max(0, token.start - 10), token.start);
        if (eventLexicon().zh.ends('placeBefore', lead) || /[在假][^,、。;]{0,8}$/.test(lead))
          venues.add(token.entity);
      }
      ended = token.end;
      return;
    }
    if (token.kind !== 'cue') return;
    const role = token.meaning.organizer;
    if (role && leadsList(folded, token, tokens[i + 1])) {
      labelled = isSaidOfEvent(folded, sentence, tokens, i, current)
        ? besideHost(token.word, role, hosted)
        : null;
      hosted ||= labelled === 'host';
      pending = [];
      ended = -1;
      return;
    }
    if (role || (token.meaning.language === 'en' && holdsEnglish.test(token.word))) {
      labelled = null;
      const target = occasionOf(targetOf(folded, tokens, i, current));
      const weak = token.meaning.held || eventLexicon().zh.has('weakParts', token.word);
      const reach = token.meaning.language === 'en' ? 50 : 30;
      const eventFollows = tokens
        .slice(i + 1, i + 12)
        .some((t) => t.kind === 'event' && t.start >= token.end && t.start - token.end <= reach);
      const sure = !weak || (token.meaning.held ? eventFollows : organized.length > 1);
      const gap = token.start - ended;
      // 在某部指导下: there the word means who, not where.
      const weakVenue = eventLexicon().zh.has('weakParts', token.word);
      // 在某研究院主办的论坛: the body right before such a verb organizes.
      const adjacent = !token.meaning.held && gap === 0;
      const reachBack = token.meaning.held
        ? /[,;。]/.test(folded.slice(ended, token.start))
          ? 14
          : longestGap
        : 6;
      if (target && sure && pending.length && gap <= reachBack)
        for (const organization of pending)
          if (weakVenue || adjacent || !venues.has(organization))
            organizes(target, organization, role ?? 'host');
      if (
        target &&
        token.meaning.held &&
        eventFollows &&
        goesOnWithoutSubject(folded, tokens, token, subject)
      )
        for (const { entity } of subject) organizes(target, entity, 'host');
      pending = [];
      ended = -1;
    } else if (token.meaning.role === 'saying') pending = [];
  });
}

/** Hosted by A and organized by B: B does the work. */
function besideHost(word: string, role: OrganizerRole, hosted: boolean): OrganizerRole {
  return hosted && eventLexicon().en.is('organizing', word) ? 'organizer' : role;
}

/** Not of a study funded by somebody, nor of an occasion that somebody founded. */
function isSaidOfEvent(
  folded: string,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  current: Draft | null,
): boolean {
  const { en } = eventLexicon();
  const label = tokens[at] as Cue;
  const events = tokens.filter((t) => t.kind === 'event');
  if (en.is('founding', label.word)) return (events[0]?.draft ?? current)?.type === 'launch';
  if (!en.is('weakLabels', label.word) || events.length > 0) return true;
  if (tokens.slice(0, at).some((t) => t.kind === 'cue' && t.meaning.organizer)) return true;
  return en.starts('itself', folded.slice(sentence.start, sentence.start + 24).trimStart());
}

/** Acts between people have sides, not organizers. */
function occasionOf(draft: Draft | null): Draft | null {
  const sided = /^(?:visit|meeting|signing|appointment|award)$/;
  return draft?.source === 'act' && sided.test(draft.type) ? null : draft;
}

/** Whether the organizations come behind the word: 主办单位：…, organised by …. */
function leadsList(folded: string, token: Cue, next: Token | undefined): boolean {
  if (token.meaning.language === 'en') return true;
  // 科技局担任指导单位，…: said of the body before it.
  if (eventLexicon().zh.ends('serving', folded.slice(Math.max(0, token.start - 2), token.start)))
    return false;
  return (
    eventLexicon().zh.ends('labelEndings', token.word) &&
    next?.kind === 'organization' &&
    next.start <= token.end + 1
  );
}

/** Only list marks and small words stand between two organizations of one list. */
function listGoesOn(folded: string, from: number, to: number): boolean {
  return (
    to - from <= 24 &&
    /^[)）]?(?:\([^)]*\))?[、,\s和与及;]*(?:and |the |as well as |&)*[(（]?$/.test(
      folded.slice(from, to).replace(/\([^()]{0,14}\)/g, ''),
    )
  );
}

/** The event that the organizers at a token organize: the next occasion named, the last one, or the current one. */
function targetOf(folded: string, tokens: readonly Token[], at: number, current: Draft | null): Draft | null {
  const occasion = (t: Token) => t.kind === 'event' && t.draft.source !== 'act';
  const english = tokens[at]!.kind === 'cue' && (tokens[at] as Cue).meaning.language === 'en';
  const before = tokens.slice(0, at).findLast(occasion);
  const next = tokens.slice(at).find(occasion);
  // 此次论坛由甲指导，乙主办，是…举办的博览会中…: said of what stands before.
  const led =
    before !== undefined &&
    next !== undefined &&
    /^[”」』》)]*[^,。;“「『《]{0,8}由/.test(folded.slice(before.end, before.end + 14)) &&
    /[,;](?:也?是|旨在|作为|系|为|以)/.test(folded.slice(tokens[at]!.end, next.start));
  const found = english || led ? (before ?? next) : (next ?? before);
  return found?.kind === 'event' ? found.draft : current;
}
