import { version } from '../../package.json';
import { type Command, type ExitCode, type Streams, UsageError } from './command.ts';
import { printable } from './problemLine.ts';

/** Every command: what it does in a line, and where it is. A new command is one file and one line here. */
const commands: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  analyze: {
    summary: 'print what articles say: people, posts, organizations, dates, events',
    load: async () => (await import('./analyze.ts')).analyzeCommand,
  },
  convert: {
    summary: 'convert between Simplified and Traditional without damaging names',
    load: async () => (await import('./convert.ts')).convertCommand,
  },
  index: {
    summary: 'read a folder of articles into an index, and again only what has changed',
    load: async () => (await import('./index.ts')).indexCommand,
  },
  find: {
    summary: 'find every place in a folder that names a person, an organization or an event',
    load: async () => (await import('./find.ts')).findCommand,
  },
  events: {
    summary: 'list the events that the articles of a folder tell, by date',
    load: async () => (await import('./events.ts')).eventsCommand,
  },
  check: {
    summary: 'point out mixed scripts and what careless conversion has left',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  export: {
    summary: 'print knowledge files as Popolo, FollowTheMoney or CSV',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  import: {
    summary: 'make a knowledge file of Popolo, FollowTheMoney or CSV',
    load: async () => (await import('./import.ts')).importCommand,
  },
  who: {
    summary: 'say who held a post, or what a person held, on a day',
    load: async () => (await import('./who.ts')).whoCommand,
  },
};

const help = `usage: dateline COMMAND [OPTION…] PATH…

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

dateline COMMAND --help says more of one command; dateline --version prints the version.
Exit status: 0 done, 1 some input could not be read or checked, 2 wrong usage.
`;

/** Runs the command line `dateline ARGS…` on the given streams. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    await streams.stdout.write(help);
    return 0;
  }
  if (name === '--version' || name === '-V') {
    await streams.stdout.write(`${version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    await streams.stderr.write(
      `dateline: ${name ? `no command '${printable(name)}'` : 'which command?'}\n\n${help}`,
    );
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await streams.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await streams.stderr.write(
      `dateline ${name}: ${printable(error.message)}\n${command.help.split('\n')[0]}\n` +
        `dateline ${name} --help says more.\n`,
    );
    return 2;
  }
}
