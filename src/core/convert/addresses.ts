/** White space, brackets and quotation marks of ASCII, and what Chinese prose puts after an address. */
const afterAddress = /[\s<>"'`|{}，。；：！？、（）【】《》〈〉「」『』“”‘’…\u3000]/;
const longestToken = 64;

/** Where a web address ends whose host begins at `at`. A closing bracket belongs to it only if it was opened in it. */
export function endOfAddress(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const mark = text[end]!;
    if (afterAddress.test(mark)) break;
    if (mark === '(' || mark === '[') depth++;
    if ((mark === ')' || mark === ']') && --depth < 0) break;
  }
  while (end > at && /[.,;:!?]/.test(text[end - 1]!)) end--;
  return end;
}

/** Where the scheme begins that ends before the colon at `at`, not before `from`. */
export function startOfScheme(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < longestToken && /[a-z0-9+.-]/i.test(text[start - 1]!)) start--;
  return start;
}

/** Where the mailbox begins that ends before the at-sign at `at`; `at` if nothing there can be one. */
export function startOfMailbox(text: string, at: number, from: number): number {
  return startOfToken(text, at, from);
}

/**
 * Where the path or file name begins that the dot or slash at `at` is part of: a name with an extension
 * (`图片/现场.png`), an absolute path with two slashes (`/新闻/论坛`), what begins with `./`, `../`, `~/`, `C:\` or the
 * name of a computer after `\\`, and an address without a scheme (`www.example.org/新闻`).
 * -1 where it is only punctuation (和/或, 3.5).
 */
export function startOfPath(text: string, at: number, from: number): number {
  const mark = text[at]!;
  if (mark === '.') {
    extension.lastIndex = at;
    if (extension.test(text)) return nonEmpty(startOfToken(text, at, from), at);
    return at === startOfToken(text, at, from) && /^\.{1,2}\//.test(text.slice(at, at + 3)) ? at : -1;
  }
  if (mark === '\\') {
    shared.lastIndex = at;
    if (shared.test(text)) return at;
    return at - 2 >= from && /[a-z]:/i.test(text.slice(at - 2, at)) ? at - 2 : -1;
  }
  const start = startOfToken(text, at, from);
  if (start < at) {
    const isHome = text[start] === '~' && start === at - 1;
    return isHome || hostName.test(text.slice(start, at)) ? start : -1;
  }
  rooted.lastIndex = at;
  return rooted.test(text) ? at : -1;
}

/** Where a path ends that the mark at `at` is part of. */
export function endOfPath(text: string, at: number): number {
  extension.lastIndex = at;
  const file = extension.exec(text);
  if (file) return at + file[0].length;
  let end = at + 1;
  while (end < text.length && !afterAddress.test(text[end]!) && !/[)\],;]/.test(text[end]!)) end++;
  return end;
}

const extension =
  /\.(?:html?|xhtml|php|aspx?|jsp|md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|xml|jpe?g|png|gif|webp|svg|bmp|mp[34]|wav|mov|avi|m4a|zip|rar|7z|tar|gz|css|js|mjs|ts|py|news)(?![\p{Script=Latin}\d])(?:[?#][^\s<>"'`，。；：！？、（）]*)?/iuy;
const hostName = /^(?:[^\s./\\]+\.)+[a-z]{2,12}$/i;
const shared = /\\\\[^\s\\]{1,64}\\[^\s\\]/y;
const rooted = /\/[^\s/<>"'，。；：！？、（）]{1,64}\//uy;

function startOfToken(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < longestToken && !beforeToken.test(text[start - 1]!)) start--;
  return start;
}

const beforeToken = /[\s<>"'`|(){}[\]=，。；：！？、（）【】《》〈〉「」『』“”‘’…\u3000]/;

function nonEmpty(start: number, at: number): number {
  return start < at ? start : -1;
}
