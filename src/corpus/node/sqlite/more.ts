/**
 * Fields of an analysis without a column of their own, as JSON: null where there are none. Of a stretch of the text
 * (`start`, `end`, `text`) only the offsets are kept where they give the text.
 */
export function writeMore(fields: object, text: string): string | null {
  for (const _ in fields) {
    return JSON.stringify(fields, (_key, value) => {
      if (!isStretch(value) || text.slice(value.start, value.end) !== value.text) return value;
      const { text: _text, ...rest } = value;
      return rest;
    });
  }
  return null;
}

/** The fields that `writeMore` wrote. */
export function readMore(json: string | null, text: string): object {
  if (json === null) return {};
  return JSON.parse(json, (_key, value) =>
    isSpan(value) && !('text' in value) ? { ...value, text: text.slice(value.start, value.end) } : value,
  );
}

function isSpan(value: unknown): value is { readonly start: number; readonly end: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Record<string, unknown>;
  return typeof start === 'number' && typeof end === 'number';
}

function isStretch(value: unknown): value is { start: number; end: number; text: string } {
  return isSpan(value) && typeof (value as { text?: unknown }).text === 'string';
}
