import type { Analysis, Script } from '../analysis.ts';
import { convertText } from '../convert/convert.ts';
import { baseOf, type Paragraph } from '../convert/paragraphs.ts';
import { findStructure } from '../convert/structure.ts';
import { type Variant, variantOfTag } from '../convert/variant.ts';
import type { Span } from '../span.ts';
import { scriptOfUnit } from '../text/script.ts';
import type { Check, Finding } from './check.ts';

/** Paragraphs in the other script than the article, and single characters of the other script in a paragraph. */
export const mixedScript: Check = {
  name: 'mixed-script',
  find({ text, analysis, script }) {
    const whole = variantOfTag(script.script);
    if (!whole) return [];
    const others = new Set(script.others);
    const kept = [...structureSpans(text), ...nameSpans(analysis)].sort((a, b) => a.start - b.start);
    let next = 0;
    return script.paragraphs.flatMap((paragraph) => {
      if (others.has(paragraph)) return [wholeParagraph(text, paragraph, script.script, whole)];
      if (!paragraph.script.startsWith('zh')) return [];
      while (next < kept.length && kept[next]!.end <= paragraph.start) next++;
      return strayCharacters(text, paragraph, kept, next);
    });
  },
};

function wholeParagraph(
  text: string,
  { start, end, script }: Paragraph,
  whole: Script,
  to: Variant,
): Finding {
  const from = variantOfTag(script)!;
  return {
    start,
    end,
    severity: 'warning',
    message: 'mixedParagraph',
    values: { own: script, whole },
    fix: { text: convertText(text.slice(start, end), { from, to }), title: 'fixParagraph' },
  };
}

/** Runs of characters that only the other script prints; in names and structure they are as somebody wants them. */
function strayCharacters(
  text: string,
  { start, end, script }: Paragraph,
  kept: readonly Span[],
  next: number,
): readonly Finding[] {
  const other = baseOf(script) === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
  const to = variantOfTag(script)!;
  const findings: Finding[] = [];
  for (let at = start; at < end; at++) {
    if (scriptOfUnit(text.charCodeAt(at)) !== other) continue;
    let stop = at + 1;
    while (stop < end && scriptOfUnit(text.charCodeAt(stop)) === other) stop++;
    while (next < kept.length && kept[next]!.end <= at) next++;
    const isKept = next < kept.length && kept[next]!.start < stop;
    const better = isKept ? '' : convertRun(text, { start: at, end: stop }, other, to);
    if (better && better !== text.slice(at, stop)) {
      findings.push({
        start: at,
        end: stop,
        severity: 'warning',
        message: 'mixedCharacter',
        values: { text: text.slice(at, stop), own: other, whole: script, better },
        fix: { text: better, title: 'fix' },
      });
    }
    at = stop - 1;
  }
  return findings;
}

/** A run in the light of the characters beside it, which say what the words are. */
function convertRun(text: string, { start, end }: Span, own: 'zh-Hans' | 'zh-Hant', to: Variant): string {
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)];
  const from = variantOfTag(own)!;
  const result = convertText(before + text.slice(start, end) + after, { from, to });
  const isParallel = result.length === before.length + (end - start) + after.length;
  if (isParallel) return result.slice(before.length, before.length + (end - start));
  return convertText(text.slice(start, end), { from, to });
}

function structureSpans(text: string): readonly Span[] {
  const stretches = findStructure(text);
  return Array.from({ length: stretches.length / 2 }, (_, i) => ({
    start: stretches[i * 2]!,
    end: stretches[i * 2 + 1]!,
  }));
}

/** People are named as they write themselves. */
function nameSpans({ mentions }: Analysis): readonly Span[] {
  return mentions.filter(({ kind }) => kind === 'person');
}
