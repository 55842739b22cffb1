import data from '../../data/convert/nameCharacters.yaml';
import { fold } from '../text/fold.ts';

/**
 * The form that a Chinese name is likely a misprint of, or null: its surname is written with the character that
 * converters take for the ordinary word (於宏宇 for 于宏宇, 鐘永喜 for 鍾永喜) and names do not.
 */
export function likelyMisprint(name: string): string | null {
  if (!/^[\u3400-\u9fff]{2,4}$/.test(name)) return null;
  const surname = name[0]!;
  const plain = fold(surname);
  const usual = Object.hasOwn(surnames, plain) ? surnames[plain]! : surname;
  // Simplified print has the plain character where Traditional may have another.
  return usual === surname || plain === surname ? null : usual + name.slice(1);
}

const { surnames } = data as { readonly surnames: Readonly<Record<string, string>> };
