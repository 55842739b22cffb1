/** What standard error is told of an input that could not be read or checked: where, and what is wrong. */
export function problemLine(place: string, reason: string): string {
  return `dateline: ${printable(place)}: ${printable(reason)}\n`;
}

/**
 * Text from outside as one line that a terminal prints and does not obey: control, format and bidirectional characters
 * and lone surrogates come out as escapes.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
