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

const streams = {
  stdin: process.stdin,
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  progress: process.stderr.isTTY === true,
};
runCommandLine(process.argv.slice(2), streams).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(
      problemLine('stopped by a mistake of its own; please report it', String(error?.stack ?? error)),
    );
    process.exitCode = 1;
  },
);
