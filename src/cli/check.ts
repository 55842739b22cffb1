import path from 'node:path';
import { analyze } from '../core/analyze.ts';
import { type NamedFinding, runChecks } from '../core/checks/checks.ts';
import { checkWords, messageOf } from '../core/checks/words.ts';
import { articlePaths, noArticles, standardInput } from './articlePaths.ts';
import { type Command, readArguments, UsageError } from './command.ts';
import { openKnowledge } from './knowledgeFiles.ts';
import { placesIn } from './places.ts';
import { isProblem } from './problem.ts';
import { printable, problemLine } from './problemLine.ts';
import { readTextFile } from './textFile.ts';

/** `dateline check`: what is wrong with the script of articles, a line each, as compilers print it. */
export const checkCommand: Command = {
  help: `usage: dateline check [--knowledge FILE]… PATH…

PATH is a text file, a folder of articles, or - for standard input. Prints what is found, in text order:
  file:line:column: severity: message [check-name]
Columns count UTF-16 units from 1, as editors do. Exit status 1 when anything is found or cannot be read.

  mixed-script          a paragraph or a character of the other script than the text around it
  careless-conversion   what a conversion by rules without sense has left (論壇里, 於宏宇, 系統性的檔)

  --knowledge FILE      a Popolo document (YAML or JSON); may be given more than once; .dateline/*.yaml beside or
                        above a file is read too
`,
  async run(args, { stdin, stdout, stderr }) {
    const { options, paths } = readArguments(args, { knowledge: { type: 'string', multiple: true } });
    if (paths.length === 0) throw new UsageError('which PATH?');
    if (paths.filter((p) => p === standardInput).length > 1) throw new UsageError('- may be given only once');
    const knowledgeFiles = await openKnowledge(options.knowledge ?? [], stderr);
    let [any, failed] = [false, false];
    for await (const article of articlePaths(paths)) {
      any = true;
      const content = isProblem(article) ? article : await readTextFile(article.path, stdin);
      if (isProblem(content)) {
        failed = true;
        await stderr.write(problemLine(article.path, content.problem));
        continue;
      }
      const knowledge = await knowledgeFiles.knowledgeFor(article.path);
      const analysis = analyze(content.text, knowledge, { file: article.path });
      const findings = runChecks(content.text, analysis, { knowledge, encoding: content.encoding });
      if (findings.length === 0) continue;
      failed = true;
      await stdout.write(lines(article.path, content.text, findings));
    }
    if (!any) await stderr.write(problemLine(paths.join(', '), noArticles));
    return failed || knowledgeFiles.hadProblems() ? 1 : 0;
  },
};

const words = checkWords('en');

function lines(file: string, text: string, findings: readonly NamedFinding[]): string {
  const place = placesIn(text);
  return findings
    .map((finding) => {
      const { line, column } = place(finding.start);
      const where = `${path.normalize(file)}:${line}:${column}`;
      return `${printable(`${where}: ${finding.severity}: ${messageOf(finding, words)} [${finding.check}]`)}\n`;
    })
    .join('');
}
