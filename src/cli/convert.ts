import path from 'node:path';
import { analyze } from '../core/analyze.ts';
import { type Conversion, convert } from '../core/convert/convert.ts';
import { knownNames } from '../core/convert/knownNames.ts';
import { protectNames } from '../core/convert/protectNames.ts';
import { type Variant, variants } from '../core/convert/variant.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { encodeText } from '../core/text/encoding.ts';
import { type ArticlePath, articlePaths, noArticles, standardInput } from './articlePaths.ts';
import { type Command, type ExitCode, oneOf, readArguments, type Streams, UsageError } from './command.ts';
import { type ConvertTarget, putResult } from './convertTarget.ts';
import { openKnowledge } from './knowledgeFiles.ts';
import { placesIn } from './places.ts';
import { isProblem, type Problem } from './problem.ts';
import { printable, problemLine } from './problemLine.ts';
import { readTextFile } from './textFile.ts';

/** `dateline convert`: script conversion that protects names, in the encoding and with the line ends of the file. */
export const convertCommand: Command = {
  help: `usage: dateline convert --to hans|hant|hant-hk|hant-tw [OPTION…] PATH…

PATH is a text file, a folder of articles, or - for standard input. One file goes to standard output; several
need --in-place or --out. Encoding (UTF-8, UTF-16, GB18030, Big5) and line ends stay as they are.

  --to VARIANT       hans Simplified, hant Traditional, hant-hk of Hong Kong, hant-tw of Taiwan
  --from VARIANT     what the text is in; without it, each paragraph is looked at
  --phrases          change words with the region too (资讯科技 → 信息技术), not only characters
  --knowledge FILE   a Popolo document (YAML or JSON) with names in both scripts; may be given more than once;
                     .dateline/*.yaml beside or above a file is read too
  --report           say on standard error what was converted in names, and what is doubtful
  --in-place         put the result in the file itself; at every moment it is the old one or the new one
  --out DIR          put the results in this folder, those of a folder with its subfolders
`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, {
      to: { type: 'string' },
      from: { type: 'string' },
      phrases: { type: 'boolean' },
      knowledge: { type: 'string', multiple: true },
      report: { type: 'boolean' },
      'in-place': { type: 'boolean' },
      out: { type: 'string' },
    });
    if (options.to === undefined) throw new UsageError('--to is missing');
    const to = oneOf('--to', options.to, variants);
    const from = options.from === undefined ? undefined : oneOf('--from', options.from, variants);
    if (paths.length === 0) throw new UsageError('which PATH?');
    if (options['in-place'] && options.out !== undefined) {
      throw new UsageError('--in-place and --out exclude each other');
    }
    if (options['in-place'] && paths.includes(standardInput)) {
      throw new UsageError('standard input cannot be changed in place');
    }
    if (paths.filter((p) => p === standardInput).length > 1) throw new UsageError('- may be given only once');
    const target: ConvertTarget = options['in-place']
      ? { kind: 'in place' }
      : options.out !== undefined
        ? { kind: 'folder', folder: options.out, taken: new Set() }
        : { kind: 'standard output' };
    const task = { to, from, phrases: options.phrases ?? false, report: options.report ?? false, target };
    return convertFiles(paths, task, options.knowledge ?? [], streams);
  },
};

interface Task {
  readonly to: Variant;
  readonly from: Variant | undefined;
  readonly phrases: boolean;
  readonly report: boolean;
  readonly target: ConvertTarget;
}

async function convertFiles(
  paths: readonly string[],
  task: Task,
  knowledge: readonly string[],
  streams: Streams,
): Promise<ExitCode> {
  const found: (ArticlePath | (Problem & { readonly path: string }))[] = [];
  for await (const article of articlePaths(paths)) found.push(article);
  if (task.target.kind === 'standard output' && (found.length > 1 || paths.length > 1)) {
    throw new UsageError('several files need --in-place or --out DIR');
  }
  if (found.length === 0) await streams.stderr.write(problemLine(paths.join(', '), noArticles));
  const knowledgeFiles = await openKnowledge(knowledge, streams.stderr);
  let failed = false;
  for (const [i, article] of found.entries()) {
    if (streams.progress && found.length > 1) await streams.stderr.write(`\r${i + 1} of ${found.length}`);
    const problem = isProblem(article)
      ? article
      : await convertFile(article, task, await knowledgeFiles.knowledgeFor(article.path), streams);
    if (!problem) continue;
    failed = true;
    await streams.stderr.write(problemLine(article.path, problem.problem));
  }
  if (streams.progress && found.length > 1) await streams.stderr.write('\r\x1b[K');
  return failed || knowledgeFiles.hadProblems() ? 1 : 0;
}

async function convertFile(
  article: ArticlePath,
  { to, from, phrases, report, target }: Task,
  knowledge: Knowledge,
  { stdin, stdout, stderr }: Streams,
): Promise<Problem | null> {
  const content = await readTextFile(article.path, stdin);
  if (isProblem(content)) return content;
  const { text, encoding, byteOrderMark } = content;
  const names = protectNames(analyze(text, knowledge, { file: article.path }), knowledge, to);
  const known = knownNames(knowledge, to);
  const conversion = convert(text, { to, phrases, names, known, ...(from && { from }) });
  const bytes = encodeText(conversion.text, encoding, { byteOrderMark });
  if (!(bytes instanceof Uint8Array)) {
    const { line, column } = placesIn(conversion.text)(bytes.unencodable);
    const character = String.fromCodePoint(conversion.text.codePointAt(bytes.unencodable)!);
    return {
      problem: `left as it is: ${encoding.toUpperCase()} cannot hold the ${character} of line ${line}, column ${column}; save it as UTF-8 first`,
    };
  }
  if (report) await stderr.write(remarks(article.path, text, conversion));
  return putResult(article, { bytes, isChanged: conversion.edits.length > 0 }, target, stdout);
}

function remarks(file: string, text: string, { report }: Conversion): string {
  const place = placesIn(text);
  return report
    .map(({ start, kind, source, result, reason }) => {
      const { line, column } = place(start);
      return `${printable(`${path.normalize(file)}:${line}:${column}: ${kind}: ${source} → ${result} [${reason}]`)}\n`;
    })
    .join('');
}
