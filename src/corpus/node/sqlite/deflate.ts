import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as the store keeps it: UTF-8, deflated quickly, which makes a third of Chinese text and less of JSON. */
export function deflate(text: string): Uint8Array {
  return deflateRawSync(text, { level: 1 });
}

/** The text that `deflate` packed. */
export function inflate(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8');
}
