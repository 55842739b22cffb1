import type { Span } from '../../span.ts';
import type { PersonFinding, PostFinding } from '../finding.ts';
import { isDelimiter } from './characters.ts';
import { dottedNames, endOfForeignNameAt } from './foreignName.ts';
import { surnameStrength, WordClass } from './lexicon.ts';
import { endOfNameAt, startOfNameBefore } from './nameSlot.ts';
import type { OrganizationCandidate } from './organizations.ts';
import { endOfWordStarting, type Reading, startOfWordEnding } from './reading.ts';

export interface PeopleAndPosts {
  readonly people: readonly PersonFinding[];
  readonly posts: readonly PostFinding[];
}

const regions = WordClass.region | WordClass.carriedRegion;

/** People beside their posts, in bylines and before what people do; and the posts given to them. */
export function findPeople(
  reading: Reading,
  organizations: readonly OrganizationCandidate[],
): PeopleAndPosts {
  const people = new Map<number, PersonFinding>();
  const posts: PostFinding[] = [];
  const byEnd = new Map(organizations.map((o) => [o.end, o]));
  const covered = coveredBy(reading.folded.length, organizations);
  const add = (start: number, end: number, how: string, form: PersonFinding['form'] = 'full') => {
    const known = people.get(start);
    if (known) return known;
    const person: PersonFinding = { kind: 'person', start, end, form, how };
    people.set(start, person);
    return person;
  };
  const { folded } = reading;
  for (const { start, end } of dottedNames(reading)) if (!covered[start]) add(start, end, 'dotted name');
  for (let end = 1; end <= folded.length; end++) {
    if (reading.endingAt[end] === reading.endingAt[end + 1]) continue;
    const head = startOfWordEnding(reading, end, WordClass.postHead);
    if (head >= 0) {
      const nameEnd = endOfNameAt(reading, end);
      const isWeak = startOfWordEnding(reading, end, WordClass.weakHead) === head;
      const foreign = nameEnd < 0 && !isWeak ? endOfForeignNameAt(reading, end) : -1;
      if ((nameEnd > 0 && !covered[end]) || foreign > 0) {
        const chain = postChain(reading, byEnd, covered, end);
        if (chain.length > 0) {
          const holder = add(end, nameEnd > 0 ? nameEnd : foreign, 'after a post');
          posts.push(...chain.map((post) => ({ ...post, holder: { start: holder.start, end: holder.end } })));
        }
      }
      if (startOfWordEnding(reading, end, WordClass.rank) === head) {
        const start = startOfNameBefore(reading, head);
        if (start >= 0 && !covered[start]) {
          const holder = add(start, head, 'before a post');
          posts.push({
            kind: 'post',
            start: head,
            end,
            holder: { start: holder.start, end: holder.end },
            organization: null,
            how: 'after a name',
          });
        }
      }
      continue;
    }
    const honorific = startOfWordEnding(reading, end, WordClass.honorific);
    if (honorific >= 0) {
      const start = startOfNameBefore(reading, honorific);
      if (start >= 0 && !covered[start]) add(start, honorific, 'before an honorific');
    }
    if (startOfWordEnding(reading, end, WordClass.byline) >= 0) bylineNames(reading, end, add);
  }
  spread(reading, people, covered, add);
  return { people: [...people.values()], posts };
}

/** The posts that lead up to `end`, joined by 、 or not at all. */
function postChain(
  reading: Reading,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  covered: Uint8Array,
  end: number,
): PostFinding[] {
  const chain: PostFinding[] = [];
  let at = end;
  for (;;) {
    const post = postEndingAt(reading, byEnd, covered, at);
    if (!post) break;
    chain.unshift(post);
    const before = reading.folded[post.start - 1];
    if (before !== '、' && before !== '兼' && before !== '暨' && before !== ',') break;
    at = post.start - 1;
    if (before === ',' && startOfWordEnding(reading, at, WordClass.postHead) < 0) break;
    if (reading.folded[at - 1] === ' ') at--;
  }
  return chain;
}

function postEndingAt(
  reading: Reading,
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  covered: Uint8Array,
  end: number,
): PostFinding | null {
  const head = startOfWordEnding(reading, end, WordClass.postHead);
  if (head < 0) return null;
  let start = head;
  for (;;) {
    const prefix = startOfWordEnding(reading, start, WordClass.postPrefix);
    if (prefix < 0 || byEnd.has(start)) break;
    start = prefix;
  }
  const isWeak = startOfWordEnding(reading, end, WordClass.weakHead) === head;
  const inside = organizationAround(byEnd, covered, start);
  const organization = byEnd.get(start) ?? inside;
  if (organization) {
    const from = organization.start;
    return post(from, end, { start: from, end: organization.end });
  }
  // A qualifier may stand between: 中国内地总代表, 董事局主席.
  for (let at = start - 1; at >= Math.max(0, start - 8) && !isDelimiter(reading.folded[at]); at--) {
    const before = byEnd.get(at);
    if (before) return post(before.start, end, { start: before.start, end: before.end });
  }
  const region = startOfWordEnding(reading, start, regions);
  if (region >= 0) {
    const further = startOfWordEnding(reading, region, regions);
    return post(further >= 0 ? further : region, end, null);
  }
  // An organization that nothing but its post gives away: 弘毅创投总经理.
  let at = start;
  while (at > 0 && start - at < 10 && !isDelimiter(reading.folded[at - 1])) {
    if (startOfWordEnding(reading, at, WordClass.stop | WordClass.beforePerson) >= 0) break;
    at--;
  }
  if (start - at >= 2 && start - at <= 8 && !isWeak) return post(at, end, null);
  return isWeak ? null : post(start, end, null);
}

function post(start: number, end: number, organization: Span | null): PostFinding {
  return { kind: 'post', start, end, holder: null, organization, how: 'post grammar' };
}

/** 创新及科技局长: the organization runs into the head. */
function organizationAround(
  byEnd: ReadonlyMap<number, OrganizationCandidate>,
  covered: Uint8Array,
  start: number,
): OrganizationCandidate | undefined {
  return covered[start] ? byEnd.get(start + 1) : undefined;
}

/** Names after 记者, 责任编辑: and the like, joined by spaces or 、. */
function bylineNames(
  reading: Reading,
  end: number,
  add: (start: number, end: number, how: string) => PersonFinding,
) {
  let at = end;
  while (':： /'.includes(reading.folded[at] ?? '.')) at++;
  for (;;) {
    const nameEnd = endOfNameAt(reading, at);
    if (nameEnd < 0) return;
    if (at === end && !isDelimiter(reading.folded[nameEnd])) return;
    add(at, nameEnd, 'byline');
    at = nameEnd;
    while ('、 '.includes(reading.folded[at] ?? '.')) at++;
    if (at === nameEnd) return;
  }
}

/** A name once found is found everywhere; so is a full name right before what people do. */
function spread(
  reading: Reading,
  people: ReadonlyMap<number, PersonFinding>,
  covered: Uint8Array,
  add: (start: number, end: number, how: string) => PersonFinding,
) {
  const { folded } = reading;
  const names = new Map<string, number>();
  for (const { start, end } of people.values()) {
    const name = folded.slice(start, end);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const firsts = new Map<string, string[]>();
  for (const name of names.keys()) {
    const list = firsts.get(name[0]!) ?? [];
    list.push(name);
    firsts.set(name[0]!, list);
  }
  for (let at = 0; at < folded.length; at++) {
    const known = firsts.get(folded[at]!)?.find((name) => folded.startsWith(name, at));
    if (known && !covered[at]) {
      add(at, at + known.length, 'named elsewhere');
      at += known.length - 1;
      continue;
    }
    if (surnameStrength(folded[at]!) < 2 || covered[at] || reading.crossed[at]) continue;
    if (at > 0 && !isDelimiter(folded[at - 1])) continue;
    const end = endOfNameAt(reading, at);
    if (end > 0 && endOfWordStarting(reading, end, WordClass.afterPerson) >= end + 2)
      add(at, end, 'before what people do');
  }
}

function coveredBy(length: number, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length + 1);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}
