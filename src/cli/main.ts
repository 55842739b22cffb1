import { isMainThread } from 'node:worker_threads';
import type { Sink } from './command.ts';
import { runCommandLine } from './commands.ts';
import { problemLine } from './problemLine.ts';

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (data) =>
      stream.write(data) ? Promise.resolve() : new Promise((resolve) => stream.once('drain', resolve)),
  };
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has gone (… | head): nobody is left to tell, and nothing went wrong.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

async function run(): Promise<void> {
  const streams = {
    stdin: process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    progress: process.stderr.isTTY === true,
  };
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), streams);
  } catch (error) {
    process.stderr.write(
      problemLine(
        'stopped by a mistake of its own; please report it',
        String((error as Error)?.stack ?? error),
      ),
    );
    process.exitCode = 1;
  }
}

// The command line starts itself again in threads that analyse.
if (isMainThread) run();
else import('./analystThread.ts').then(({ runAnalystThread }) => runAnalystThread());
