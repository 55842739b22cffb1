import type { Analysis } from '../core/analysis.ts';
import { analyze } from '../core/analyze.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { decodeText } from '../core/text/encoding.ts';
import type { FoundFile } from './folder.ts';
import type { SourceArticle } from './readers/article.ts';
import { readArticles } from './readers/readArticles.ts';
import type { IndexedArticle, IndexedFile } from './store/store.ts';

/** The most of one article that is analysed and kept, in UTF-16 code units; the rest of a longer one is left unread. */
export const maximumArticle = 1_000_000;

/** Says what an article says; null where it cannot, and `analyze` is to. */
export type AnalyzeArticle = (file: string, article: SourceArticle) => Analysis | null;

/** Gives the SHA-256 of bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Reads a file's bytes, takes its articles out and analyses each. `fingerprint` stands for the program and the
 * knowledge, and is part of the hash: the same bytes read by others are another content. Whatever cannot be read is
 * told in `problem`, and the rest is there.
 */
export async function indexFile(
  file: FoundFile,
  bytes: Uint8Array,
  {
    fingerprint,
    knowledge,
    analyzed = () => null,
    digest = sha256,
  }: {
    readonly fingerprint: string;
    readonly knowledge: Knowledge;
    readonly analyzed?: AnalyzeArticle;
    readonly digest?: Digest;
  },
): Promise<IndexedFile> {
  const hash = await contentHash(bytes, fingerprint, digest);
  const decoded = decodeText(bytes);
  const broken = 'problem' in decoded ? decoded : null;
  const readable = 'problem' in decoded ? decoded.readable : decoded;
  if (!readable) return { ...file, hash, encoding: null, problem: broken?.problem ?? null, articles: [] };
  const { articles, problems } = readArticles(file.path, readable.text);
  const told = [
    ...(broken ? [broken.problem] : []),
    ...problems.map(({ line, reason }) => `line ${line + 1}: ${reason}`),
  ];
  const indexed = articles.map((article): IndexedArticle => {
    const { item, line } = article;
    const text = cut(article.text);
    if (text.length < article.text.length)
      told.push(
        `${item && `${item}: `}only the first ${text.length} of ${article.text.length} characters are read`,
      );
    const analysis =
      analyzed(file.path, { ...article, text }) ?? analyzeSource(file.path, { ...article, text }, knowledge);
    return {
      item,
      line,
      text,
      analysis: { ...analysis, file: file.path, title: article.title ?? analysis.title },
    };
  });
  return { ...file, hash, encoding: readable.encoding, problem: problemOf(told), articles: indexed };
}

/** An article of several in a file is read as text that comes from nowhere: the file's name says nothing of it. */
function analyzeSource(
  path: string,
  { item, text, published }: SourceArticle,
  knowledge: Knowledge,
): Analysis {
  return analyze(text, knowledge, {
    ...(item === '' && { file: path }),
    ...(published !== null && { published }),
  });
}

/** The hash of a content as a store keeps it: of what it was read with, then of its bytes. */
export async function contentHash(bytes: Uint8Array, fingerprint: string, digest: Digest): Promise<string> {
  const half = (await digest(bytes)).subarray(0, 16);
  return `${fingerprint}:${[...half].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The digest that every platform has; others, of the same algorithm, may be quicker where they are. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function cut(text: string): string {
  if (text.length <= maximumArticle) return text;
  const line = text.lastIndexOf('\n', maximumArticle - 1) + 1;
  if (line > maximumArticle / 2) return text.slice(0, line);
  const unit = text.charCodeAt(maximumArticle);
  return text.slice(0, unit >= 0xdc00 && unit <= 0xdfff ? maximumArticle - 1 : maximumArticle);
}

/** As many problems of one file are told. */
const maximumTold = 5;

function problemOf(told: readonly string[]): string | null {
  if (told.length === 0) return null;
  const more = told.length > maximumTold ? `; and ${told.length - maximumTold} more` : '';
  return `${told.slice(0, maximumTold).join('; ')}${more}`;
}
