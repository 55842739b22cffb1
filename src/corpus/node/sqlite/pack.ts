import type { Analysis } from '../../../core/analysis.ts';
import { fold } from '../../../core/text/fold.ts';
import { type Entity, entitiesOf, placeFinder } from '../../store/entities.ts';
import type { IndexedArticle, IndexedFile } from '../../store/store.ts';
import { deflate } from './deflate.ts';
import { analysisToJson, postRow } from './packedAnalysis.ts';
import { kinds } from './schema.ts';

/**
 * An article as the store writes it, made by whoever analysed it: rows of plain values, which pass between threads
 * quickly, and everything that has to be serialized, folded or deflated as bytes.
 */
export interface PackedArticle {
  readonly item: string;
  readonly line: number;
  readonly script: string;
  readonly published: string | null;
  readonly title: string | null;
  /** How many mentions there are of whatever kind. */
  readonly mentions: number;
  /** Deflated. */
  readonly text: Uint8Array;
  /** JSON of `analysisToJson`, deflated. */
  readonly analysis: Uint8Array;
  /** The text as the search table has it, in UTF-8. */
  readonly search: Uint8Array;
  readonly entities: readonly PackedEntity[];
  readonly events: readonly PackedEvent[];
}

/** Rows of `entity` and `entity_name`; its place in the list is its number less one. */
export interface PackedEntity {
  readonly kind: number;
  readonly id: string;
  readonly name: string;
  readonly knowledge: string | null;
  /** JSON, as the column has them. */
  readonly places: string | null;
  readonly posts: string | null;
  /** Names besides the main one. */
  readonly names: readonly string[];
}

/** A row of `event`: its columns from `entity` on. */
export type PackedEvent = readonly (string | number | null)[];

/** Packs the articles of a file. */
export function packFile({ articles, ...file }: IndexedFile): IndexedFile<PackedArticle> {
  return { ...file, articles: articles.map(packArticle) };
}

export function packArticle({ item, line, text, analysis }: IndexedArticle): PackedArticle {
  const { script, published, title, mentions, people } = analysis;
  const entities = entitiesOf(analysis);
  const numbers = new Map(entities.map(({ id }, i) => [id, i + 1]));
  const places = placesOf(analysis, text);
  return {
    item,
    line,
    script,
    published,
    title,
    mentions: mentions.length,
    text: deflate(text),
    analysis: deflate(analysisToJson(analysis, text, numbers)),
    search: new TextEncoder().encode(searchable(text)),
    entities: entities.map((entity, i) => packEntity(entity, places.get(entity.id), people[i]?.posts)),
    events: analysis.events.map((event) => packEvent(event, numbers)),
  };
}

/** The text as the search table has it: folded, with an end, so that its last two characters begin a trigram, too. */
function searchable(text: string): string {
  return `${fold(text)}\n\n`;
}

/** By id: where each entity is named, as `[start, length, line, column]`. */
function placesOf({ mentions, people, organizations, events }: Analysis, text: string) {
  const places = new Map<string, number[][]>();
  const kindOf = new Map<string, string>();
  for (const { id } of people) kindOf.set(id, 'person');
  for (const { id } of organizations) kindOf.set(id, 'organization');
  for (const { id } of events) kindOf.set(id, 'event');
  const placeOf = placeFinder(text);
  for (const { entity, kind, start, end } of mentions) {
    // A post is a mention of its holder, who is not named there.
    if (entity === undefined || kindOf.get(entity) !== kind) continue;
    const { line, column } = placeOf(start);
    const place = [start, end - start, line, column];
    const known = places.get(entity);
    if (known) known.push(place);
    else places.set(entity, [place]);
  }
  return places;
}

function packEntity(
  { kind, id, name, names, knowledge }: Entity,
  places: readonly (readonly number[])[] | undefined,
  posts: Analysis['people'][number]['posts'] | undefined,
): PackedEntity {
  return {
    kind: kinds.indexOf(kind),
    id,
    name,
    knowledge,
    places: places ? JSON.stringify(places) : null,
    posts: posts && posts.length > 0 ? JSON.stringify(posts.map(postRow)) : null,
    names: [...new Set(names.map((other) => other.name))].filter((other) => other !== name),
  };
}

function packEvent(event: Analysis['events'][number], numbers: ReadonlyMap<string, number>): PackedEvent {
  const { id, type, status, start, end, place, parent = null, start_offset, end_offset } = event;
  const parts = [
    ...event.participants.map(({ person, role }) => [numbers.get(person), role]),
    ...event.organizers.map(({ organization, role }) => [numbers.get(organization), role]),
  ].filter(([holder]) => holder !== undefined);
  return [
    numbers.get(id)!,
    type,
    status,
    start,
    end,
    place,
    parent,
    start_offset,
    end_offset,
    parts.length > 0 ? JSON.stringify(parts) : null,
  ];
}
