import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { builtInDocuments } from '../core/knowledge/builtIn.ts';
import { isEntry, type OpenDocument } from '../core/knowledge/exchange/exchange.ts';
import {
  joinDocuments,
  type KnowledgeFormat,
  knowledgeFormats,
} from '../core/knowledge/exchange/exportKnowledge.ts';
import { parseKnowledge } from '../core/knowledge/readKnowledge.ts';
import { type Command, oneOf, readArguments, type Streams, UsageError } from './command.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';
import { readTextFile } from './textFile.ts';

const formats = Object.keys(knowledgeFormats) as readonly KnowledgeFormat[];

/** `dateline export`: knowledge files in another format, on standard output. */
export const exportCommand: Command = {
  help: `usage: dateline export --format popolo|ftm|csv [--built-in] [FILE…]

Prints knowledge files (Popolo, YAML or JSON) in another format, joined. Without FILE those of .dateline/ in the
current folder are taken. Popolo comes out with every property that was in the files.

  --format FORMAT   popolo JSON, ftm FollowTheMoney JSON lines, csv a table of tenures
  --built-in        with the knowledge that ships
`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, {
      format: { type: 'string' },
      'built-in': { type: 'boolean' },
    });
    if (options.format === undefined) throw new UsageError('--format is missing');
    const format = oneOf('--format', options.format, formats);
    const files = paths.length > 0 ? paths : await ownFiles();
    if (files.length === 0 && !options['built-in'])
      throw new UsageError('no FILE, and no knowledge in .dateline/; --built-in takes what ships');
    const documents: OpenDocument[] = options['built-in'] ? builtInDocuments.map((one) => ({ ...one })) : [];
    let failed = false;
    for (const file of files) {
      const document = await readDocument(file, streams);
      if (document) documents.push(document);
      else failed = true;
    }
    if (documents.length > 0) await streams.stdout.write(knowledgeFormats[format](joinDocuments(documents)));
    return failed ? 1 : 0;
  },
};

async function ownFiles(): Promise<readonly string[]> {
  const names = await readdir('.dateline').catch(() => []);
  return names
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .sort()
    .map((name) => path.join('.dateline', name));
}

async function readDocument(file: string, { stdin, stderr }: Streams): Promise<OpenDocument | null> {
  const content = await readTextFile(file, stdin);
  if (isProblem(content)) {
    await stderr.write(problemLine(file, content.problem));
    return null;
  }
  const parsed = parseKnowledge(content.text);
  if (!('problem' in parsed) && isEntry(parsed.document)) return parsed.document;
  const { line, column, reason } =
    'problem' in parsed ? parsed.problem : { line: null, column: null, reason: 'no knowledge' };
  await stderr.write(problemLine(line === null ? file : `${file}:${line}:${column}`, reason));
  return null;
}
