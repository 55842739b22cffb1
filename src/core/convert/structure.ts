import { endOfAddress, endOfPath, startOfMailbox, startOfPath, startOfScheme } from './addresses.ts';
import { protectFrontMatter } from './frontMatter.ts';
import { endOfCode, endOfElement, endOfLinkTarget, endOfTemplate, type MarkupMemory } from './markup.ts';
import { unitsOf } from './output.ts';

/**
 * The stretches that no conversion may touch, whatever the format of the file: front matter keys and machine values,
 * HTML tags, comments, scripts, styles and code, Markdown code and link targets, template tags, addresses, e-mail,
 * paths. Comes out: start and end by turns, UTF-16 offsets, in order, not overlapping. Linear; any text will do. Who has
 * the units of the text already gives them, too.
 */
export function findStructure(text: string, units = unitsOf(text)): readonly number[] {
  const found: number[] = [];
  let at = protectFrontMatter(text, found);
  const memory: MarkupMemory = new Map();
  const { length } = text;
  for (; at < length; at++) {
    const unit = units[at]!;
    if (unit > 0x7e || special[unit] === 0) continue;
    const [start, end] = stretchAt(text, at, unit, found.at(-1) ?? 0, memory);
    if (end <= at) continue;
    found.push(start, end);
    at = end - 1;
  }
  return found;
}

const special = new Uint8Array(0x80);
for (const mark of '<`~{]:@./\\') special[mark.charCodeAt(0)] = 1;

const nothing = [0, 0] as const;

/** The stretch that the mark at `at` belongs to, not beginning before `from`; ends at 0 where it is only a mark. */
function stretchAt(text: string, at: number, unit: number, from: number, memory: MarkupMemory) {
  switch (unit) {
    case 0x3c: // <
      return [at, endOfElement(text, at, memory)] as const;
    case 0x60: // `
    case 0x7e: // ~
      return [at, endOfCode(text, at, memory)] as const;
    case 0x7b: // {
      return [at, endOfTemplate(text, at, memory)] as const;
    case 0x5d: // ]
      return [at, endOfLinkTarget(text, at)] as const;
    case 0x3a: // :
      if (!text.startsWith('://', at)) return nothing;
      return [startOfScheme(text, at, from), endOfAddress(text, at + 3)] as const;
    case 0x40: {
      // @
      const end = endOfAddress(text, at + 1);
      const mailbox = startOfMailbox(text, at, from);
      return mailbox < at && text.slice(at, end).includes('.') ? ([mailbox, end] as const) : nothing;
    }
    default: {
      const start = startOfPath(text, at, from);
      return start < 0 ? nothing : ([start, endOfPath(text, at)] as const);
    }
  }
}
