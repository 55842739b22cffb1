// What the hosts need and npm does not install with the project lands once in the git-ignored cache `.vscode-test/`.
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder a script is started from. */
export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

const cache = join(project, '.vscode-test');
const heartbeat = 5_000;
const deadAfter = 30_000;

/**
 * The folder `name` in the cache, filled by `fill(folder)` when it is not there yet. It gets its name only when
 * `fill` is through, so an interrupted installation is never taken for a complete one; a second process that
 * wants the same folder waits for the first.
 */
export async function cached(name, fill) {
  const target = join(cache, name);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  const unlock = await lock(join(cache, `${name}.lock`));
  try {
    if (existsSync(target)) return target;
    await removeInterrupted(name);
    const staging = join(cache, `.${name}.${process.pid}`);
    await mkdir(staging);
    try {
      await fill(staging);
      await rename(staging, target);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return target;
  } finally {
    await unlock();
  }
}

/** Takes the lock file, or waits while its owner keeps it fresh; gives back what releases it. */
async function lock(file) {
  for (let told = false; ; ) {
    try {
      await (await open(file, 'wx')).close();
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(file)) await rm(file, { force: true });
    else {
      if (!told) console.log(`Waiting for another run that is filling ${file.replace(/\.lock$/, '')} …`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  const beating = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), heartbeat);
  return async () => {
    clearInterval(beating);
    await rm(file, { force: true });
  };
}

async function isAbandoned(file) {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > deadAfter;
}

async function removeInterrupted(name) {
  const left = (await readdir(cache)).filter((entry) => entry.startsWith(`.${name}.`));
  await Promise.all(left.map((entry) => rm(join(cache, entry), { recursive: true, force: true })));
}
