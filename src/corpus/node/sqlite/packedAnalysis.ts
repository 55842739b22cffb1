import type {
  Analysis,
  Event,
  Heading,
  Mention,
  Passage,
  Person,
  PersonName,
} from '../../../core/analysis.ts';
import { type PackedMentions, packMentions, unpackMentions } from './packedMentions.ts';
import { kinds } from './schema.ts';

/** What an analysis says that no row of a table does; fields that are not named here are written as they are. */
interface Packed {
  readonly script: Analysis['script'];
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly title: string | null;
  readonly headings?: readonly Textless<Heading>[];
  readonly mentions: PackedMentions;
  /** Other fields of entities, by their numbers. */
  readonly entities: Readonly<Record<number, EntityFields>>;
}

/** `names` and `surfaces` where they say more than the name, and whatever else is not in a row. */
interface EntityFields extends Partial<Pick<Person, 'names' | 'link' | 'candidates'>> {
  readonly surfaces?: readonly string[];
  readonly passages?: readonly Textless<Passage>[];
}

/** Fields of which rows tell, so that they are left out here. */
const inRows = {
  person: ['id', 'name', 'names', 'posts', 'knowledge'],
  organization: ['id', 'name', 'surfaces', 'knowledge'],
  event: [
    ...([
      'id',
      'name',
      'type',
      'status',
      'start',
      'end',
      'place',
      'participants',
      'organizers',
      'parent',
    ] as const),
    ...(['start_offset', 'end_offset', 'passages'] as const),
  ],
} as const;

/** A stretch of the text, which is left out where the offsets give it. */
type Textless<T extends Passage> = Omit<T, 'text'> & Partial<Pick<T, 'text'>>;

/** A row of `entity`. */
export interface EntityRow {
  readonly kind: number;
  readonly id: string;
  readonly name: string;
  readonly knowledge: string | null;
  readonly posts: string | null;
}

/** A row of `event`. */
export interface EventRow
  extends Pick<Event, 'type' | 'status' | 'start' | 'end' | 'place'>,
    Readonly<Record<'passage_start' | 'passage_end', number>> {
  readonly parent: string | null;
  readonly parts: string | null;
}

/** What the rows of an article do not say of an analysis, as JSON. `numbers` are those of its entities. */
export function analysisToJson(
  analysis: Analysis,
  text: string,
  numbers: ReadonlyMap<string, number>,
): string {
  const { file: _, mentions, people, organizations, headings, events, ...rest } = analysis;
  const entities: Record<number, EntityFields> = {};
  const write = (id: string, fields: EntityFields) => {
    for (const _ in fields) {
      entities[numbers.get(id)!] = fields;
      return;
    }
  };
  for (const person of people) {
    const { id, name, names } = person;
    const others = without(person, inRows.person);
    write(id, names.length === 1 && isPlain(names[0]!, name) ? others : { ...others, names });
  }
  for (const organization of organizations) {
    const { id, name, surfaces } = organization;
    const others = without(organization, inRows.organization);
    write(id, surfaces.length === 1 && surfaces[0] === name ? others : { ...others, surfaces });
  }
  for (const event of events) {
    const others = without(event, inRows.event);
    const passages = event.passages?.map((passage) => withoutText(passage, text));
    write(event.id, passages ? { ...others, passages } : others);
  }
  return JSON.stringify({
    ...rest,
    ...(headings && { headings: headings.map((heading) => withoutText(heading, text)) }),
    mentions: packMentions(mentions, text, numbers),
    entities,
  } satisfies Packed);
}

/** The analysis of an article: of its rows, in the order of their numbers, and what `analysisToJson` wrote. */
export function analysisFrom(
  json: string,
  {
    file,
    text,
    entities,
    events,
  }: {
    readonly file: string;
    readonly text: string;
    readonly entities: readonly EntityRow[];
    readonly events: readonly EventRow[];
  },
): Analysis {
  const { mentions, entities: fields, headings, ...rest }: Packed = JSON.parse(json);
  const numbered = entities.map((row, i) => ({ ...row, fields: fields[i + 1] }));
  const of = (kind: Mention['kind']) => numbered.filter((row) => kinds[row.kind] === kind);
  const known = (knowledge: string | null) => (knowledge === null ? {} : { knowledge });
  return {
    ...rest,
    file,
    ...(headings && { headings: headings.map((heading) => withText(heading, text)) }),
    mentions: unpackMentions(
      mentions,
      text,
      entities.map(({ id }) => id),
    ),
    people: of('person').map(({ id, name, knowledge, posts, fields: others }) => ({
      id,
      name,
      names: [{ name }],
      posts: posts === null ? [] : JSON.parse(posts).map(postOf),
      ...known(knowledge),
      ...others,
    })),
    organizations: of('organization').map(({ id, name, knowledge, fields: others }) => ({
      id,
      name,
      surfaces: [name],
      ...known(knowledge),
      ...others,
    })),
    events: of('event').map(({ id, name, fields: others }, i) => {
      const { passage_start, passage_end, parent, parts, ...row } = events[i]!;
      const side = <Side extends object>(kind: Mention['kind'], make: (id: string, role: string) => Side) =>
        (parts === null ? [] : (JSON.parse(parts) as [number, string][])).flatMap(([holder, role]) => {
          const entity = entities[holder - 1]!;
          return kinds[entity.kind] === kind ? [make(entity.id, role)] : [];
        });
      return {
        id,
        name,
        ...row,
        participants: side('person', (person, role) => ({ person, role })),
        organizers: side('organization', (organization, role) => ({ organization, role })),
        ...(parent !== null && { parent }),
        start_offset: passage_start,
        end_offset: passage_end,
        ...others,
        ...(others?.passages && { passages: others.passages.map((passage) => withText(passage, text)) }),
      } as Event;
    }),
  } as Analysis;
}

type PersonPost = Analysis['people'][number]['posts'][number];

/** A post as the column of a person has it: title, organization, the organization's id, other fields. */
export function postRow({ title, organization, organizationId, ...others }: PersonPost): readonly unknown[] {
  for (const _ in others) return [title, organization, organizationId ?? null, others];
  return organizationId === undefined ? [title, organization] : [title, organization, organizationId];
}

function postOf([title, organization, organizationId, others]: [
  string,
  string | null,
  string?,
  object?,
]): PersonPost {
  return { title, organization, ...(organizationId && { organizationId }), ...others };
}

function without<T extends object, Key extends keyof T>(object: T, keys: readonly Key[]): Omit<T, Key> {
  const rest: Partial<T> = {};
  for (const key in object) if (!(keys as readonly PropertyKey[]).includes(key)) rest[key] = object[key];
  return rest as Omit<T, Key>;
}

function isPlain(other: PersonName, name: string): boolean {
  return other.name === name && Object.keys(other).length === 1;
}

function withoutText<T extends Passage>(stretch: T, text: string): Textless<T> {
  if (text.slice(stretch.start, stretch.end) !== stretch.text) return stretch;
  const { text: _, ...rest } = stretch;
  return rest;
}

function withText<T extends Passage>(stretch: Textless<T>, text: string): T {
  return { text: text.slice(stretch.start, stretch.end), ...stretch } as unknown as T;
}
