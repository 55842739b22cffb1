// What the hosts need and npm does not install with the project lands once in the git-ignored cache `.vscode-test/`.
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
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
      // Another process may have been as quick; then its folder is as good.
      await rename(staging, target).catch((error) => {
        if (!existsSync(target)) throw error;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return target;
  } finally {
    unlock();
  }
}

/** Takes the lock file, or waits while its owner keeps it fresh; gives back what releases it. */
async function lock(file) {
  const own = `${process.pid} ${randomUUID()}`;
  for (let told = false; !(await take(file, own)); ) {
    if (!told) console.log(`Waiting for another run that is filling ${file.replace(/\.lock$/, '')} …`);
    told = true;
    await delay(500);
  }
  const beating = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), heartbeat);
  const release = () => {
    clearInterval(beating);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

async function take(file, own) {
  try {
    await writeFile(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
  if (Date.now() - mtimeMs < deadAfter) return false;
  // Its owner is dead. Of several that notice, the one whose name stands in the file in the end has it.
  await writeFile(file, own);
  await delay(heartbeat);
  return (await readFile(file, 'utf8').catch(() => '')) === own;
}

/** Removes what dead processes left half filled. */
async function removeInterrupted(name) {
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith(`.${name}.`) || isAlive(Number(entry.slice(name.length + 2)))) continue;
    await rm(join(cache, entry), { recursive: true, force: true });
  }
}

function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
