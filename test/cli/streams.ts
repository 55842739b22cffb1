import type { Streams } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/commands.ts';

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

/** Runs `dateline ARGS…` in this process, with standard input given. */
export async function run(args: readonly string[], stdin: string | Uint8Array = ''): Promise<Run> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const sink = (name: keyof typeof written) => ({
    write: async (data: string | Uint8Array) => {
      written[name].push(Buffer.from(data as string));
    },
  });
  const streams: Streams = {
    stdin: (async function* () {
      yield Buffer.from(stdin as string);
    })(),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    progress: false,
  };
  const code = await runCommandLine(args, streams);
  const bytes = Buffer.concat(written.stdout);
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(written.stderr).toString(), bytes };
}
