/**
 * The part of JSON Schema (draft-07) that `data/knowledge.schema.json` uses: `type`, `$ref` into `#/definitions`,
 * `properties`, `required`, `minProperties`, `items`, `minItems`, `maxItems`, `minLength`, `maxLength`, `pattern`;
 * `minimum`, `maximum` and `patternErrorMessage` (which only editors know) are for editors.
 */
export interface Schema {
  /** A second type is what YAML makes of the first: a year that is written as a number. */
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | readonly string[];
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What is wrong at a place in a document; `path` is a JSON pointer (RFC 6901), the whole document's is empty. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** Where a check has come to in a document: the keys and places in lists from the whole document on. */
export type Path = readonly (string | number)[];

/** What a check works with. */
export interface SchemaReader {
  /** The schema whose `definitions` references lead to. */
  readonly root: Schema;
  /** Takes one problem. */
  readonly report: (problem: Problem) => void;
  /** A further check of every object that fits a schema with one of `keysToAccept`; false leaves the object out. It reports for itself. */
  readonly accepts: (entry: object, path: Path) => boolean;
  readonly keysToAccept: readonly string[];
}

/** A path as a JSON pointer (RFC 6901, without escapes). */
export function pointerTo(path: Path): string {
  return path.map((step) => `/${step}`).join('');
}

/**
 * Makes what checks plain data, found at a path, against a schema. Only what the schema names is looked at, so neither
 * depth nor cycles of other data matter, and no property of the data is ever assigned to. Comes out: the value itself
 * where all of it fits, else a copy of what does, with the properties the schema knows; undefined where the value does
 * not fit. Of a list the items that fit stay; an object with one value that does not fit goes whole (a tenure must not
 * lose its end), unless that value is an optional list.
 */
export function readerBySchema(
  reader: SchemaReader,
): (value: unknown, schema: Schema, path: Path) => unknown {
  const reading: Reading = { ...reader, path: [], rules: new Map() };
  return (value, schema, path) => {
    for (const step of path) reading.path.push(step);
    const result = read(value, ruleOf(schema, reading), reading);
    for (const _ of path) reading.path.pop();
    return result;
  };
}

/** A reader under way; `path` grows and shrinks as it goes down and up. */
interface Reading extends SchemaReader {
  readonly path: (string | number)[];
  readonly rules: Map<Schema, Rule>;
}

/** A schema with its references followed, once for all the thousands of entries that a folder may have. */
interface Rule {
  readonly schema: Schema;
  readonly type: 'object' | 'array' | 'string' | 'boolean' | undefined;
  readonly properties: ReadonlyMap<string, Rule>;
  readonly items: Rule | null;
  readonly pattern: RegExp | null;
  readonly isToBeAccepted: boolean;
}

function ruleOf(reference: Schema, reading: Reading): Rule {
  const known = reading.rules.get(reference);
  if (known) return known;
  const schema = followed(reference, reading.root);
  const properties = Object.entries(schema.properties ?? {});
  const rule: Rule = {
    schema,
    type: (typeof schema.type === 'object' ? schema.type[0] : schema.type) as Rule['type'],
    properties: new Map(properties.map(([key, property]) => [key, ruleOf(property, reading)])),
    items: schema.items === undefined ? null : ruleOf(schema.items, reading),
    pattern: schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u'),
    isToBeAccepted: properties.some(([key]) => reading.keysToAccept.includes(key)),
  };
  reading.rules.set(reference, rule);
  return rule;
}

function followed(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return root.definitions?.[schema.$ref.slice('#/definitions/'.length)] ?? {};
}

function read(value: unknown, rule: Rule, reading: Reading): unknown {
  switch (rule.type) {
    case 'object':
      return readObject(value, rule, reading);
    case 'array':
      return readArray(value, rule, reading);
    case 'string':
      return readString(value, rule, reading);
    default:
      if (typeof value === rule.type) return value;
      return refuse(reading, `must be ${rule.type === 'boolean' ? 'true or false' : rule.type}`);
  }
}

function refuse({ path, report }: Reading, reason: string): undefined {
  report({ path: pointerTo(path), reason });
}

function readAt(step: string | number, value: unknown, rule: Rule, reading: Reading): unknown {
  reading.path.push(step);
  const result = read(value, rule, reading);
  reading.path.pop();
  return result;
}

function readObject(value: unknown, rule: Rule, reading: Reading): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(reading, 'must be a mapping of keys to values');
  const given = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(given)) {
    const entry = given[key];
    const property = rule.properties.get(key);
    // YAML reads a key without a value as null: the author has left it open.
    if (property === undefined || entry === null || entry === undefined) {
      copy ??= copyUpTo(key, given);
      continue;
    }
    const fitting = readAt(key, entry, property, reading);
    if (fitting === undefined && property.type !== 'array') return undefined;
    if (fitting !== entry) copy ??= copyUpTo(key, given);
    if (copy && fitting !== undefined) copy[key] = fitting;
  }
  return hasWhatItNeeds(given, copy ?? given, rule, reading) ? (copy ?? given) : undefined;
}

function copyUpTo(end: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(given)) {
    if (key === end) break;
    copy[key] = given[key];
  }
  return copy;
}

function hasWhatItNeeds(
  given: Readonly<Record<string, unknown>>,
  entry: Readonly<Record<string, unknown>>,
  { schema, isToBeAccepted }: Rule,
  reading: Reading,
): boolean {
  for (const key of schema.required ?? []) {
    if (entry[key] !== undefined) continue;
    if (given[key] === null || given[key] === undefined) refuse(reading, `needs “${key}”`);
    return false;
  }
  if (schema.minProperties === undefined || Object.keys(entry).length >= schema.minProperties)
    return !isToBeAccepted || reading.accepts(entry, reading.path);
  refuse(reading, `needs one of ${Object.keys(schema.properties ?? {}).join(', ')}`);
  return false;
}

function readArray(value: unknown, { schema, items }: Rule, reading: Reading): unknown {
  if (!Array.isArray(value)) return refuse(reading, 'must be a list');
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems || value.length > maxItems)
    return refuse(
      reading,
      minItems === maxItems ? `must have ${minItems} items` : `must have at most ${maxItems} items`,
    );
  if (!items) return value;
  let copy: unknown[] | null = null;
  for (let i = 0; i < value.length; i++) {
    const fitting = readAt(i, value[i], items, reading);
    if (fitting !== value[i] || fitting === undefined) copy ??= value.slice(0, i);
    if (copy && fitting !== undefined) copy.push(fitting);
  }
  return (copy ?? value).length < minItems ? undefined : (copy ?? value);
}

function readString(value: unknown, { schema, pattern }: Rule, reading: Reading): unknown {
  // YAML reads 2022 as a number; it is the year all the same.
  const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
  if (typeof text !== 'string') return refuse(reading, 'must be text');
  if (text.length < (schema.minLength ?? 0)) return refuse(reading, 'must not be empty');
  if (text.length > (schema.maxLength ?? Number.POSITIVE_INFINITY))
    return refuse(reading, `must not be longer than ${schema.maxLength} characters`);
  if (pattern === null || pattern.test(text)) return text;
  return refuse(
    reading,
    schema.description ? `is not of this form: ${schema.description}` : 'is not of the right form',
  );
}
