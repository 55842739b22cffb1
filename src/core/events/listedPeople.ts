import { tokensBetween } from './clauses.ts';
import type { Cue, Name, Token } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/**
 * People listed behind the word at number `at` of a sentence's tokens: attended by A, B and C; 出席的还有甲、乙; "…," said A.
 * `before` are those named before it. None where nobody is listed.
 */
export function peopleBehind(
  { folded }: EventContext,
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { before }: { readonly before: readonly Name[] },
): Name[] {
  const somebodyBefore = before.length > 0;
  const verb = tokens[at] as Cue;
  if (verb.meaning.language === 'zh') {
    const behind = folded.slice(verb.end, verb.end + 24);
    if (verb.meaning.role === 'attendee' && leadsGuests(behind, verb.word))
      return peopleUntilVerb(tokens, at, sentence.end);
    if (isListNoun(verb.word)) return [];
    // 列席的某会发言人程某: who is described.
    const described = attending.exec(behind);
    if (described && verb.meaning.role === 'attendee') {
      const from = verb.end + described[0].length;
      const next = tokensBetween(tokens, from, from + 40).find(
        (t) => t.kind === 'person' || t.kind === 'event' || (t.kind === 'cue' && t.meaning.role),
      );
      if (next?.kind === 'person' && !/[,。;]/.test(folded.slice(from, next.start))) return [next];
    }
    const listed = eventLexicon().zh.has('listLeads', behind.slice(0, 16).split(/[,。;]/)[0]!);
    const list = verb.word.endsWith('包括') || eventLexicon().zh.starts('listWords', behind);
    return list || (listed && !somebodyBefore) ? peopleUntilVerb(tokens, at, sentence.end) : [];
  }
  const were =
    /^ (?:were|was|included?|includes|(?:at|the|this) [^,.;]{1,60}? (?:were|was)|[^,.;]{1,60}? (?:included?|includes)):? /.exec(
      folded.slice(verb.end, verb.end + 80),
    );
  // The following guests attended the ceremony: A, B and C.
  const announced =
    verb.meaning.role === 'attendee' &&
    !somebodyBefore &&
    /^ (?:the |this |our )?[^,.;:]{3,50}: /.test(folded.slice(verb.end, verb.end + 60));
  if (announced || leads.test(verb.word) || (were && verb.meaning.role !== 'saying'))
    return peopleUntilVerb(tokens, at, sentence.end);
  // Opening the conference, the minister …: who comes behind the clause.
  const first = verb.start - sentence.start <= 3 && verb.meaning.role !== 'saying';
  if (first)
    return tokensBetween(tokens, verb.end, verb.end + 130)
      .filter((t): t is Name => t.kind === 'person')
      .slice(0, 1);
  if (verb.meaning.role !== 'saying' || somebodyBefore) return [];
  const next = tokensBetween(tokens, verb.end, verb.end + 60).find((t): t is Name => t.kind === 'person');
  return next && !/[,;"”]| that /.test(folded.slice(verb.end, next.start)) ? [next] : [];
}

/** Those who do the same as the subject: attended the opening along with A and B. */
export function peopleAlong({ folded }: EventContext, tokens: readonly Token[], verb: Cue): Name[] {
  if (verb.meaning.language !== 'en' || verb.meaning.role === 'saying') return [];
  const behind = folded.slice(verb.end, verb.end + 80);
  const phrases = eventLexicon()
    .en.list('alongWith')
    .map((word) => behind.indexOf(` ${word} `))
    .filter((at) => at >= 0);
  if (phrases.length === 0) return [];
  const from = verb.end + Math.min(...phrases);
  const comma = folded.slice(from, from + 120).search(/,|\. |;/);
  return tokensBetween(tokens, from, comma < 0 ? from + 120 : from + comma).filter(
    (t): t is Name => t.kind === 'person',
  );
}

const leads =
  /(?:(?: by|were|was|included?|includes?|also officiating|guests|those attending|accompanied|joined| are|as follows)|^featur(?:e|es|ed|ing)|^keynote|^namely|^in the (?:presence|company) of)$/;

/** 列席的, 参加会见的: right before who is described. */
const attending = /^(?:[^,。;、的]{0,10}(?:会[见谈晤议面]|活动|仪式|典礼|座谈|论坛|峰会|大会))?的/;

/** 贵宾, 访问人员: a noun that tells who was there only where a list follows. */
export function isListNoun(word: string): boolean {
  return eventLexicon().zh.set('listNouns').has(word);
}

let guests: RegExp | undefined;
let guestsOfNoun: RegExp | undefined;

/** 出席人员有, 出席活动的嘉宾还包括: those who are listed behind these words. */
function leadsGuests(behind: string, word: string): boolean {
  const { zh } = eventLexicon();
  const any = (name: string) => [...zh.list(name)].sort((a, b) => b.length - a.length).join('|');
  guests ??= new RegExp(
    `^(?:${any('listed')}){1,5}(?:${any('listHas')})(?!关)|^[^,。;:、]{0,20}的(?:${any('listHasSurely')})(?!关)`,
  );
  // 贵宾包括：甲、乙.
  guestsOfNoun ??= new RegExp(`^(?:${any('listed')}){0,3}(?:(?:${any('listHas')})(?!关)|:)`);
  return guests.test(behind) || (isListNoun(word) && guestsOfNoun.test(behind));
}

function peopleUntilVerb(tokens: readonly Token[], at: number, to: number): Name[] {
  const people: Name[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.start >= to) break;
    if (token.kind === 'cue' && token.meaning.role === 'saying') {
      // Signed by A and B, C told the press: C only tells it.
      const isTeller = token.meaning.language === 'en' && token.start - (people.at(-1)?.end ?? 0) === 1;
      return isTeller && people.length > 1 ? people.slice(0, -1) : people;
    }
    // Presided over by A and attended by B: a list of its own.
    if (token.kind === 'cue' && token.meaning.role && leads.test(token.word)) break;
    if (token.kind === 'person') people.push(token);
  }
  return people;
}
