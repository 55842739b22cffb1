import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import scriptData from '../../data/script.yaml';
import type { Span } from '../span.ts';
import type { Variant } from './variant.ts';

/** A stretch of whole lines in one variant; null where nothing in it tells. */
export interface VariantSpan extends Span {
  readonly variant: Variant;
}

const { eitherAsSimplified, eitherAsTraditional } = scriptData as {
  readonly eitherAsSimplified: string;
  readonly eitherAsTraditional: string;
};
const either = eitherAsSimplified + eitherAsTraditional;

/**
 * Which variant each paragraph is in, so that rules for Simplified text never run over Traditional text. A paragraph
 * that does not tell is taken to be as its neighbours are; a text that does not tell at all as one that needs
 * converting to `to`.
 */
export function detectVariants(text: string, to: Variant): readonly VariantSpan[] {
  const spans: { start: number; end: number; variant: Variant | null }[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const variant = variantOf(text, start, end);
    const last = spans.at(-1);
    if (last && (variant === null || last.variant === null || last.variant === variant)) {
      last.end = end;
      last.variant ??= variant;
    } else spans.push({ start, end, variant });
    start = end;
  }
  const unknown: Variant = to === 'hans' ? 'hant' : 'hans';
  // Traditional text whose region does not show is in any Traditional already.
  const traditional: Variant = to === 'hans' ? 'hant' : to;
  return spans.map(({ start, end, variant }) => ({
    start,
    end,
    variant: variant === 'hant' ? traditional : (variant ?? unknown),
  }));
}

function variantOf(text: string, start: number, end: number): Variant | null {
  const shows = table();
  let balance = 0;
  for (let i = start; i < end; i++) balance += shows[text.charCodeAt(i)]!;
  return balance > 0 ? 'hans' : balance < 0 ? 'hant' : null;
}

let lazyTable: Int8Array | undefined;

/** UTF-16 unit → 1 if only Simplified text prints it, -1 if only Traditional text does. */
function table(): Int8Array {
  if (lazyTable) return lazyTable;
  lazyTable = new Int8Array(0x10000);
  const mark = (dictionary: string, sign: number) => {
    for (const pair of dictionary.split('|')) {
      const [from, to] = pair.split(' ');
      if (from!.length === 1 && from !== to && !either.includes(from!))
        lazyTable![from!.charCodeAt(0)] = sign;
    }
  };
  mark(simplifiedToTraditional, 1);
  mark(traditionalToSimplified, -1);
  return lazyTable;
}
