import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { type DecodedText, decodeText } from '../core/text/encoding.ts';
import { standardInput } from './articlePaths.ts';
import { fileProblem, type Problem } from './problem.ts';

/** The most bytes that are read of one article. */
export const maximumBytes = 64 * 1024 * 1024;

/** Reads and decodes a file, or standard input for `-`. */
export async function readTextFile(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<DecodedText | Problem> {
  const bytes = file === standardInput ? await readStream(stdin) : await readBytes(file);
  return bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
}

const tooLarge = { problem: `larger than ${maximumBytes / 1024 / 1024} MB` };

async function readBytes(file: string): Promise<Uint8Array | Problem> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return { problem: 'is a folder' };
      if (!status.isFile()) return { problem: 'no regular file' };
      return status.size > maximumBytes ? tooLarge : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileProblem(error);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | Problem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maximumBytes) return tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    return fileProblem(error);
  }
  return Buffer.concat(chunks);
}

/**
 * Puts bytes in a file so that at every moment it is the old one or the new one as a whole: they are written beside
 * it, with its permissions, and take its place by renaming. A symbolic link stays one.
 */
export function replaceFile(file: string, bytes: Uint8Array): Problem | null {
  let beside = '';
  try {
    const target = existing(file) ?? file;
    const mode = existing(file) ? statSync(target).mode & 0o7777 : 0o666;
    beside = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`,
    );
    const descriptor = openSync(beside, 'wx', mode);
    try {
      writeFileSync(descriptor, bytes);
      if (existing(file)) fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, target);
    return null;
  } catch (error) {
    if (beside) rmSync(beside, { force: true });
    return fileProblem(error);
  }
}

/** Puts bytes in a new file as a whole; what is there already stays, and is a problem. */
export function createFile(file: string, bytes: Uint8Array): Problem | null {
  const beside = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`,
  );
  try {
    writeFileSync(beside, bytes, { flag: 'wx', flush: true });
    // A link fails where a file has the name, which renaming would take the place of.
    linkSync(beside, file);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? { problem: 'is there already; --replace takes its place' }
      : fileProblem(error);
  } finally {
    rmSync(beside, { force: true });
  }
}

function existing(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
