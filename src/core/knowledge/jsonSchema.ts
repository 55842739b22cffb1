/**
 * The part of JSON Schema (draft-07) that `data/knowledge.schema.json` uses: `type`, `$ref` into `#/definitions`,
 * `properties`, `required`, `minProperties`, `items`, `minItems`, `maxItems`, `minLength`, `maxLength`, `pattern`;
 * `minimum` and `maximum` are for editors.
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

/** What a check works with. */
export interface SchemaReader {
  /** The schema whose `definitions` references lead to. */
  readonly root: Schema;
  /** Takes one problem. */
  readonly report: (problem: Problem) => void;
  /** A further check of every object that fits; false leaves the object out. It reports for itself. */
  readonly accepts: (entry: object, path: string) => boolean;
}

/**
 * Checks plain data against a schema. Only what the schema names is looked at, so neither depth nor cycles
 * of other data matter, and no property of the data is ever assigned to. Comes out: a copy with the properties the
 * schema knows, or undefined where the value does not fit. Of a list the items that fit stay; an object with one
 * value that does not fit goes whole (a tenure must not lose its end), unless that value is an optional list.
 */
export function readBySchema(value: unknown, schema: Schema, reader: SchemaReader, path: string): unknown {
  const rule = ruleOf(schema, reader.root);
  const type = typeof rule.type === 'object' ? rule.type[0] : rule.type;
  switch (type) {
    case 'object':
      return readObject(value, rule, reader, path);
    case 'array':
      return readArray(value, rule, reader, path);
    case 'string':
      return readString(value, rule, reader, path);
    default:
      if (typeof value === type) return value;
      reader.report({ path, reason: `must be ${type === 'boolean' ? 'true or false' : type}` });
      return undefined;
  }
}

function ruleOf(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return root.definitions?.[schema.$ref.slice('#/definitions/'.length)] ?? {};
}

/** The properties of an object's rule with the rules that their references lead to; kept, as a folder has thousands. */
const properties = new WeakMap<Schema, readonly (readonly [string, Schema])[]>();

function propertiesOf(rule: Schema, root: Schema): readonly (readonly [string, Schema])[] {
  const known = properties.get(rule);
  if (known) return known;
  const resolved = Object.entries(rule.properties ?? {}).map(
    ([key, schema]) => [key, ruleOf(schema, root)] as const,
  );
  properties.set(rule, resolved);
  return resolved;
}

function readObject(value: unknown, rule: Schema, reader: SchemaReader, path: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reader.report({ path, reason: 'must be a mapping of keys to values' });
    return undefined;
  }
  const copy: Record<string, unknown> = {};
  let count = 0;
  for (const [key, property] of propertiesOf(rule, reader.root)) {
    if (!Object.hasOwn(value, key)) continue;
    const entry = (value as Record<string, unknown>)[key];
    // YAML reads a key without a value as null: the author has left it open.
    if (entry === null || entry === undefined) continue;
    const read = readBySchema(entry, property, reader, `${path}/${key}`);
    if (read !== undefined) {
      copy[key] = read;
      count++;
    } else if (property.type !== 'array') return undefined;
  }
  for (const key of rule.required ?? []) {
    if (Object.hasOwn(copy, key)) continue;
    const given = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    if (given === null || given === undefined) reader.report({ path, reason: `needs “${key}”` });
    return undefined;
  }
  if (count >= (rule.minProperties ?? 0)) return reader.accepts(copy, path) ? copy : undefined;
  reader.report({ path, reason: `needs one of ${Object.keys(rule.properties ?? {}).join(', ')}` });
  return undefined;
}

function readArray(value: unknown, rule: Schema, reader: SchemaReader, path: string): unknown {
  if (!Array.isArray(value)) {
    reader.report({ path, reason: 'must be a list' });
    return undefined;
  }
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = rule;
  if (value.length < minItems || value.length > maxItems) {
    reader.report({
      path,
      reason: minItems === maxItems ? `must have ${minItems} items` : `must have at most ${maxItems} items`,
    });
    return undefined;
  }
  const copy: unknown[] = [];
  for (let i = 0; i < value.length; i++) {
    const read = readBySchema(value[i], rule.items ?? {}, reader, `${path}/${i}`);
    if (read !== undefined) copy.push(read);
  }
  return copy.length < minItems ? undefined : copy;
}

function readString(value: unknown, rule: Schema, reader: SchemaReader, path: string): unknown {
  // YAML reads 2022 as a number; it is the year all the same.
  const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
  if (typeof text !== 'string') {
    reader.report({ path, reason: 'must be text' });
    return undefined;
  }
  if (text.length < (rule.minLength ?? 0)) {
    reader.report({ path, reason: 'must not be empty' });
    return undefined;
  }
  if (text.length > (rule.maxLength ?? Number.POSITIVE_INFINITY)) {
    reader.report({ path, reason: `must not be longer than ${rule.maxLength} characters` });
    return undefined;
  }
  if (rule.pattern === undefined || compiled(rule.pattern).test(text)) return text;
  reader.report({
    path,
    reason: rule.description ? `is not of this form: ${rule.description}` : 'is not of the right form',
  });
  return undefined;
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}
