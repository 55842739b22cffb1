/** Line and column from 1 of offsets that are asked for in order; columns count UTF-16 units, as editors do. */
export function placesIn(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end >= 0 && end < offset) {
      line++;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { line, column: offset - start + 1 };
  };
}
