import { isHan } from '../convert/hanUnit.ts';
import { type Encoding, legacyCode } from '../text/encoding.ts';
import { scriptOfUnit } from '../text/script.ts';
import type { Check, Finding } from './check.ts';

/** What a file can be saved in: what is read, and two that hold less than the reader of files takes for the same. */
export type SavedEncoding = Encoding | 'gbk' | 'cp950';

/** So many are reported at most; a file in the wrong encoding has thousands. */
const most = 200;

/** Characters that the encoding of the file cannot hold, before they are lost in saving. */
export const unencodable: Check = {
  name: 'encoding',
  find({ text, encoding }) {
    const holds = encoding === null ? undefined : holders[encoding];
    if (!holds) return [];
    const findings: Finding[] = [];
    for (let at = 0; at < text.length && findings.length < most; at++) {
      if (text.charCodeAt(at) <= 0x7f) continue;
      const point = text.codePointAt(at)!;
      const end = at + (point > 0xffff ? 2 : 1);
      if (!holds(point)) {
        findings.push({
          start: at,
          end,
          severity: 'warning',
          message: 'encoding',
          values: { encoding: encoding!.toUpperCase(), text: text.slice(at, end) },
        });
      }
      at = end - 1;
    }
    return findings;
  },
};

/**
 * Whether an encoding has a character outside ASCII. Those that are not listed have all. Big5 has Hong Kong's additions
 * (WHATWG Encoding Standard), code page 950 not; GBK is the part of GB18030 with two bytes. Where the runtime's Big5
 * lacks the additions, as Node's does, only characters are told of that Simplified text alone prints, or no Chinese.
 */
const holders: Partial<Record<SavedEncoding, (point: number) => boolean>> = {
  big5: (point) => legacyCode(point, 'big5') !== undefined || (isChinese(point) && !knowsAdditions()),
  cp950: (point) => {
    const code = legacyCode(point, 'big5') ?? 0;
    return (code >= 0xa140 && code < 0xc6a1) || (code >= 0xc940 && code < 0xf9d6);
  },
  gbk: (point) => (legacyCode(point, 'gb18030') ?? 0xffffff) <= 0xffff,
};

function isChinese(point: number): boolean {
  if (point > 0xffff) return point >= 0x20000 && point < 0x30000;
  return isHan(point) && scriptOfUnit(point) !== 'zh-Hans';
}

function knowsAdditions(): boolean {
  return legacyCode('啲'.charCodeAt(0), 'big5') !== undefined;
}
