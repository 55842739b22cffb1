/** How far something was looked for in vain, so that nothing is looked for twice and time stays linear. */
export type MarkupMemory = Map<string, number>;

const tag = /<\/?[a-z][^\s<>/"']*/iy;
const untouched = /^<(script|style|code|kbd|samp)$/i;

/**
 * Where the tag, comment, declaration or element with untouchable content ends that begins at `at`; 0 where the mark
 * is only a less-than sign.
 */
export function endOfElement(text: string, at: number, memory: MarkupMemory): number {
  if (text.startsWith('<!--', at)) return closed(text, at + 4, '-->', memory);
  if (text.startsWith('<![CDATA[', at)) return 0;
  if (text.startsWith('<?', at)) return closed(text, at + 2, '?>', memory);
  if (text.startsWith('<%', at)) return closed(text, at + 2, '%>', memory);
  if (text.startsWith('<!', at)) return closed(text, at + 2, '>', memory);
  tag.lastIndex = at;
  const name = tag.exec(text)?.[0];
  if (!name) return 0;
  const end = endOfTag(text, at + name.length);
  const content = untouched.exec(name)?.[1]?.toLowerCase();
  if (end === 0 || !content || text[end - 2] === '/') return end;
  return endOfContent(text, end, content, memory) || end;
}

function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const mark = text[at]!;
    if (quote) {
      if (mark === quote) quote = '';
    } else if (mark === '>') return at + 1;
    else if (mark === '<') return 0;
    else if ((mark === '"' || mark === "'") && text[at - 1] === '=') quote = mark;
  }
  return 0;
}

function endOfContent(text: string, from: number, name: string, memory: MarkupMemory): number {
  const key = `</${name}`;
  if (memory.has(key)) return 0;
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  if (closing.test(text)) return closing.lastIndex;
  memory.set(key, from);
  return 0;
}

/** Where the template tag ends that begins at `at`: Liquid, Jinja and their like; 0 where it is only a brace. */
export function endOfTemplate(text: string, at: number, memory: MarkupMemory): number {
  if (text.startsWith('{{', at)) return closed(text, at + 2, '}}', memory);
  if (text.startsWith('{%', at)) return closed(text, at + 2, '%}', memory);
  if (text.startsWith('{#', at) || text.startsWith('{:', at)) return closed(text, at + 2, '}', memory);
  return 0;
}

/** Where a fenced block or a code span ends that begins with the mark at `at`; 0 where it is only a mark. */
export function endOfCode(text: string, at: number, memory: MarkupMemory): number {
  const mark = text[at]!;
  if (text[at - 1] === mark) return 0;
  let length = 1;
  while (text[at + length] === mark) length++;
  const fence = mark.repeat(length);
  if (length >= 3 && isLineStart(text, at)) {
    const end = endOfFence(text, at + length, fence, memory);
    if (end > 0) return end;
  }
  if (mark === '~') return 0;
  const paragraphEnd = endOfParagraph(text, at, memory);
  if ((memory.get(fence) ?? 0) === paragraphEnd) return 0;
  for (let from = at + length; ; ) {
    const close = text.indexOf(fence, from);
    if (close < 0 || close >= paragraphEnd) break;
    let end = close + length;
    while (text[end] === mark) end++;
    if (end - close === length) return end;
    from = end;
  }
  memory.set(fence, paragraphEnd);
  return 0;
}

function endOfFence(text: string, from: number, fence: string, memory: MarkupMemory): number {
  const key = `fence ${fence}`;
  if (memory.has(key)) return 0;
  for (let at = text.indexOf(fence, from); at >= 0; at = text.indexOf(fence, at + 1)) {
    if (isLineStart(text, at)) return at + fence.length;
  }
  // In Markdown a block of code that nothing closes goes on to the end; lines of tildes are often only ornament.
  if (fence[0] === '`') return text.length;
  memory.set(key, from);
  return 0;
}

/** Whether only up to three spaces stand between the start of the line and `at`. */
function isLineStart(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 3 && text[start - 1] === ' ') start--;
  return start === 0 || text[start - 1] === '\n';
}

function endOfParagraph(text: string, at: number, memory: MarkupMemory): number {
  const known = memory.get('paragraph');
  if (known !== undefined && at < known) return known;
  blankLine.lastIndex = at;
  const end = blankLine.test(text) ? blankLine.lastIndex : text.length;
  memory.set('paragraph', end);
  return end;
}

const blankLine = /\n[ \t\r]*\n/g;

/**
 * Where a Markdown link's target ends whose text ends with the bracket at `at`: `](…)` or, at the start of a line,
 * `]: …`; 0 for any other bracket.
 */
export function endOfLinkTarget(text: string, at: number): number {
  if (text[at + 1] === ':' && text[at + 2] === ' ') return definitionEnd(text, at);
  if (text[at + 1] !== '(') return 0;
  let depth = 0;
  for (let end = at + 1; end < text.length && text[end] !== '\n' && end - at < 2048; end++) {
    if (text[end] === '(') depth++;
    else if (text[end] === ')' && --depth === 0) return end + 1;
    else if (/[，。；！？、]/.test(text[end]!)) return 0;
  }
  return 0;
}

function definitionEnd(text: string, at: number): number {
  const from = Math.max(0, at - 129);
  const lineStart = from + text.slice(from, at).lastIndexOf('\n') + 1;
  if (at - lineStart > 128 || !/^ {0,3}\[[^\]^][^\]]*$/.test(text.slice(lineStart, at))) return 0;
  let end = at + 3;
  while (end < text.length && !/\s/.test(text[end]!)) end++;
  return end;
}

function closed(text: string, from: number, close: string, memory: MarkupMemory): number {
  if (memory.has(close)) return 0;
  const found = text.indexOf(close, from);
  if (found >= 0) return found + close.length;
  memory.set(close, from);
  return 0;
}
