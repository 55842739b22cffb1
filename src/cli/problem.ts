/** An input that cannot be read or written, for a person to read. */
export interface Problem {
  readonly problem: string;
}

/** Whether a result is a problem. */
export function isProblem<T extends object>(result: T | Problem): result is Problem {
  return 'problem' in result;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'symbolic links go round in circles',
  ENOSPC: 'no space left',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
};

/** A failure of the file system in words. */
export function fileProblem(error: unknown): Problem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { problem: reasons[code] ?? message };
}
