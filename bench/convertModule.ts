import { type ConvertOptions, convertText } from '../src/core/convert/convert.ts';
import type { PopoloDocument } from '../src/core/knowledge/popolo.ts';

/**
 * The converter as the module that a scorer of script conversion loads (`dist/convert.mjs`, after `npm run build`).
 * `names` and `knowledge` say the same; only the knowledge has languages, so only it is used.
 */
export function convert(
  text: string,
  {
    to,
    from,
    phrases,
  }: ConvertOptions & { readonly names?: readonly string[]; readonly knowledge?: PopoloDocument },
): string {
  return convertText(text, { to, ...(from && { from }), ...(phrases && { phrases }) });
}
