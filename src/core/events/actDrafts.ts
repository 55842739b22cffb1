import type { Act } from './act.ts';
import { type Draft, haveOtherSides, type Token, type When } from './draft.ts';
import { addDraft, type DraftIndex } from './draftIndex.ts';
import { daysFrom, durationIn } from './duration.ts';
import { eventLexicon } from './lexicon.ts';
import { dayOfPart, type Memory, type Setting } from './memory.ts';
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
 * lede, an occasion at which it is done (`setting`), or, for a signing, two sides. `told`: the events of its sentence.
 */
export function draftOfAct(
  memory: Memory,
  sentence: Sentence,
  act: Act,
  tokens: readonly Token[],
  { setting, told: events }: { readonly setting: Setting | null; readonly told: readonly Token[] },
): Draft | null {
  const anchor = setting?.draft ?? null;
  const { index, latest, parent } = memory;
  // Without an object the whole name tells two acts of one type apart.
  const sides = sidesOf(act);
  const plain = `${act.type} ${act.object || act.name}`;
  const key = isOfOthers(index.byKey.get(plain), sides, sentence) ? `${plain} ${act.name}` : plain;
  const last = act.retells ? latest.get(`act ${act.type}`) : undefined;
  const signed = isOfOthers(last, sides, sentence) ? undefined : last;
  const same = act.object.length > 5 ? index.byObject.get(act.object) : undefined;
  const known =
    signed ??
    launchedBefore(memory, act) ??
    index.byKey.get(key) ??
    (isOfOthers(same, sides, sentence) ? undefined : same);
  if (act.date && isPeriod(act.date) && (onlyDated.has(act.type) || act.type === 'launch')) return null;
  const goneOn = looksBack(tokens) ? null : dayOfStory(memory, sentence, act);
  const told = act.date ?? (anchor ? null : (dayOfPart(memory, act.dayPart) ?? goneOn));
  const day = act.retells && signed ? null : told;
  const prominent = sentence.block === 'title' || (sentence.lede && !onlyDated.has(act.type));
  const set = (parent ?? anchor) !== null && !onlyDated.has(act.type) && act.type !== 'award';
  // … and on a visit, whom somebody meets.
  const onVisit = act.type === 'meeting' && latest.has('act visit') && /^[A-Z]/.test(act.name);
  const narrated =
    (act.type === 'signing' || onVisit) && act.actors.length + act.objects.length >= 2 && !looksBack(tokens);
  const goesOn = (act.type === 'visit' || act.type === 'appointment') && latest.has(`act ${act.type}`);
  const trip = tripOf(memory, sentence, act, tokens);
  if (!known && !day && !prominent && !set && !narrated && !goesOn && !trip) return null;
  // 甲则改任副主席, after others were appointed: the same change goes on.
  const change = act.type === 'appointment' && !day && !known ? latest.get('act appointment') : undefined;
  const sameBlock = change?.sentences.at(-1)?.blockIndex === sentence.blockIndex;
  // Others are named in the next paragraphs; to welcome the appointment of somebody is no appointment.
  const sameList = change && isProminent(change) && /^[A-Z]/.test(act.name) && !act.word.endsWith(' of');
  const goesOnWith = sameBlock || sameList || change?.verb === 'announced';
  if (change && (goesOnWith || isCollective(change)) && !looksBack(tokens)) return change;
  // … and toured the hospital: the visit goes on.
  const visit = latest.get('act visit');
  if (!trip && !known && !day && !prominent && act.type === 'visit' && visit && !looksBack(tokens))
    return act.objects.some(({ kind }) => kind === 'organization') ? visit : null;
  // Who wins at an award told in the same sentence takes part in it.
  if (!known && act.type === 'award' && events.some((t) => t.kind === 'event' && t.draft.type === 'award'))
    return null;
  // 宣判…，判处…: one act in two clauses of one day.
  const before = events.findLast((t) => t.kind === 'event' && t.act !== undefined);
  if (
    !known &&
    !act.ownDate &&
    onlyDated.has(act.type) &&
    before?.kind === 'event' &&
    before.draft.date?.value === day?.value
  )
    return before.draft;
  const draft =
    known ??
    addDraft(index, { name: act.name, key, edition: null, type: act.type, source: 'act', verb: act.word });
  if (!known && act.object.length > 5) index.byObject.set(act.object, draft);
  for (const side of sides) draft.sides.add(side);
  const carried = narrated && !set && !prominent && !trip ? memory.lastDay : null;
  draft.date ??= lasting(memory, sentence, act, day) ?? carried;
  // A headline names the cities, the text the country that was visited.
  const isHeadline =
    act.type === 'visit' && /[a-z]/.test(act.word) && draft.sentences.every((s) => s.block === 'title');
  if (isHeadline && act.place) draft.place = act.place;
  draft.place ??= act.place;
  const occasion = events.find(
    (t) => t.kind === 'event' && t.draft.source !== 'act' && t.end <= act.verb.start,
  );
  // 5月29日，大会举行，会上…揭牌: the day is the occasion's.
  const sameDay =
    setting?.at === true &&
    !tokens.some((t) => t.kind === 'date' && t.start >= setting.end && t.end <= act.verb.start);
  const ownDay = act.date !== null && !sameDay && !(act.retells && signed);
  if (trip && trip !== draft && !ownDay) draft.parent ??= trip;
  else if (parent && parent !== draft && !ownDay) draft.parent ??= parent;
  else if (anchor && anchor !== draft) draft.beside ??= anchor;
  // 此外，乙获委任为成员: told of the same day.
  else if (change && change !== draft && opensWithMore(memory, sentence) && !looksBack(tokens))
    draft.beside ??= index.all.find((d) => d.type === 'appointment' && isProminent(d)) ?? change;
  else if (
    occasion?.kind === 'event' &&
    !tokens.some((t) => t.kind === 'date' && t.start > occasion.end && t.end <= act.verb.start)
  )
    draft.beside ??= occasion.draft;
  if (act.type === 'visit' && isProminent({ ...draft, sentences: [sentence] }))
    memory.visitors = new Set([...memory.visitors, ...act.actors.map(({ entity }) => entity)]);
  for (const name of ['act', `act ${act.type}`]) latest.set(name, draft);
  return draft;
}

/** 启动“…文化行”系列活动, in an article on its 启动礼: the rite that headline or lede names. */
function launchedBefore({ index }: Memory, { type, object }: Act): Draft | undefined {
  if (type !== 'launch' || object.length < shortestLaunched) return undefined;
  const { zh } = eventLexicon();
  return index.all.slice(0, mostProminent).find((draft) => {
    if (draft.type !== 'launch' || draft.source !== 'named occasion' || !isProminent(draft)) return false;
    const ending = zh.list('launchRites').find((word) => draft.key.endsWith(word));
    const launched = ending ? draft.key.slice(0, -ending.length) : '';
    return launched.length >= shortestLaunched && object.includes(launched);
  });
}

/** Signs of what is launched, so that its name tells it apart. */
const shortestLaunched = 6;
/** Headline and lede name no more events than this. */
const mostProminent = 8;

/** The bodies that an act's words name as those who sign. */
function sidesOf({ type, actors, objects }: Act): ReadonlySet<string> {
  const bodies = type === 'signing' ? [...actors, ...objects] : [];
  return new Set(bodies.flatMap(({ kind, entity }) => (kind === 'organization' ? [entity] : [])));
}

/** 甲与乙签署合作协议，丙与丁签署合作协议: told in one sentence, they are two. */
function isOfOthers(known: Draft | undefined, sides: ReadonlySet<string>, sentence: Sentence): boolean {
  return known !== undefined && known.sentences.at(-1) === sentence && haveOtherSides(known.sides, sides);
}

/** 局长访问伦敦 in the lede, 局长先拜会所长某某 below: the visit of which a meeting, signing or call by the same people is part. */
function tripOf(
  { context, index, latest, visitors }: Memory,
  sentence: Sentence,
  act: Act,
  tokens: readonly Token[],
): Draft | undefined {
  if (!onTrips.has(act.type) || sentence.block === 'title' || looksBack(tokens) || act.date) return undefined;
  // The mayor met with the delegation.
  if (!/\p{Script=Han}/u.test(act.word))
    return act.type === 'meeting' && !sentence.lede && act.actors.some(({ kind }) => kind === 'person')
      ? latest.get('act visit')
      : undefined;
  const byVisitors = act.actors.some(({ entity }) => visitors.has(entity));
  if (!byVisitors && !isByDelegation(context.folded, sentence, act)) return undefined;
  const others = [...act.objects, ...(byVisitors ? [] : act.actors)].some(
    ({ entity }) => !visitors.has(entity),
  );
  if (act.type !== 'signing' && !others) return undefined;
  return index.all.find((d) => d.source === 'act' && d.type === 'visit' && isProminent(d));
}

/** 代表团与局长某某会面: those who came do it. */
function isByDelegation(folded: string, { start }: Sentence, { verb }: Act): boolean {
  const lead = folded.slice(Math.max(start, verb.start - 120), verb.start);
  return /(?:^|[,;。\s])(?:代表团|访问团|考察团|参访团|交流团)(?:一行)?(?:[^,。;]{0,6})?[与和同跟分拜会]/.test(
    lead,
  );
}

/** What is done on a visit with others. */
const onTrips: ReadonlySet<string> = new Set(['meeting', 'signing']);

/** 今年上半年, 第一季度: so many months hold figures and no act. */
function isPeriod({ value }: When): boolean {
  const [from, to] = value?.split('/') ?? [];
  return from?.length === 7 && to?.length === 7;
}

/** State Council appoints officials: what is told next says whom. */
function isCollective({ name }: Draft): boolean {
  return eventLexicon().en.has('collective', name.toLowerCase());
}

function isProminent({ sentences: [first] }: Draft): boolean {
  return first !== undefined && (first.lede || first.block === 'title');
}

/** 此外，乙获委任为成员. */
function opensWithMore({ context: { folded } }: Memory, { start }: Sentence): boolean {
  return eventLexicon().zh.starts('sameStory', folded.slice(start, start + 8).trimStart());
}

/** Acts of one day that a story tells one after the other. */
const inStory: ReadonlySet<string> = new Set(['meeting', 'signing', 'launch']);

/** 局长亦与委员会会面: the day that the story tells of, where its words say that it goes on. */
function dayOfStory(memory: Memory, sentence: Sentence, act: Act): When | null {
  const { context, lastDay } = memory;
  if (!inStory.has(act.type) || sentence.block === 'title') return null;
  const lead = context.folded.slice(Math.max(sentence.start, act.verb.start - 40), act.verb.start);
  const clause = lead.slice(lead.search(/[^,。;]*$/));
  const { en, zh } = eventLexicon();
  // He then called on the minister: on the day that the paragraph before printed last.
  if (/\b(?:then|subsequently|afterwards?) $/.test(clause)) return memory.lastPrinted ?? lastDay;
  const goesOn =
    zh.has('sameStory', clause) || clause.split(/[^a-z]+/).some((word) => en.set('sameStory').has(word));
  // 甲市与乙集团今天签约。市长会见董事长: in the paragraph that has just printed the day.
  const receives = zh.set('receiving').has(act.word) && act.actors.length > 0 && act.objects.length > 0;
  return goesOn || (receives && isNextTo(memory, sentence)) ? lastDay : null;
}

/** Whether the last act told stands in the sentence's own paragraph. */
function isNextTo({ latest }: Memory, { blockIndex }: Sentence): boolean {
  return latest.get('act')?.sentences.at(-1)?.blockIndex === blockIndex;
}

/** 周一抵达，展开一连四天的访问: a visit takes the days that its sentence says it lasts. */
function lasting({ context }: Memory, sentence: Sentence, act: Act, day: When | null): When | null {
  if (act.type !== 'visit' || day?.value?.length !== 10) return day;
  const days = durationIn(context.folded.slice(sentence.start, sentence.end));
  return days ? { value: daysFrom(day.value, days) } : day;
}

function looksBack(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.kind === 'cue' && t.meaning.background);
}

/** 他与某校签下…, She takes office: he or she who is meant acts. */
export function withPerson(memory: Memory, act: Act): Act {
  const { person, context } = memory;
  const pronoun = pronounOf(act);
  if (!pronoun || !person) return act;
  const printed = context.article.prose.slice(person.start, person.end);
  const actors = act.actors.some(({ kind }) => kind === 'person') ? act.actors : [person, ...act.actors];
  return { ...act, name: printed + act.name.slice(pronoun.length), actors };
}

/** The pronoun with which the name of an act begins, or null. */
function pronounOf(act: Act): string | null {
  const { zh, en } = eventLexicon();
  const chinese = zh.list('pronouns').find((word) => act.name.startsWith(word));
  const first = act.name.split(' ')[0]!;
  return chinese ?? (en.set('pronouns').has(first.toLowerCase()) ? first : null);
}

/** The competition that an English sentence names beside who beat or will meet whom: they take part in it. */
export function contestOf(act: Act, sentence: Sentence, found: readonly Token[]): Draft | null {
  const contests = found.filter((t) => t.kind === 'event' && t.draft.type === 'competition');
  const plays = act.type === 'competition' || /^(?:meet|meets|met)$/.test(act.word);
  if (!plays || contests.length === 0 || sentence.block === 'title' || !/[a-z]/.test(act.word)) return null;
  const whole = contests.find((t) => t.kind === 'event' && !t.draft.parent) ?? contests[0]!;
  return whole.kind === 'event' ? whole.draft : null;
}
