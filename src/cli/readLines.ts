/** A line without its end; `bytes` is null where it was longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
  /** In bytes. */
  readonly length: number;
}

const lineFeed = 0x0a;

/**
 * Cuts a stream into lines and hands them on one by one: no more than a chunk and a line are held, and the stream is
 * read on only when the next line is asked for. The last line needs no line feed.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, maximum: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const finish = (): Line => {
    const bytes = length > maximum ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const line = { number: ++number, bytes, length };
    parts = [];
    length = 0;
    return line;
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= maximum) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
