// Child processes that never outlive the script that started them.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { constants } from 'node:os';

const groups = new Set();
const signal = (group, name) => {
  try {
    process.kill(-group, name);
  } catch {
    groups.delete(group);
  }
};
process.on('exit', () => {
  for (const group of groups) signal(group, 'SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(name, () => process.exit(128 + constants.signals[name]));

/**
 * Starts a program in a process group of its own; everything it prints goes to `logFile` and to `onOutput`.
 * `ended` resolves to its exit code; `stop` ends the whole group.
 */
export function start(command, args, { logFile, onOutput, ...options } = {}) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) groups.add(child.pid);
  const log = logFile && createWriteStream(logFile, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      log?.write(text);
      onOutput?.(text);
    });
  }
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      log?.end();
      resolve(code ?? 1);
    });
  });
  ended.catch(() => {});
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    const force = setTimeout(() => signal(child.pid, 'SIGKILL'), 3_000);
    await ended.catch(() => {});
    clearTimeout(force);
    signal(child.pid, 'SIGKILL');
    groups.delete(child.pid);
  };
  return { child, ended, stop };
}

/** Runs a program to its end; gives back what it printed, or fails with the last lines of it. */
export async function run(command, args, { deadline = 600_000, ...options } = {}) {
  let output = '';
  const { ended, stop } = start(command, args, { ...options, onOutput: (text) => (output += text) });
  const code = await within(deadline, `${command} ${args[0]}`, ended).finally(stop);
  if (code !== 0) {
    const last = output.trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${last}`);
  }
  return output;
}

/** The promise's value, or an error that names what took longer than `milliseconds`. */
export async function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what}: nothing after ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
