import type { MetadataField } from './article.ts';
import type { DataElement } from './readMarkup.ts';

/** What HTML says about itself, as fields; JSON-LD that cannot be parsed says nothing. */
export function fieldsOf(data: readonly DataElement[]): readonly MetadataField[] {
  return data.flatMap(fieldsOfElement);
}

function fieldsOfElement({ name, attributes, content }: DataElement): readonly MetadataField[] {
  const field = (source: MetadataField['source'], key: string, value: string): readonly MetadataField[] =>
    value.trim() ? [{ source, key: key.toLowerCase(), value: value.trim(), span: null }] : [];
  if (name === 'json-ld') return jsonFields(content);
  if (name === 'time') {
    const key = attributes.get('itemprop') ?? (attributes.has('pubdate') ? 'pubdate' : 'time');
    return field('time', key, attributes.get('datetime') ?? content);
  }
  if (name === 'title') return field('meta', 'title', content);
  const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '';
  return key ? field('meta', key, content) : [];
}

const jsonKeys = new Set(['datepublished', 'datecreated', 'datemodified', 'headline', 'author', 'publisher']);

function jsonFields(content: string): readonly MetadataField[] {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return [];
  }
  const fields: MetadataField[] = [];
  let visited = 0;
  const visit = (node: unknown, depth: number): void => {
    if (depth > 6 || visited++ > 1000 || typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const name = key.toLowerCase();
      const text = typeof value === 'string' ? value : nameOf(value);
      if (jsonKeys.has(name) && text)
        fields.push({ source: 'json-ld', key: name, value: text.trim(), span: null });
      else if (name === '@graph' || Array.isArray(node)) visit(value, depth + 1);
    }
  };
  visit(json, 0);
  return fields;
}

function nameOf(value: unknown): string | null {
  const node = Array.isArray(value) ? value[0] : value;
  const name = typeof node === 'object' && node !== null ? (node as { name?: unknown }).name : node;
  return typeof name === 'string' ? name : null;
}
