import type { LinkEvidence, Person } from '../analysis.ts';
import type { PopoloMembership } from '../knowledge/popolo.ts';
import { matchRomanization, type RomanizationMatch } from '../knowledge/romanization/matchRomanization.ts';
import { chineseParts, latinWords } from '../knowledge/romanization/nameParts.ts';
import { spellingsOf } from '../knowledge/romanization/systems.ts';
import { heldOn } from '../knowledge/tenure.ts';
import { fold } from '../text/fold.ts';
import type { EntityLink, LinkContext } from './linkContext.ts';
import { isFullName } from './namesakes.ts';
import { bareTitle, postsNamed } from './postTitles.ts';

/**
 * The one holder of a post that the article gives a person, where the printed name goes with the holder's: the surname
 * alone (薛局長), a romanization of it, also a garbled one, or a part of its English name. Null where none or several do.
 */
export function linkByPost(
  person: Person,
  context: LinkContext,
  isRuledOut: (id: string) => boolean,
): EntityLink | null {
  const found = new Map<string, EntityLink>();
  for (const { title, organization, organizationId } of person.posts) {
    const bare = bareTitle(title);
    const body = {
      name: organization,
      knowledge: context.organizations.get(organizationId ?? '')?.knowledge,
    };
    for (const post of postsNamed(bare.title, body, context)) {
      for (const membership of context.knowledge.membershipsOfPost.get(post.id) ?? []) {
        const { person_id: id } = membership;
        const wasIn = wasInPost(membership, bare.relation === 'former', context);
        if (!wasIn || isRuledOut(id) || found.has(id)) continue;
        const meeting = namesMeet(person, id, context);
        if (meeting) found.set(id, toLink(id, meeting, wasIn === 'yes'));
      }
    }
  }
  const [only] = found.values();
  return found.size === 1 ? only! : null;
}

function wasInPost(
  membership: PopoloMembership,
  isFormer: boolean,
  { knowledge, published }: LinkContext,
): 'yes' | 'unknown' | null {
  if (published === null) return 'unknown';
  const { answer } = heldOn(knowledge, membership, published);
  if (answer !== 'no') return answer;
  return isFormer ? 'unknown' : null;
}

interface Meeting {
  readonly evidence: LinkEvidence;
  readonly isWhole: boolean;
  readonly romanization?: RomanizationMatch;
}

function toLink(id: string, { evidence, isWhole, romanization }: Meeting, isSure: boolean): EntityLink {
  const certainty = isSure && isWhole ? 'certain' : 'possible';
  return {
    knowledge: id,
    link: { certainty, how: [evidence, 'post'], ...(romanization && { romanization }) },
  };
}

/**
 * How the printed names go with an entry's: the full ones decide, a surname only where no full name is printed. Null
 * where one of them is another's.
 */
function namesMeet({ names }: Person, id: string, { knowledge }: LinkContext): Meeting | null {
  const entry = knowledge.persons.get(id);
  if (!entry) return null;
  const own = [entry.name, ...(entry.other_names ?? []).map(({ name }) => name)];
  const full = names.filter(({ name }) => isFullName(name));
  let best: Meeting | null = null;
  for (const { name } of full.length > 0 ? full : names) {
    const meeting = isLatin(name) ? latinMeets(name, own) : chineseMeets(name, own);
    if (!meeting) return null;
    if (!best || (meeting.isWhole && !best.isWhole)) best = meeting;
  }
  return best;
}

function chineseMeets(printed: string, own: readonly string[]): Meeting | null {
  const name = fold(printed);
  const chinese = own.filter((other) => !isLatin(other));
  if (chinese.length === 0) return bestRomanization(own.map((latin) => matchRomanization(printed, latin)));
  if (chinese.some((other) => fold(other) === name)) return { evidence: 'other characters', isWhole: true };
  const isSurname = chinese.some((other) => chineseParts(other).some(({ surname }) => surname === name));
  return isSurname ? { evidence: 'surname', isWhole: true } : null;
}

function latinMeets(printed: string, own: readonly string[]): Meeting | null {
  const words = latinWords(printed);
  if (words.length === 0) return null;
  const partOf = own.some((name) => {
    const left = [...latinWords(name)];
    // Each word of the known name stands for one of the printed ones: Sit Wing-Wing is no part of Sit Wing-hang.
    return words.every((word) => left.includes(word) && left.splice(left.indexOf(word), 1));
  });
  if (partOf) return { evidence: words.length > 1 ? 'name' : 'surname', isWhole: true };
  const chinese = own.filter((name) => !isLatin(name));
  if (words.length === 1)
    return chinese.some((name) => spellingsOf(fold(name[0]!), 'mixed').has(words[0]!))
      ? { evidence: 'surname', isWhole: true }
      : null;
  return bestRomanization(chinese.map((name) => matchRomanization(name, printed)));
}

function bestRomanization(matches: readonly RomanizationMatch[]): Meeting | null {
  const same = matches.find(({ answer }) => answer === 'same');
  const romanization = same ?? matches.find(({ answer }) => answer === 'possible');
  return romanization ? { evidence: 'romanization', isWhole: same !== undefined, romanization } : null;
}

function isLatin(name: string): boolean {
  return !/\p{Script=Han}/u.test(name);
}
