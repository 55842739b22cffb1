import { insideLonger, tokensBetween, wordEndsAt } from './clauses.ts';
import { type Cue, type Draft, isName, type Name, type Token, takesPart } from './draft.ts';
import type { EventContext } from './event.ts';
import { eventLexicon } from './lexicon.ts';
import { isListNoun, peopleAlong, peopleBehind } from './listedPeople.ts';
import { giveParts } from './parts.ts';
import { isScene, type Scene } from './scene.ts';
import type { Sentence } from './sentences.ts';

type PersonToken = Extract<Token, { entity: string }>;

/**
 * Gives the people of a sentence their parts: those before a verb, or those listed behind words like attended by. Comes
 * out: who acted last, whom a pronoun of the next sentence means.
 */
export function assignPeople(
  context: EventContext,
  sentence: Sentence,
  tokens: readonly Token[],
  scene: Scene,
): readonly Name[] {
  const { folded } = context;
  const text = folded.slice(sentence.start, sentence.end);
  const words = eventLexicon();
  const toThePress = [...words.zh.list('toThePress'), ...words.en.list('toThePress')].some((word) =>
    text.includes(word),
  );
  let pending: PersonToken[] = [];
  let last: readonly PersonToken[] = [];
  const beside = new Set<Token>();
  let here: Draft | null = null;
  let hereEnd = -1;
  // Who stands before the first act of the sentence.
  let subjects: readonly PersonToken[] = [];
  let said = false;
  // Where a statement begins: what it says of others, they do not say here.
  let reportedFrom = -1;
  tokens.forEach((token, i) => {
    // What is only spoken of is not where it is said.
    if (token.kind === 'event' && !said && isScene(token.draft)) [here, hereEnd] = [token.draft, token.end];
    if (token.kind === 'cue' && token.meaning.role === 'saying') said = true;
    const invites = token.kind === 'person' && isInviting(folded, sentence, token);
    if (invites) welcome(scene.trip, token);
    else if (token.kind === 'person' && !beside.has(token) && !isHeeded(folded, token)) pending.push(token);
    if (token.kind !== 'cue') return;
    if (token.meaning.act && token.meaning.language === 'zh' && subjects.length === 0)
      subjects = [...pending];
    if (token.meaning.playing && scene.current?.type === 'competition')
      for (const { entity } of pending) takesPart(scene.current, entity, 'attendee');
    if (!token.meaning.role) return;
    if (gainsNothing(folded, token)) return;
    if (isUndone(folded, token)) {
      pending = [];
      return;
    }
    if (isToCome(context, tokens, token, scene) || isNoun(folded, token)) return;
    if (isReported(folded, reportedFrom, token, pending)) {
      pending = [];
      return;
    }
    const ahead = isAhead(folded, sentence, token);
    if (token.word === '听取') {
      reportsBehind(context, tokens, token, scene);
      return;
    }
    if (subjects.length > 0 && goesOnWithSubject(folded, token, pending.at(-1))) pending = [...subjects];
    const others = peopleAlong(context, tokens, token);
    for (const other of others) beside.add(other);
    const behind = peopleBehind(context, tokens, i, sentence, { before: pending });
    if (behind.length === 0 && isListNoun(token.word)) return;
    const carried = !behind.length && !pending.length;
    const meant =
      last.length === 0 && token.meaning.role !== 'signatory' && isPronoun(context, sentence, token)
        ? scene.acting
        : last;
    // 甲、乙在丙主持的论坛发表演讲: only the last one does what the clause with 的 says.
    const relative =
      !behind.length && pending.length > 1 && folded[token.end] === '的' ? pending.slice(-1) : null;
    const before = relative ? pending.slice(0, -1) : [];
    const companions = pending.length && leadsWithPronoun(context, sentence, pending[0]!) ? scene.acting : [];
    const subjectsHere = withoutAdverbial(folded, sentence, token, pending);
    const actors = relative ?? (behind.length ? behind : carried ? meant : [...companions, ...subjectsHere]);
    if (actors.length === 0 || (carried && isOfAnother(context, sentence, token, tokens, actors))) return;
    giveParts(
      {
        context,
        tokens,
        at: i,
        verb: token,
        scene: ahead ? sceneAhead(scene) : scene,
        here:
          ahead && here?.status !== 'planned' && /[,。;]/.test(folded.slice(hereEnd, token.start))
            ? null
            : here,
        toThePress,
        fresh: pending.length + behind.length > 0,
      },
      [...actors, ...others],
    );
    last = actors;
    if (token.meaning.role === 'saying' && /[,:]/.test(folded[token.end] ?? '')) reportedFrom = token.end;
    pending = behind.length ? pending : relative ? before : [];
  });
  if (isCaption(text)) appear(tokens, here ?? scene.current);
  if (last.length) return last;
  return pending.length ? pending.slice(0, 1) : scene.acting;
}

let places: RegExp | undefined;

/** （左二）, （前排中）, 左起：: the sentence says where somebody stands in a picture. */
function isCaption(text: string): boolean {
  const { zh } = eventLexicon();
  const any = (name: string) => zh.list(name).join('|');
  places ??= new RegExp(
    `\\((?:图)?(?:${any('inPicture')})[^()]{0,6}\\)|\\([^()]{0,6}(?:${any('pictured')})\\)|(?:${any('pictured')})[:,为]?`,
  );
  return places.test(text);
}

/** Who is in the picture was there. */
function appear(tokens: readonly Token[], event: Draft | null): void {
  if (!event || event.status === 'background' || event.type === 'appointment') return;
  for (const token of tokens) if (token.kind === 'person') takesPart(event, token.entity, 'attendee');
}

/** 学习贯彻总书记某某的重要讲话, President X's important speech: whose words are followed, and who is not there. */
function isHeeded(folded: string, { start, end }: Name): boolean {
  const lead = folded.slice(Math.max(0, start - 14), start);
  if (eventLexicon().zh.has('heeding', lead.slice(lead.search(/[^,。;:]*$/)))) return true;
  return /^['’]s (?:[a-z]+ ){0,2}(?:speech|speeches|remarks|address|instructions|directives|thought)\b/.test(
    folded.slice(end, end + 50),
  );
}

/** 应外长甲、部长乙邀请，丙…: who invites does not do what follows. */
function isInviting(folded: string, { start: from }: Sentence, { start, end }: Name): boolean {
  if (!/^[^,。;:]{0,60}?(?:的?邀请|之邀)/.test(folded.slice(end, end + 64))) return false;
  return /(?:^|[,;。:\s])应[^,。;:]*$/.test(folded.slice(Math.max(from, start - 80), start));
}

/** 甲指出,国家主席乙提出倡议十年以来…: what is only told of in a statement; not 甲说…,乙则说…. */
function isReported(
  folded: string,
  from: number,
  { meaning, start }: Cue,
  pending: readonly PersonToken[],
): boolean {
  const { role, language } = meaning;
  const first = pending[0];
  if (from < 0 || !first || language === 'en' || role !== 'saying') return false;
  const between = folded.slice(from, first.start);
  if (/[;。”」]/.test(between)) return false;
  return !eventLexicon().zh.starts('goesOnSaying', folded.slice(pending.at(-1)!.end, start));
}

/** Who has invited receives the visitor. */
function welcome(visit: Draft | null, { entity }: Name): void {
  if (visit) takesPart(visit, entity, 'host');
}

/** During a meeting with A, B said: those of the phrase with which an English sentence begins do not say it. */
function withoutAdverbial(
  folded: string,
  { start }: Sentence,
  { meaning, start: verb }: Cue,
  before: readonly PersonToken[],
): readonly PersonToken[] {
  if (meaning.language !== 'en' || before.length < 2) return before;
  if (meaning.role !== 'saying' && meaning.role !== 'speaker') return before;
  const lead = folded.slice(start, verb);
  const comma = eventLexicon().en.starts('adverbials', lead.trimStart()) ? lead.indexOf(', ') : -1;
  const rest = before.filter((person) => person.start > start + comma);
  return rest.length > 0 ? rest : before;
}

/** 获悉, 获得各界关注: no prize. */
function gainsNothing(folded: string, { word, end }: Cue): boolean {
  const { zh } = eventLexicon();
  if (!zh.set('gaining').has(word)) return false;
  const object = folded.slice(end, end + 16);
  return (
    (word === '获' && zh.starts('notGained', object.slice(0, 2))) ||
    zh.has('favours', object.split(/[,。;]/)[0]!)
  );
}

/** 没有参加, did not attend. */
function isUndone(folded: string, { meaning, start }: Cue): boolean {
  if (meaning.language === 'en')
    return /\b(?:not|never|without) $/.test(folded.slice(Math.max(0, start - 8), start));
  return eventLexicon().zh.ends('undone', folded.slice(Math.max(0, start - 3), start));
}

/** 部长会见市长某某，并出席论坛: the clause goes on with the subject, not with him who was met. */
function goesOnWithSubject(folded: string, verb: Cue, last: PersonToken | undefined): boolean {
  if (!last || verb.meaning.language === 'en') return false;
  const between = folded.slice(last.end, verb.start);
  const clause = between.slice(between.search(/[^,;]*$/));
  const { zh } = eventLexicon();
  return (
    clause.length < between.length && zh.starts('goesOn', clause) && !zh.has('together', clause + verb.word)
  );
}

/** 学术报告 that nobody gives, 按照总书记的要求: the word is a noun here. */
export function isNoun(folded: string, { word, meaning, start, end }: Cue): boolean {
  const { en, zh } = eventLexicon();
  if (meaning.language === 'en')
    return (
      (/^(?:led|headed) by$/.test(word) &&
        en.ends(
          'ledWorks',
          folded
            .slice(Math.max(0, start - 16), start)
            .trimEnd()
            .replace(/,$/, ''),
        )) ||
      (/^(?:spoke|speaking)$/.test(word) && en.starts('notSpeeches', folded.slice(end, end + 24))) ||
      (word.startsWith('delivered') && isQuotedSpeech(folded.slice(Math.max(0, start - 48), start), word))
    );
  if (word.length === 1 && insideLonger(folded, start, end, zh.set('notStops'))) return true;
  if (meaning.role === 'saying') return folded[start - 1] === '的';
  if (word === '讲话' && noSpeech.test(folded.slice(Math.max(0, start - 6), start))) return true;
  if (word === '发表') return !zh.has('spoken', folded.slice(end, end + 10));
  if (!zh.set('speeches').has(word)) return false;
  // 作了题为“…”的报告: what stands in marks is its title.
  const lead = folded.slice(Math.max(0, start - longestTitle), start).replace(titled, '');
  return !zh.has('givesSpeech', lead.slice(lead.search(/[^,。;:、]*$/)));
}

/** The spirit of the important speeches delivered by the president: they were made somewhere else. */
function isQuotedSpeech(lead: string, word: string): boolean {
  if (word === 'delivered by')
    return /\b(?:important|spirit of the) (?:speech(?:es)?|instructions|remarks) $/.test(lead);
  return (
    word === 'delivered' &&
    /\b(?:speech(?:es)?|instructions?|remarks|address|report)(?: and \w+)? $/.test(lead)
  );
}

/** 总书记的重要讲话, which somebody studies; not 发表重要讲话. */
const noSpeech = /^(?!.*(?:发表|作了?|致))(?:.*的|.*重要)$/;
/** What is said of a speech before the word for it, with its title. */
const longestTitle = 72;
const titled = /[“「『《][^”」』》]*[”」』》]/g;

/** 她与某某6日将发表演讲: he or she who acted before does it too. */
function leadsWithPronoun({ folded }: EventContext, sentence: Sentence, first: PersonToken): boolean {
  const lead = folded.slice(Math.max(sentence.start, first.start - 24), first.start);
  return /(?:^|[,;。])[他她](?:将|还|也)?[与和同][^,;。]{0,20}$/.test(lead);
}

/** Whether the subject of a verb is he or she: 他致辞时, She also spoke. */
function isPronoun({ folded }: EventContext, sentence: Sentence, verb: Cue): boolean {
  const lead = folded.slice(Math.max(sentence.start, verb.start - 16), verb.start);
  return verb.meaning.language === 'en'
    ? /\b(?:he|she|they)(?: also| later| then| has| had)? $/.test(lead)
    : /(?:^|[,;。:“「\s])[他她](?:还|又|也|则|在|并|会上)?[^,;。]{0,4}$/.test(lead);
}

/** 发言人介绍，各国元首将出席: a clause with a subject of its own is not about him who spoke before. */
function isOfAnother(
  { folded }: EventContext,
  sentence: Sentence,
  verb: Cue,
  tokens: readonly Token[],
  actors: readonly Name[],
): boolean {
  if (verb.meaning.language === 'en' || verb.meaning.role === 'saying') return false;
  const lead = folded.slice(Math.max(sentence.start, verb.start - 40), verb.start);
  const clause = lead.slice(
    Math.max(...[',', '。', ';', ':', '、'].map((mark) => lead.lastIndexOf(mark))) + 1,
  );
  const { zh } = eventLexicon();
  if (zh.starts('pronouns', clause)) return false;
  // 某会主任甲出席并致辞: it has those who are meant.
  if (actors.some(({ start, end }) => start >= verb.start - clause.length && end <= verb.start)) return false;
  const body = tokensBetween(tokens, verb.start - clause.length, verb.start).findLast(isName);
  const isVenue = body && zh.ends('placeBefore', folded.slice(Math.max(0, body.start - 3), body.start));
  if (body?.kind === 'organization' && !isVenue) return true;
  let rest = clause.length;
  for (
    let word = wordEndsAt(clause, rest, zh.set('adverbs'));
    word;
    word = wordEndsAt(clause, rest, zh.set('adverbs'))
  )
    rest -= word.length;
  return rest > 4 && zh.has('others', clause.slice(0, rest));
}

/** What a meeting hears in one sentence. */
const longestHearing = 160;

/** 听取部长某某报告: who reports is there. */
function reportsBehind(
  { folded }: EventContext,
  tokens: readonly Token[],
  verb: Cue,
  { current }: Scene,
): void {
  const people = tokensBetween(tokens, verb.end, verb.end + longestHearing).filter(
    (t) => t.kind === 'person',
  );
  const reporter = people[0];
  if (!current || reporter?.kind !== 'person') return;
  // 某某受政府委托所作的报告: it is held before all.
  for (const person of people)
    if (person.kind === 'person' && /^[^,。;]{0,24}?所?作的/.test(folded.slice(person.end, person.end + 28)))
      takesPart(current, person.entity, 'speaker');
  if (eventLexicon().zh.starts('reports', folded.slice(reporter.end, reporter.end + 4)))
    takesPart(current, reporter.entity, 'attendee');
}

/** Will attend the meeting of the panel: another occasion than the one that the article reports. */
function isToCome(
  { folded }: EventContext,
  tokens: readonly Token[],
  verb: Cue,
  { current }: Scene,
): boolean {
  const english = /^(?:attend|attending|participate|take part)$/.test(verb.word);
  if (
    !english ||
    current?.status === 'planned' ||
    !/\b(?:will|to) $/.test(folded.slice(verb.start - 6, verb.start))
  )
    return false;
  return !tokens.some((t) => t.kind === 'event' && t.start >= verb.end && t.start - verb.end < 30);
}

/** 将与某某对谈: of what is still to come. */
function isAhead(folded: string, sentence: Sentence, { start, meaning }: Cue): boolean {
  if (meaning.language === 'en' || meaning.role === 'saying' || meaning.role === 'signatory') return false;
  const { zh } = eventLexicon();
  const lead = folded.slice(Math.max(sentence.start, start - 36), start);
  const clause = lead.slice(lead.search(/[^,。;:]*$/));
  return zh.has('toCome', clause) && !zh.has('notToCome', clause);
}

function sceneAhead(scene: Scene): Scene {
  const current = scene.planned ?? (scene.current?.status === 'planned' ? scene.current : null);
  return { ...scene, current, floor: null, stage: null, rites: new Map() };
}
