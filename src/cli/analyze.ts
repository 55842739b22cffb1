import { analyze } from '../core/analyze.ts';
import { builtInKnowledge } from '../core/knowledge/builtIn.ts';
import { type AnalysisFormat, analysisFormats, createWriter } from './analysisWriter.ts';
import { analyzeLines } from './analyzeLines.ts';
import { articlePaths, noArticles, standardInput } from './articlePaths.ts';
import { type Command, type ExitCode, oneOf, readArguments, type Streams, UsageError } from './command.ts';
import { openKnowledge } from './knowledgeFiles.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';
import { readTextFile } from './textFile.ts';

/** `dateline analyze`: what articles say, one analysis a line or as one JSON array. */
export const analyzeCommand: Command = {
  help: `usage: dateline analyze [--format FORMAT] [--knowledge FILE]… [--published DATE] PATH…
       dateline analyze --stdin-jsonl [--knowledge FILE]…

PATH is an article (.txt, .md, .html, .htm, .news, or any text file named by itself), a folder, or - for
standard input. Analyses come in the order of the arguments, those of a folder in path order.

  --format FORMAT    jsonl: one analysis a line (the default); json: one array of all;
                     csv, ics (iCalendar), markdown, markwhen: the events of all, in one table, calendar, …;
                     ftm: FollowTheMoney entities, one a line
  --inexact          with ics: also events of which only the month or year is known, as long as that
  --knowledge FILE   a Popolo document (YAML or JSON) to know people by; may be given more than once;
                     .dateline/*.yaml beside or above an article is read too
  --published DATE   the publication date (EDTF, as 2022-06-30) of articles that the caller knows better
  --stdin-jsonl      read lines {"id", "text", "published"?} and answer each with its analysis and "id"
`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, {
      format: { type: 'string' },
      inexact: { type: 'boolean' },
      knowledge: { type: 'string', multiple: true },
      published: { type: 'string' },
      'stdin-jsonl': { type: 'boolean' },
    });
    const format = oneOf('--format', options.format ?? 'jsonl', analysisFormats);
    const { published } = options;
    if (published !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(published)) {
      throw new UsageError(`--published is a date such as 2022-06-30, not '${published}'`);
    }
    if (options.inexact && format !== 'ics') throw new UsageError('--inexact goes with --format ics');
    if (options['stdin-jsonl']) {
      if (format !== 'jsonl') throw new UsageError('--stdin-jsonl answers in jsonl only');
      if (paths.length > 0) throw new UsageError('--stdin-jsonl reads standard input and takes no PATH');
      const files = await openKnowledge(options.knowledge ?? [], streams.stderr);
      const knowledge = options.knowledge ? await files.knowledgeFor('-') : builtInKnowledge();
      const code = await analyzeLines(streams, knowledge, published);
      return files.hadProblems() ? 1 : code;
    }
    if (paths.length === 0) throw new UsageError('which PATH?');
    if (paths.filter((p) => p === standardInput).length > 1) throw new UsageError('- may be given only once');
    return analyzeFiles(
      paths,
      {
        format,
        inexact: options.inexact ? 'whole period' : 'leave out',
        published,
        knowledge: options.knowledge ?? [],
      },
      streams,
    );
  },
};

interface Options {
  readonly format: AnalysisFormat;
  readonly inexact: 'leave out' | 'whole period';
  readonly published: string | undefined;
  readonly knowledge: readonly string[];
}

async function analyzeFiles(
  paths: readonly string[],
  { format, inexact, published, knowledge }: Options,
  { stdin, stdout, stderr, progress }: Streams,
): Promise<ExitCode> {
  const knowledgeFiles = await openKnowledge(knowledge, stderr);
  const writer = createWriter(format, stdout, inexact);
  let failed = false;
  let count = 0;
  for await (const article of articlePaths(paths)) {
    const content = isProblem(article) ? article : await readTextFile(article.path, stdin);
    if (isProblem(content)) {
      failed = true;
      await stderr.write(problemLine(article.path, content.problem));
      continue;
    }
    const analysis = analyze(content.text, await knowledgeFiles.knowledgeFor(article.path), {
      file: article.path,
      ...(published !== undefined && { published }),
    });
    await writer.write(analysis, content.text);
    count++;
    if (progress) await stderr.write(`\r${count} articles`);
  }
  if (count === 0 && !failed) await stderr.write(problemLine(paths.join(', '), noArticles));
  await writer.end();
  if (progress && count > 0) await stderr.write('\r\x1b[K');
  return failed || knowledgeFiles.hadProblems() ? 1 : 0;
}
