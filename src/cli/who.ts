import { periodOf, yearlyDateWithin } from '../core/knowledge/period.ts';
import { who } from '../core/knowledge/who.ts';
import { standardInput } from './articlePaths.ts';
import { type Command, readArguments, UsageError } from './command.ts';
import { openKnowledge } from './knowledgeFiles.ts';

/** `dateline who`: who held a post, or what a person held, on a day, as one JSON object. */
export const whoCommand: Command = {
  help: `usage: dateline who [--on DATE] [--knowledge FILE]… QUERY

QUERY is a post (创科局局长, Secretary for Justice), a person or an organization, in any script. A post is answered
with its holders, a person with all posts held by then, an organization with the holders of its posts.
Nothing known is an empty list.

  --on DATE          the day asked about (EDTF, as 2022-06-30, 2022-06 or 2022); today unless given
  --knowledge FILE   a Popolo document (YAML or JSON) to know more by; may be given more than once;
                     .dateline/*.yaml in or above the current folder is read too
`,
  async run(args, { stdout, stderr }) {
    const { options, paths } = readArguments(args, {
      on: { type: 'string' },
      knowledge: { type: 'string', multiple: true },
    });
    const query = paths.join(' ').trim();
    if (!query) throw new UsageError('which QUERY?');
    const date = options.on ?? today();
    const readable = periodOf(date) !== null || yearlyDateWithin(date, 0, 0) !== null;
    if (!readable) throw new UsageError(`--on is a date such as 2022-06-30, not '${date}'`);
    const files = await openKnowledge(options.knowledge ?? [], stderr);
    const knowledge = await files.knowledgeFor(standardInput);
    await stdout.write(`${JSON.stringify(who(knowledge, query, date), null, 2)}\n`);
    return files.hadProblems() ? 1 : 0;
  },
};

/** The day it is where the program runs. */
function today(): string {
  const now = new Date();
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
