// The folder that the editor's tests open: the samples, and files that no one should have.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { project } from './cache.mjs';

/** Makes `folder` anew and gives it back. */
export function makeWorkspace(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, 'samples'), folder, { recursive: true });
  const sentence = '香港特別行政區行政長官李家超昨日出席會議。';
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'surrogate.txt'), Buffer.from(`\ufeff\ud83d${sentence}\ude00`, 'utf16le'));
  writeFileSync(join(folder, 'broken.html'), `<p><b>${sentence}</p></div><!-- <script>`);
  writeFileSync(join(folder, 'frontMatter.md'), '---\ntitle: [\n---');
  writeFileSync(
    join(folder, 'long.txt'),
    sentence.repeat(Math.ceil((5 << 20) / Buffer.byteLength(sentence))),
  );
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeWorkspace(process.argv[2]);
