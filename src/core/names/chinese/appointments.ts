import postData from '../../../data/names/posts.yaml';
import type { PersonFinding, PostFinding } from '../finding.ts';
import { beforeRemark, closingOf, isDelimiter } from './characters.ts';
import type { Crowd } from './crowd.ts';
import { changeOfPost, governs, isCandidacy, WordClass, wordList } from './lexicon.ts';
import { type Title, type TitleContext, titleEndingAt } from './posts.ts';
import { endOfWordStarting } from './reading.ts';
import { sharersOf } from './sharedPosts.ts';

const posts = postData as Readonly<
  Record<'andAlso' | 'anew' | 'givenTo' | 'partyOrgans' | 'ofParty', string>
>;
const partyOrgans = wordList(posts.partyOrgans);
const ofParty = wordList(posts.ofParty);

/** Titles that lead up to a person. */
export interface Chain {
  readonly titles: readonly Title[];
  readonly holder: PersonFinding;
}

const longestTitle = 44;
const longestGap = 14;
const longestSentence = 80;

/**
 * The posts of each chain, given to its person and to those who share it; a title that names no body carries over the one
 * before it.
 */
export function givePosts(
  context: TitleContext,
  crowd: Crowd,
  chains: readonly Chain[],
): readonly PostFinding[] {
  const { folded } = context.reading;
  const firstHeld = new Map<string, number>();
  for (const { holder } of chains) {
    const name = folded.slice(holder.start, holder.end);
    firstHeld.set(name, Math.min(firstHeld.get(name) ?? holder.start, holder.start));
  }
  return chains.flatMap((chain) => {
    let carried: Title['organization'] = null;
    const holders = [chain.holder, ...sharersOf(context, crowd, chain, firstHeld)];
    return chain.titles.flatMap((title) => {
      carried = title.organization ?? (title.start === title.head || isPrefixOnly(title) ? carried : null);
      // 市委副书记、市长: the mayor is of the government.
      const isCarried = !title.organization;
      const own =
        isCarried && governs(headOf(context, title))
          ? null
          : isCarried
            ? bodyOfParty(context, title, carried)
            : carried;
      return holders.map((holder) => post(context, title, holder, own, 'beside a name'));
    });
  });
}

/** 辽宁大学党委副书记、校长: who heads the body itself is of the body, and not of its party committee. */
function bodyOfParty(
  context: TitleContext,
  title: Title,
  carried: Title['organization'],
): Title['organization'] {
  if (!carried || ofParty.some((word) => headOf(context, title).endsWith(word))) return carried;
  const { folded } = context.reading;
  const organ = partyOrgans.find((word) => folded.startsWith(word, carried.end - word.length));
  return organ && carried.end - organ.length > carried.start
    ? { start: carried.start, end: carried.end - organ.length }
    : carried;
}

function headOf({ reading }: TitleContext, { head, end }: Title): string {
  return reading.folded.slice(head, end);
}

function isPrefixOnly(title: Title): boolean {
  return title.organization === null && title.head - title.start <= 4;
}

/** How posts are found that stand right behind the name. */
const rightBehind = new Set(['beside a name', 'behind a name']);

function post(
  { reading, organizationEndingAt }: TitleContext,
  { start, end, place }: Title,
  holder: PersonFinding,
  own: Title['organization'],
  how: string,
): PostFinding {
  // 科技基金行政委员会|马志毅|主席: the body stands before the name, the rank behind it.
  const isBehind = start >= holder.end && rightBehind.has(how);
  const before = reading.folded[holder.start - 1] === '的' ? holder.start - 1 : holder.start;
  const organization = own ?? (isBehind ? organizationEndingAt.get(before) : null) ?? null;
  return {
    kind: 'post',
    start,
    end,
    holder: { start: holder.start, end: holder.end },
    organization: organization && { start: organization.start, end: organization.end },
    ...(place && !organization && { place }),
    how,
  };
}

/** Posts that a verb, 的…职务 or brackets give: 任命葛成林为局长, 免去古兰英的局长职务, 练思源当选主任委员. */
export function holdersOfTitles(
  context: TitleContext,
  crowd: Crowd,
  chains: readonly Chain[],
): readonly PostFinding[] {
  const besideNames = [...crowd.all()].flatMap((person) => postsBesideName(context, crowd, person));
  return [...besideNames, ...postsOfVerbs(context, crowd, chains)];
}

/** Each title as a post of each of its holders; a title that names no body carries over the one before it. */
function given(
  context: TitleContext,
  titles: readonly Title[],
  holders: readonly PersonFinding[],
  how: string,
): readonly PostFinding[] {
  return holders.flatMap((holder) => {
    let carried: Title['organization'] = null;
    return titles.map((title) => {
      carried = title.organization ?? (isPrefixOnly(title) ? carried : null);
      return post(context, title, holder, carried, how);
    });
  });
}

/** 甲(局长), 所长为甲, 甲局长, 甲的局长职务, 甲，海州大学校长，…. */
function postsBesideName(context: TitleContext, crowd: Crowd, person: PersonFinding): readonly PostFinding[] {
  const { folded } = context.reading;
  const isExplained = folded[person.end] === '(';
  const after = isExplained ? closingOf(folded, person.end) : person.end;
  if (after < 0) return [];
  const found: PostFinding[] = [];
  if (isExplained) {
    const titles = titlesFrom(context, person.end + 1);
    const last = titles.at(-1);
    if (last && ')),，、'.includes(folded[last.end] ?? ' '))
      found.push(...given(context, titles, [person], 'in brackets behind a name'));
  }
  const said = titleSaidOf(context, person);
  if (said) found.push(...given(context, [said], [person], 'who it is'));
  const behind = ranksBehind(context, after);
  if (behind.length > 0 && person.form === 'full' && !followsName(context, crowd, behind.at(-1)!.end))
    found.push(...given(context, behind, [person], 'behind a name'));
  if (folded[after] === '的') {
    const titles = titlesFrom(context, after + 1);
    const last = titles.at(-1);
    if (last && /^(?:职务|一职|职位)/.test(folded.slice(last.end, last.end + 2)))
      found.push(...given(context, titles, [person], 'post that is taken away'));
  } else if (folded[after] === ',' || folded[after] === '，') {
    const titles = titlesFrom(context, after + 1);
    const last = titles.at(-1);
    const told = last && (last.organization !== null || last.head > last.start);
    // 甲，海州大学副校长(研究)|乙: somebody else is named behind the bracket.
    const isOfNext = folded[last?.end ?? -1] === '(' && crowd.at(closingOf(folded, last!.end)) !== undefined;
    if (last && told && !isOfNext && isDelimiter(folded[last.end]) && folded[last.end] !== '、')
      found.push(...given(context, titles, [person], 'after a name and a comma'));
  }
  return found;
}

/** The posts that verbs give and take: 甲出任局长, 此前任书记的甲, 局长由甲担任. */
function postsOfVerbs(context: TitleContext, crowd: Crowd, chains: readonly Chain[]): readonly PostFinding[] {
  const titled = new Map(chains.map(({ titles, holder }) => [holder.start, titles[0]!.start]));
  const entitled = new Map(chains.map(({ titles, holder }) => [titles[0]!.start, holder]));
  const { reading, segments } = context;
  const { folded } = reading;
  const found: PostFinding[] = [];
  for (let at = 0; at < folded.length; at++) {
    const end = segments.endOf[at]!;
    if (end === 0 || !(segments.classes[at]! & WordClass.postChange)) continue;
    const change = changeOfPost(folded.slice(at, end));
    if (!change) continue;
    const behind = change === 'gain' ? titlesFrom(context, end).at(-1) : undefined;
    // 此前任县委书记的|李明, 担任会长的|局长李明: the name stands behind its posts.
    const next = behind && folded[behind.end] === '的' ? behind.end + 1 : -1;
    const named = crowd.at(next);
    const relative = named?.start === next ? named : entitled.get(next);
    if (relative) {
      found.push(...given(context, titlesFrom(context, end), [relative], 'post that is taken up'));
      continue;
    }
    const holders = subjectsBefore(context, crowd, titled, at, folded.slice(at, end));
    if (holders.length === 0) continue;
    const titles = titlesFrom(context, end).filter((title) => !crowd.at(title.end));
    found.push(
      ...given(
        context,
        titles,
        holders,
        change === 'gain' ? 'post that is taken up' : 'post that is given up',
      ),
    );
    const before = titleBeforeBy(context, holders[0]!);
    if (before && titles.length === 0)
      found.push(...given(context, [before], holders.slice(0, 1), 'post that is taken up'));
  }
  return found;
}

/** 首任所长为|海若川院士: the title of which the sentence says who has it. */
function titleSaidOf(context: TitleContext, { start }: PersonFinding): Title | null {
  if (!'为是'.includes(context.reading.folded[start - 1] ?? '.')) return null;
  const title = titleEndingAt(context, start - 1);
  return title && !title.weak ? title : null;
}

/** The titles that start at `from` and name no body, up to one that does. */
function ranksBehind(context: TitleContext, from: number): readonly Title[] {
  // 练思源|当选主任委员: a verb that gives the post is no part of it.
  if (context.segments.classes[from]! & WordClass.postChange) return [];
  const titles = titlesFrom(context, from);
  // 李强|同|瑞士联邦主席: whom he meets.
  if (titles[0] && titles[0].start > from) return [];
  const other = titles.findIndex(
    ({ organization, place, weak }) => organization !== null || place !== null || weak,
  );
  return other < 0 ? titles : titles.slice(0, other);
}

/** Whether someone else is named where a title ends, so that it is his: 陈明主任李强. */
function followsName({ reading }: TitleContext, crowd: Crowd, end: number): boolean {
  return crowd.at(end) !== undefined || (reading.folded[end] === ' ' && crowd.at(end + 1) !== undefined);
}

/** The titles that start at `from`, joined by 、 or 兼. */
export function titlesFrom(context: TitleContext, from: number): readonly Title[] {
  const { folded } = context.reading;
  const titles: Title[] = [];
  let at = from;
  while (at < folded.length) {
    const title = titleStartingAt(context, at);
    if (!title) break;
    titles.push(title);
    const mark = folded[title.end];
    if (mark === undefined || !'、兼和及'.includes(mark)) break;
    at = title.end + 1;
  }
  return titles;
}

function titleStartingAt(context: TitleContext, from: number): Title | null {
  const { reading, segments, organizationEndingAt } = context;
  let at = from;
  // 王志|民主|任: a word runs over the end of the name, and the rank begins inside it.
  const rank = segments.startOf[from]! < 0 ? endOfWordStarting(reading, from, WordClass.rank) : -1;
  if (rank > from)
    return {
      start: from,
      end: rank,
      head: from,
      organization: null,
      place: null,
      guessed: null,
      weak: false,
    };
  while (at < reading.folded.length && at - from < longestTitle) {
    const end = segments.endOf[at]! || at + 1;
    if (isDelimiter(reading.folded[at]) && !'()“”「」'.includes(reading.folded[at]!)) return null;
    if (segments.classes[at]! & WordClass.postHead && !insideOrganization(context, at, end)) {
      // 行政长官|候任人: both together are one title.
      const last = segments.endOf[end]!;
      const whole = last > end && isCandidacy(reading.folded.slice(end, last)) ? last : end;
      const title = titleEndingAt(context, whole);
      if (title && !title.weak && title.start <= from + 1 && title.end > from) {
        const start = Math.max(title.start, from);
        return { ...title, start };
      }
      return null;
    }
    // 西安市|长: the place takes the first letter of the head up.
    const over =
      segments.classes[at]! & WordClass.region ? endOfWordStarting(reading, end - 1, WordClass.postHead) : -1;
    if (over === end + 1) {
      const title = titleEndingAt(context, over);
      if (title && !title.weak && title.start <= from + 1)
        return { ...title, start: Math.max(title.start, from) };
    }
    if (segments.classes[at]! & WordClass.stop && !organizationEndingAt.size) return null;
    at = end;
  }
  return null;
}

function insideOrganization({ covered }: TitleContext, start: number, end: number): boolean {
  return covered[start] === 1 && covered[end - 1] === 1;
}

/** Who the sentence speaks of before a verb of office: the nearest person, with those that 、 joins to him. */
function subjectsBefore(
  context: TitleContext,
  crowd: Crowd,
  titled: ReadonlyMap<number, number>,
  verb: number,
  word: string,
): readonly PersonFinding[] {
  const { folded } = context.reading;
  const near = word.length === 1 ? 1 : longestGap;
  let at = verb;
  while (verb - at <= near) {
    at = beforeRemark(folded, at);
    if (crowd.endingAt(at)) break;
    if (at <= 0 || '。;!?\n、'.includes(folded[at - 1]!)) return [];
    at--;
  }
  const last = crowd.endingAt(at) ?? (isOwn(word) ? subjectOfSentence(context, crowd, at) : null);
  if (!last) return [];
  const people = [last];
  for (;;) {
    // 港大校长张翔、中大校长卢煜明|担任主任: the titles stand between them.
    const first = people[0]!.start;
    const before = beforeAnotherVerb(folded, Math.min(first, titled.get(first) ?? first) - 1);
    if (!'、和与及以,，'.includes(folded[before] ?? '.')) return people;
    if (',，以'.includes(folded[before]!) && before === first - 1) return people;
    const person = crowd.endingAt(beforeRemark(folded, before));
    if (!person) return people;
    people.unshift(person);
  }
}

const oneOf = (list: string) => wordList(list).join('|');
const again = new RegExp(
  `[,，、以]?(?:${oneOf(posts.andAlso)}|)(?:${oneOf(posts.anew)}|)(?:${oneOf(posts.givenTo)})$`,
);
const longestAgain = 12;

/** 委任甲|,以及再度委任|乙为委员: the place of the mark before another verb of appointment, if one ends there; else the same place. */
function beforeAnotherVerb(folded: string, at: number): number {
  const from = Math.max(0, at + 1 - longestAgain);
  const found = again.exec(folded.slice(from, at + 1));
  return found && found.index > 0 ? from + found.index : at;
}

/** Verbs of which the holder of the post is the subject himself: 升任, 出任; 为 and 任 may have another. */
function isOwn(word: string): boolean {
  return word.length > 1 && !word.endsWith('为');
}

/** 简若珊2010年加入集团，2019年升任财务总监: the one with whom the sentence begins, if nobody else is named before `at`. */
function subjectOfSentence({ reading }: TitleContext, crowd: Crowd, at: number): PersonFinding | null {
  const { folded } = reading;
  let subject: PersonFinding | null = null;
  for (let i = at; i > 0 && at - i < longestSentence; i--) {
    if ('。;!?\n'.includes(folded[i - 1]!)) return subject?.start === i ? subject : null;
    const person = crowd.endingAt(i);
    if (!person) continue;
    if (subject) return null;
    subject = person;
  }
  return subject?.start === 0 ? subject : null;
}

/** 局长由张三担任. */
function titleBeforeBy(context: TitleContext, person: PersonFinding): Title | null {
  if (context.reading.folded[person.start - 1] !== '由') return null;
  const title = titleEndingAt(context, person.start - 1);
  return title && !title.weak ? title : null;
}
