import { type Command, readArguments, UsageError } from './command.ts';
import { corpusHelp, corpusOptions, openCorpus } from './corpus.ts';
import { openAnalyses } from './givenAnalyses.ts';
import { isProblem } from './problem.ts';
import { problemLine } from './problemLine.ts';

/** `dateline index`: reads a folder of articles into an index, and again only what has changed. */
export const indexCommand: Command = {
  help: `usage: dateline index [OPTION…] DIR
       dateline index --from-analyses FILE… [OPTION…] DIR

Reads every article in DIR and below: .txt, .md, .html, .news files, and each item of a .jsonl file or of an RSS or
Atom feed. What has not changed since is not read again. Prints one JSON object that says what was done.

  --from-analyses FILE  take analyses from the lines of FILE, as "dateline analyze" wrote them on this or another
                        machine, instead of analysing here; may be given more than once, and only the last
                        argument is DIR
${corpusHelp}`,
  async run(args, streams) {
    const { options, paths } = readArguments(args, {
      ...corpusOptions,
      'from-analyses': { type: 'string', multiple: true },
    });
    const directory = paths.at(-1);
    if (directory === undefined) throw new UsageError('which DIR?');
    const given = [...(options['from-analyses'] ?? []), ...paths.slice(0, -1)];
    if (given.length > 0 && !options['from-analyses']) throw new UsageError('only one DIR');
    const analyses = given.length > 0 ? await openAnalyses(given, streams.stderr) : null;
    try {
      const corpus = await openCorpus(directory, options, streams, analyses?.analyzed);
      if (isProblem(corpus)) {
        await streams.stderr.write(problemLine(directory, corpus.problem));
        return 1;
      }
      const { store, report, file } = corpus;
      const counts = store.counts();
      store.close();
      const { files, analysed, removed, problems } = report;
      await streams.stdout.write(
        `${JSON.stringify({
          store: file,
          files,
          articles: counts.articles,
          mentions: counts.mentions,
          analysed,
          removed,
          problems: problems.length,
          ...(analyses && { given: analyses.used(), misfit: analyses.misfit() }),
        })}\n`,
      );
      return corpus.isWhole && !analyses?.hadProblems() ? 0 : 1;
    } finally {
      analyses?.close();
    }
  },
};
