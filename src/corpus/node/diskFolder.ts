import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Folder, FolderEntry } from '../folder.ts';

/** The most bytes that are read of one file. */
const maximumBytes = 64 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'no folder',
  ELOOP: 'symbolic links go round in circles',
};

/**
 * A folder on disk, read without giving way to other work: whoever has some is in another thread, and waiting for each
 * step of each small file takes longer than the steps. Symbolic links to files are followed, those to folders are not;
 * one that leads nowhere is a file that cannot be read.
 */
export function diskFolder(root: string): Folder {
  return {
    async list(below) {
      try {
        return readdirSync(path.join(root, below), { withFileTypes: true }).flatMap(
          (entry): FolderEntry[] => {
            const { name } = entry;
            if (entry.isDirectory()) return [{ name, kind: 'folder', size: 0, modified: 0 }];
            const file = fileAt(path.join(root, below, name));
            return file ? [file] : [];
          },
        );
      } catch (error) {
        throw inWords(error);
      }
    },
    async status(below) {
      const place = path.join(root, below);
      const entry = lstatSync(place, { throwIfNoEntry: false });
      if (entry?.isDirectory()) return { name: path.basename(place), kind: 'folder', size: 0, modified: 0 };
      return entry ? fileAt(place) : null;
    },
    async read(file) {
      try {
        const descriptor = openSync(path.join(root, file), 'r');
        try {
          const { size } = fstatSync(descriptor);
          if (size > maximumBytes) throw new Error(`larger than ${maximumBytes / 1024 / 1024} MB`);
          return readFileSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
      } catch (error) {
        const isLink = lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isSymbolicLink();
        if (isLink && (error as NodeJS.ErrnoException).code === 'ENOENT')
          throw new Error('a symbolic link to what is not there', { cause: error });
        throw inWords(error);
      }
    },
  };
}

/** What is neither a file nor a folder (a pipe, a device) could keep a reader waiting for ever. */
function fileAt(place: string): FolderEntry | null {
  const name = path.basename(place);
  const target = targetOf(place);
  if (target)
    return target.isFile() ? { name, kind: 'file', size: target.size, modified: target.mtimeMs } : null;
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? { name, kind: 'file', size: 0, modified: 0 } : null;
}

/** What lies at a place or where a link there leads; null where that is nothing, or cannot be looked at. */
function targetOf(place: string): Stats | null {
  try {
    return statSync(place, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function inWords(error: unknown): Error {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? (error as Error) : new Error(reason, { cause: error });
}
