import type { Script } from '../analysis.ts';
import type { Span } from '../span.ts';
import { type ScriptEvidence, scriptEvidence, scriptOf } from '../text/script.ts';
import { findStructure } from './structure.ts';

/** A line of a text with what it is written in; UTF-16 offsets, the line feed not included. */
export interface Paragraph extends Span {
  /** `und` where it does not tell, and nothing around it does; `en` where Latin letters carry it. */
  readonly script: Script;
}

/** What a text is written in, as a whole and paragraph by paragraph. */
export interface ScriptReport {
  readonly script: Script;
  readonly paragraphs: readonly Paragraph[];
  /** Those that are in the other Chinese script than the whole. */
  readonly others: readonly Paragraph[];
}

/**
 * Looks at every line by itself. Chinese lines that do not tell by themselves are taken to be as the whole text is, and
 * so is their region: a line of Traditional text that speaks of Taipei is not Taiwan's for that. Tags, addresses and
 * code say nothing. Linear; any text will do.
 */
export function reportScript(text: string): ScriptReport {
  const lines = linesOf(text);
  const evidence = lines.map((line) => scriptEvidence(line.prose));
  const whole = chineseOf(evidence);
  const script = scriptOf(whole);
  const paragraphs = lines.map(({ start, end }, i) => ({ start, end, script: inside(evidence[i]!, script) }));
  const isChinese = script.startsWith('zh');
  const others = paragraphs.filter(
    (paragraph) =>
      isChinese && paragraph.script.startsWith('zh') && baseOf(paragraph.script) !== baseOf(script),
  );
  return { script, paragraphs, others };
}

/** `zh-Hant` of `zh-Hant-HK`; a tag without a region as it is. */
export function baseOf(script: Script): Script {
  return script.startsWith('zh-Hant') ? 'zh-Hant' : script;
}

function inside(evidence: ScriptEvidence, whole: Script): Script {
  const own = scriptOf(evidence);
  if (own === 'und') return evidence.han > 0 && whole.startsWith('zh') ? whole : own;
  return baseOf(own) === baseOf(whole) ? whole : own;
}

/** All evidence added up; of the Latin letters only those beside Chinese, so that a line in English changes nothing. */
function chineseOf(evidence: readonly ScriptEvidence[]): ScriptEvidence {
  const chinese = evidence.filter(({ han }) => han > 0);
  const counted =
    chinese.length > 0 && chinese.some((line) => scriptOf(line).startsWith('zh')) ? chinese : evidence;
  const total = (key: keyof ScriptEvidence) => counted.reduce((sum, line) => sum + line[key], 0);
  return {
    simplified: total('simplified'),
    traditional: total('traditional'),
    han: total('han'),
    latin: total('latin'),
    otherEastAsian: total('otherEastAsian'),
    hongKong: total('hongKong'),
    taiwan: total('taiwan'),
  };
}

function linesOf(text: string): readonly (Span & { readonly prose: string })[] {
  const structure = findStructure(text);
  const lines: (Span & { prose: string })[] = [];
  let fixed = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let prose = '';
    let at = start;
    while (fixed < structure.length && structure[fixed + 1]! <= start) fixed += 2;
    for (let i = fixed; i < structure.length && structure[i]! < end; i += 2) {
      if (structure[i]! > at) prose += text.slice(at, structure[i]!);
      at = Math.max(at, structure[i + 1]!);
    }
    if (at < end) prose += text.slice(at, end);
    if (end > start) lines.push({ start, end, prose });
    start = end + 1;
  }
  return lines;
}
