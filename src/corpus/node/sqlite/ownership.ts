import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who may have a store open: one process at a time, because SQLite in WebAssembly has no memory to share. The owner's
 * name stands in `FILE.owner`; whoever waits for it puts `FILE.wanted` beside, and the owner gives way.
 */
export interface Ownership {
  /** Takes the store; false while another process that lives has it. */
  take(): boolean;
  giveBack(): void;
  /** Asks the owner to give way. */
  ask(): void;
  /** Whether somebody asked since it was taken. */
  isWanted(): boolean;
}

export function ownershipOf(file: string): Ownership {
  const owner = `${file}.owner`;
  const wanted = `${file}.wanted`;
  const name = `${process.pid} ${hostname()} ${Math.trunc(Math.random() * 1e9)}`;

  function create(): boolean {
    let descriptor: number;
    try {
      descriptor = openSync(owner, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
    writeSync(descriptor, name);
    closeSync(descriptor);
    return true;
  }

  return {
    take() {
      if (!create()) {
        if (!removeDead(owner) || !create()) return false;
      }
      // SQLite's own lock is a folder that stays when its process is killed; whoever owns the store may remove it.
      rmSync(`${file}.lock`, { recursive: true, force: true });
      rmSync(wanted, { force: true });
      return true;
    },
    giveBack() {
      if (read(owner) === name) rmSync(owner, { force: true });
    },
    ask() {
      writeFileSync(wanted, name);
    },
    isWanted: () => read(wanted) !== null,
  };
}

/** An owner's file without a name in it is being written, unless it is older than this; ms. */
const writingTakes = 5000;

/** Removes the mark of an owner that is no more; true when it is gone. */
function removeDead(owner: string): boolean {
  const content = read(owner);
  if (content === null) return true;
  if (isAlive(content, owner)) return false;
  // Two may come here at once: what was moved away is looked at again, and put back where it is not the dead one's.
  const aside = `${owner}.${process.pid}`;
  try {
    renameSync(owner, aside);
  } catch {
    return false;
  }
  if (read(aside) !== content) {
    renameSync(aside, owner);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}

function isAlive(content: string, owner: string): boolean {
  const [process_ = '', host = ''] = content.split(' ');
  if (host === '') return Date.now() - (modified(owner) ?? 0) < writingTakes;
  if (host !== hostname()) return true;
  try {
    process.kill(Number(process_), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function modified(file: string): number | null {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return null;
  }
}
