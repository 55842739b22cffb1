import data from '../../data/encoding.yaml';
import { fold } from './fold.ts';

/** The encodings that news files come in. GB18030 covers GBK and GB2312; Big5 is read with Hong Kong's additions. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** The text of a file’s bytes, and how it was written in them. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

/** Why bytes are no text, or not to their end. */
export interface DecodingProblem {
  readonly problem: string;
  /** The text up to where it is broken off; whoever writes it back would lose the rest. */
  readonly readable?: DecodedText;
}

/**
 * Reads bytes as text: by the byte order mark, else as UTF-8, else as UTF-16 where its zero bytes show it, else as
 * GB18030 or Big5, whichever gives more of the characters that Chinese text is made of. Nothing is guessed for bytes
 * that are none of these, and bytes with NUL characters are taken for binary.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodingProblem {
  const cut = cutBytes(bytes);
  const whole = cut === 0 ? null : decodeAs(bytes.subarray(0, -cut), 'utf-8');
  if (whole?.includes('\0') === false && whole.length < bytes.length - cut) {
    const byteOrderMark = whole.startsWith('\ufeff');
    return {
      problem: 'UTF-8 whose last character is cut off',
      readable: { text: byteOrderMark ? whole.slice(1) : whole, encoding: 'utf-8', byteOrderMark },
    };
  }
  const found = decode(bytes);
  if (!found) return { problem: 'not text in UTF-8, UTF-16, GB18030 or Big5' };
  const nul = found.text.indexOf('\0');
  return nul < 0 ? found : { problem: `a binary file: NUL character at offset ${nul}` };
}

/** How many bytes at the end begin a character of UTF-8 and do not end it. */
function cutBytes(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const wanted = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return wanted > length ? length : 0;
  }
  return 0;
}

function decode(bytes: Uint8Array): DecodedText | null {
  for (const { encoding, mark } of marks) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    const text = decodeAs(bytes.subarray(mark.length), encoding);
    return text === null ? null : { text, encoding, byteOrderMark: true };
  }
  const wide = wideEncoding(bytes);
  const candidates: readonly Encoding[] = wide ? [wide] : ['utf-8'];
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding, byteOrderMark: false };
  }
  return wide ? null : legacy(bytes);
}

const marks: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: its ASCII characters leave zero bytes on one side only. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length === 0 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  if (zeros[0] === 0 && zeros[1]! > looked / 200) return 'utf-16le';
  return zeros[1] === 0 && zeros[0]! > looked / 200 ? 'utf-16be' : null;
}

const { commonCharacters } = data as { readonly commonCharacters: string };
const leastCommon = 0.15;

function legacy(bytes: Uint8Array): DecodedText | null {
  const readings = (['gb18030', 'big5'] as const).flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    return text === null ? [] : [{ encoding, text, byteOrderMark: false, score: commonShare(text) }];
  });
  const [best] = readings.sort((a, b) => b.score - a.score);
  if (!best || best.score < leastCommon) return null;
  const { score: _, ...decoded } = best;
  return decoded;
}

/** The share of common characters and Chinese punctuation among those outside ASCII in the first part of a text. */
function commonShare(text: string): number {
  const common = new Set(commonCharacters);
  let [hits, others] = [0, 0];
  for (const character of fold(text.slice(0, 20_000))) {
    if (character <= '\x7f' && !'，。：；！？（）'.includes(character)) continue;
    if (common.has(character)) hits++;
    else others++;
  }
  return hits + others === 0 ? 0 : hits / (hits + others);
}

/**
 * Writes text in an encoding. Comes back: the bytes, or the UTF-16 offset of the first character that the encoding
 * cannot hold (in UTF-8 and UTF-16 a lone surrogate).
 */
export function encodeText(
  text: string,
  encoding: Encoding,
  options: { readonly byteOrderMark?: boolean } = {},
): Uint8Array | { readonly unencodable: number } {
  const unencodable = findUnencodable(text, encoding);
  if (unencodable >= 0) return { unencodable };
  const marked = options.byteOrderMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'gb18030' || encoding === 'big5') return encodeLegacy(text, encoding);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) {
    view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  }
  return bytes;
}

/** The UTF-16 offset of the first character from `from` on that the encoding cannot hold, or -1. */
function findUnencodable(text: string, encoding: Encoding, from = 0): number {
  const bytesOf = encoding === 'gb18030' || encoding === 'big5' ? legacyTable(encoding) : null;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit & 0xf800) === 0xd800) {
      const isPair = unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (!isPair || (bytesOf && encoding === 'big5' && !bytesOf.has(text.codePointAt(i)!))) return i;
      i++;
    } else if (bytesOf && unit > 0x7f && !bytesOf.has(unit)) return i;
  }
  return -1;
}

/** The code of a character outside ASCII in a legacy encoding, its bytes as one number; undefined where it has none. */
export function legacyCode(point: number, encoding: 'gb18030' | 'big5'): number | undefined {
  return legacyTable(encoding).get(point);
}

function encodeLegacy(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const bytesOf = legacyTable(encoding);
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point <= 0x7f) {
      bytes[length++] = point;
      continue;
    }
    const code = bytesOf.get(point) ?? fourBytes(point - 0x10000 + 189_000);
    for (let shift = 24; shift >= 0; shift -= 8) {
      if (code >>> shift > 0) bytes[length++] = (code >>> shift) & 0xff;
    }
  }
  return bytes.slice(0, length);
}

/** The four-byte code of GB18030 with a linear index; supplementary planes begin at index 189,000 (90 30 81 30). */
function fourBytes(index: number): number {
  const digit = (size: number, divisor: number, base: number) => (Math.floor(index / divisor) % size) + base;
  return (
    ((digit(126, 12_600, 0x81) << 24) |
      (digit(10, 1260, 0x30) << 16) |
      (digit(126, 10, 0x81) << 8) |
      digit(10, 1, 0x30)) >>>
    0
  );
}

const legacyTables = new Map<string, ReadonlyMap<number, number>>();

/** Code point → bytes, made by decoding every code, so that what was read is written as it was. */
function legacyTable(encoding: 'gb18030' | 'big5'): ReadonlyMap<number, number> {
  const known = legacyTables.get(encoding);
  if (known) return known;
  const table = new Map<number, number>();
  const trails = range(0x40, 0xfe).filter(
    (trail) => trail !== 0x7f && (encoding !== 'big5' || trail < 0x7f || trail > 0xa0),
  );
  // Of codes for one character, those of the standard proper come before those of the additions (0x81 to 0xA0).
  const leads = [...range(0xa1, 0xfe), ...range(0x81, 0xa0)];
  const codes = leads.flatMap((lead) => trails.map((trail) => (lead << 8) | trail));
  if (encoding === 'gb18030') codes.push(...range(0, 39_419).map(fourBytes));
  const bytes = new Uint8Array(codes.length * 5);
  let length = 0;
  for (const code of codes) {
    for (let shift = 24; shift >= 0; shift -= 8)
      if (code >>> shift > 0) bytes[length++] = (code >>> shift) & 0xff;
    bytes[length++] = 0x0a;
  }
  const characters = new TextDecoder(encoding).decode(bytes.subarray(0, length)).split('\n');
  codes.forEach((code, i) => {
    const point = characters[i]?.codePointAt(0);
    if (point === undefined || point === 0xfffd || String.fromCodePoint(point) !== characters[i]) return;
    if (!table.has(point)) table.set(point, code);
  });
  // The replacement character has a code of its own, which decodes like any broken one.
  if (encoding === 'gb18030') table.set(0xfffd, 0x8431a437);
  legacyTables.set(encoding, table);
  return table;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
