import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { importKnowledge } from '../core/knowledge/exchange/importKnowledge.ts';
import { standardInput } from './articlePaths.ts';
import { type Command, readArguments, type Streams, UsageError } from './command.ts';
import { fileProblem, isProblem, type Problem } from './problem.ts';
import { printable, problemLine } from './problemLine.ts';
import { createFile, readTextFile, replaceFile } from './textFile.ts';

/** `dateline import`: a knowledge file made of one in another format. */
export const importCommand: Command = {
  help: `usage: dateline import [--out FILE] [--replace] FILE…

FILE is Popolo (JSON, also EveryPolitician's, or YAML), FollowTheMoney JSON lines (Person, Organization, PublicBody,
Position, Occupancy, Membership), or a CSV table with the columns name, post, organization, from, to, source. Each
becomes a knowledge file in .dateline/ of the current folder, named after it. What cannot be read is told with
its line; the rest is imported all the same.

  --out FILE    write there instead; - is standard output
  --replace     take the place of a file that is there already
`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, { out: { type: 'string' }, replace: { type: 'boolean' } });
    if (paths.length === 0) throw new UsageError('which FILE?');
    if (options.out !== undefined && paths.length > 1) throw new UsageError('--out takes one FILE');
    if (paths.includes(standardInput) && options.out === undefined)
      throw new UsageError('standard input needs --out FILE');
    const write = options.replace ? replaceFile : createFile;
    let failed = false;
    for (const file of paths) {
      const out = options.out ?? path.join('.dateline', `${path.parse(file).name}.yaml`);
      failed = (await importFile(file, { out, write }, streams)) || failed;
    }
    return failed ? 1 : 0;
  },
};

interface Target {
  /** A path, or - for standard output. */
  readonly out: string;
  readonly write: (file: string, bytes: Uint8Array) => Problem | null;
}

/** Imports one file; gives back whether something was wrong with it. */
async function importFile(file: string, { out, write }: Target, streams: Streams): Promise<boolean> {
  const { stdin, stdout, stderr } = streams;
  const content = await readTextFile(file, stdin);
  if (isProblem(content)) {
    await stderr.write(problemLine(file, content.problem));
    return true;
  }
  const url = file === standardInput ? 'standard input' : path.basename(file);
  const imported = importKnowledge(content.text, { url });
  for (const { line, column, path: entry, reason } of imported.problems) {
    const place = line === null ? entry : `${line}:${column}`;
    await stderr.write(problemLine(place ? `${file}:${place}` : file, reason));
  }
  if (imported.yaml === null) return true;
  if (out === standardInput) await stdout.write(imported.yaml);
  else {
    const problem = await put(out, imported.yaml, write);
    if (problem) {
      await stderr.write(problemLine(out, problem.problem));
      return true;
    }
    const counts = Object.entries(imported.counts).map(([list, count]) => `${list} ${count}`);
    await stdout.write(`${printable(out)}: ${counts.join(', ')}\n`);
  }
  return imported.problems.length > 0;
}

async function put(out: string, yaml: string, write: Target['write']): Promise<Problem | null> {
  try {
    await mkdir(path.dirname(out), { recursive: true });
  } catch (error) {
    return fileProblem(error);
  }
  return write(out, new TextEncoder().encode(yaml));
}
