import { analyze } from '../../src/core/analyze.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';

/** A text without its marks: people are marked `[P …]`, posts `[T …]` and organizations `[O …]`. */
export function withoutMarks(marked: string): string {
  return marked.replace(/\[[PTO] |\]/g, '');
}

/** The text with the marks of what the analysis finds in it. */
export function markNames(text: string, knowledge: Knowledge): string {
  const marks = analyze(text, knowledge)
    .mentions.filter((m) => m.kind === 'person' || m.kind === 'post' || m.kind === 'organization')
    .flatMap((m, i) => {
      const letter = { person: 'P', post: 'T', organization: 'O' }[m.kind as 'person'];
      return [
        { at: m.start, order: i, text: `[${letter} ` },
        { at: m.end, order: -i - 1, text: ']' },
      ];
    })
    .sort((a, b) => a.at - b.at || (a.text === ']' ? 0 : 1) - (b.text === ']' ? 0 : 1) || a.order - b.order);
  let printed = '';
  let from = 0;
  for (const mark of marks) {
    printed += text.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  return printed + text.slice(from);
}
