/**
 * A way of writing Chinese, by the names of the command line: Simplified, Traditional without a region (OpenCC's own
 * standard), Traditional of Hong Kong, Traditional of Taiwan.
 */
export type Variant = 'hans' | 'hant' | 'hant-hk' | 'hant-tw';

/** All variants, in the order in which they are offered. */
export const variants: readonly Variant[] = ['hans', 'hant', 'hant-hk', 'hant-tw'];

/**
 * The variant that a BCP 47 tag names: `zh-Hant-HK`, `zh-HK`, `zh-CN`, in any case. Null for another language, and
 * for `zh` alone, which does not say.
 */
export function variantOfTag(tag: string | undefined): Variant | null {
  const parts = tag?.toLowerCase().replaceAll('_', '-').split('-') ?? [];
  if (parts[0] !== 'zh' && parts[0] !== 'yue' && parts[0] !== 'cmn') return null;
  const says = (...subtags: readonly string[]) => subtags.some((subtag) => parts.includes(subtag));
  if (says('hans') || says('cn', 'sg', 'my')) return 'hans';
  if (says('hk', 'mo')) return 'hant-hk';
  if (says('tw')) return 'hant-tw';
  return says('hant') ? 'hant' : null;
}
