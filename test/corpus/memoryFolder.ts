import type { Folder } from '../../src/corpus/folder.ts';

/** A folder of texts by path, for tests that need no disk. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const bytes = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new Error('no such file');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    async list(below) {
      const start = below === '' ? '' : `${below}/`;
      const names = new Map<string, 'file' | 'folder'>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(start)) continue;
        const [name, ...rest] = path.slice(start.length).split('/');
        names.set(name!, rest.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({
        name,
        kind,
        size: kind === 'file' ? bytes(`${start}${name}`).length : 0,
        modified: 0,
      }));
    },
    async status(path) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (files[path] !== undefined) return { name, kind: 'file', size: bytes(path).length, modified: 0 };
      const isFolder = Object.keys(files).some((file) => file.startsWith(`${path}/`));
      return isFolder ? { name, kind: 'folder', size: 0, modified: 0 } : null;
    },
    read: async (path) => bytes(path),
  };
}
