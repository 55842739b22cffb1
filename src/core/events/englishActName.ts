import type { Span } from '../span.ts';
import { tokensBetween } from './clauses.ts';
import type { Name, Token } from './draft.ts';
import type { Sentence } from './sentences.ts';

const auxiliary =
  / (?:will be|was|were|has been|have been|will|would|to be|is to|are to|is|are|be)(?: \w+ly| later| also)? $/;

/** On July 14, In Shanghai, Meanwhile: when or where, and not who. */
const adverbial =
  /^(?:on|in|at|during|after|before|following|since|by|from|under|over|with|as|while|when|meanwhile|earlier|later|also|separately|yesterday|today|last|this|among|for|amid|according|then|and|but)\b/i;

/** What an English act is called: who, the verb and its object, without days and asides. */
export function englishActName(
  prose: string,
  sentence: Sentence,
  tokens: readonly Token[],
  verb: Span,
  start: number,
  end: number,
  before: readonly Name[],
): string {
  // They witnessed the signing of a memorandum: the signing is the event.
  if (/^\w+ing of$/i.test(prose.slice(verb.start, verb.end))) return tidy(prose.slice(verb.start, end));
  const actor = before.find((name) => name.start === start);
  const between = prose.slice(actor ? actor.end : start, verb.start);
  const said = /^.*\b(?:said|says|announced)(?: that)?\b(?<rest>.*)$/s.exec(between)?.groups?.rest;
  // A company said on Friday it had signed: the company signed. He said that the hall had opened: the hall did.
  const subject = said
    ?.replace(/^(?: on \w+)? ?(?:it|they|he|she|the|a)?\b/i, '')
    .replace(/^ ?(?:had|has|have|would|will)? ?$/, '');
  if (said !== undefined && subject !== undefined && subject.trim().length > 3)
    return tidy(subject + prose.slice(verb.start, end));
  // Wang and Blinken met: with nobody behind the verb, all who did.
  const all = before.filter(({ kind, start: at }) => kind === 'person' && at >= start);
  if (/^met$/i.test(prose.slice(verb.start, end)) && all.length > 1)
    return tidy(`${all.map((name) => prose.slice(name.start, name.end)).join(' and ')} met`);
  if (actor && (said !== undefined || between.length > 24 || between.includes(',')))
    return tidy(
      `${prose.slice(actor.start, actor.end)}${auxiliary.exec(between)?.[0] ?? ' '}${prose.slice(verb.start, end)}`,
    );
  const onlyAuxiliary =
    /^\s*(?:was|were|is|are|has been|have been|had been|will be|had|has|have|will)\s*$/.test(between);
  if (start < verb.start && !onlyAuxiliary)
    return tidy(withoutDates(prose, start, verb.start, tokens) + prose.slice(verb.start, end));
  // The company, founded in 1924, raised fares.
  const lead = prose.slice(sentence.start, verb.start).trimStart();
  const apposed =
    actor || adverbial.test(lead) ? null : /^(?:the |an? )?(?<subject>[^,]{3,40}), /i.exec(lead);
  const told = prose.slice(onlyAuxiliary ? start : verb.start, end);
  return tidy(apposed ? `${apposed.groups!.subject} ${told}` : told);
}

function withoutDates(prose: string, from: number, to: number, tokens: readonly Token[]): string {
  const date = tokensBetween(tokens, from, to).find((t) => t.kind === 'date');
  if (!date) return prose.slice(from, to);
  return `${prose.slice(from, date.start).replace(/(?: on| in)? $/, '')}${prose.slice(date.end, to)}`;
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
