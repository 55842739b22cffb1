import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as the store keeps it: UTF-8, deflated, which halves what Chinese text takes. */
export function packText(text: string): Uint8Array {
  return deflateRawSync(text, { level: 4 });
}

/** The text that `packText` packed. */
export function unpackText(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8');
}
