import metadataWords from '../../data/articleMetadata.yaml';
import words from '../../data/publication.yaml';
import type { Article } from '../article/article.ts';
import { fold } from '../text/fold.ts';
import { wordList } from '../text/words.ts';
import { edtfDay, readStamp, readStampOrMonth } from './stamp.ts';

const keys = metadataWords as Record<'date' | 'datePart' | 'otherDate', string>;
const frontMatterKeys = wordList(keys.date);
const frontMatterParts = wordList(keys.datePart);
const otherKeys = new Set(wordList(keys.otherDate));
const { metaKeys, changeKeys } = words as { readonly metaKeys: string; readonly changeKeys: string };
const pageKeys = wordList(metaKeys);
const changes = new Set(wordList(changeKeys));

/** The date in front matter: by the most telling key, or null. */
export function fromFrontMatter({ metadata }: Article): string | null {
  const fields = metadata
    .filter((field) => field.source === 'front matter')
    .map(({ key, value }) => ({ key: key.replace(/[\s_-]/g, ''), value }))
    .filter(({ key }) => !otherKeys.has(key));
  const exact = frontMatterKeys.flatMap((key) => fields.filter((field) => field.key === key));
  const alike = fields.filter(({ key }) => frontMatterParts.some((part) => key.includes(part)));
  for (const { value } of [...exact, ...alike]) {
    const date = dateIn(value);
    if (date) return date;
  }
  return null;
}

/** Dates of later changes, which tell the year of a dateline. */
export function changeDates({ metadata }: Article): readonly string[] {
  const fields = metadata.filter((field) => changes.has(field.key) || otherKeys.has(field.key));
  return fields.map((field) => dateIn(field.value)).filter((value) => value !== null);
}

/** The date that an HTML page gives in JSON-LD, in its meta elements, or in the first time element. */
export function fromPageData({ metadata }: Article): string | null {
  for (const source of ['json-ld', 'meta', 'time'] as const) {
    const fields = metadata.filter((field) => field.source === source);
    for (const key of source === 'time' ? ['datepublished', 'pubdate', 'time'] : pageKeys) {
      for (const field of fields) {
        const value = field.key === key ? dateIn(field.value) : null;
        if (value) return value;
      }
    }
  }
  return null;
}

function dateIn(text: string): string | null {
  const year = /^\s*((?:19|20)\d\d)年?\s*$/.exec(text);
  return year ? year[1]! : (readStampOrMonth(fold(text))?.value ?? null);
}

const addressKeys = new Set([
  'og:url',
  'canonical',
  'canonicalurl',
  'url',
  'link',
  'originalurl',
  'sourceurl',
  'original',
]);

/**
 * Dates in the article's own address (`/2019-05/06/`, `/20190506/`): as the metadata give it, or, in a text, in the one
 * dated address among its first and last lines.
 */
export function addressDates({ metadata, source, format }: Article): readonly string[] {
  const given = metadata
    .filter((field) => addressKeys.has(field.key) && field.value.includes('/'))
    .map((field) => dateInPath(field.value))
    .filter((value) => value !== null);
  if (given.length || format === 'html') return given;
  const edges = source.length > 2 * edge ? [source.slice(0, edge), source.slice(-edge)] : [source];
  const printed = edges.flatMap((text) => [...text.matchAll(address)].map((match) => dateInPath(match[0])));
  const dates = new Set(printed.filter((value) => value !== null));
  return dates.size === 1 ? [...dates] : [];
}

/** Code units at both ends of a text where its own address may stand. */
const edge = 2000;
const address = /https?:\/\/[\w.-]{1,200}\/[^\s<>"'()\u2e80-\uffff]{0,400}/g;

/** The date in a file's name or in the folders above it: `2023-05-30-slug.md`, `20230530_x.txt`, `2023/05/30/x.html`. */
export function fromFileName(file = ''): string | null {
  const name = baseName(file);
  const stamp = readStamp(fold(name));
  if (stamp) return stamp.value;
  const folders = dateInPath(file);
  if (folders) return folders;
  const month = /^((?:19|20)\d\d)[-_.年]?(0[1-9]|1[0-2])(?!\d)/.exec(name);
  return month ? `${month[1]}-${month[2]}` : null;
}

/** The last year that stands alone in a file's path. */
export function yearInPath(file = ''): number | null {
  const years = [...file.slice(-400).matchAll(/(?<![\da-z])((?:19|20)\d\d)(?![\da-z])/gi)];
  return years.length ? Number(years[years.length - 1]![1]) : null;
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

const datedFolders = /[/\\]((?:19|20)\d\d)[-/\\]?(0?[1-9]|1[0-2])[-/\\]?(0?[1-9]|[12]\d|3[01])[/\\_-]/;

/** A folder each for year, month and day, before the number of the article: `/15/3/21/n4393012.htm`. */
const shortFolders = /\/([0-3]\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/[a-z]?\d{5,}/;

function dateInPath(path: string): string | null {
  const match = datedFolders.exec(path.slice(0, 2000));
  if (match) return edtfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const short = shortFolders.exec(path.slice(0, 2000));
  return short ? edtfDay(2000 + Number(short[1]), Number(short[2]), Number(short[3])) : null;
}
