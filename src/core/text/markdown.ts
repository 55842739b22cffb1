/**
 * The one place where text of an article, of knowledge or of a file name is made fit for Markdown: it comes out as
 * one line that prints as the text itself and does nothing: every mark that CommonMark, its autolinks or theme icons
 * could read is escaped.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]#!|~$@:]/g, '\\$&')
    .replace(/\]\(/g, ']\\(')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * The text as one line without control, format and bidirectional characters, for places that print text as it is. A
 * lone surrogate becomes U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
