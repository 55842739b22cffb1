// The folder that the editor's tests open: the samples, and files that no one should have.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './cache.mjs';

/** Fills `folder`, which must not exist yet, and gives it back. */
export function makeWorkspace(folder) {
  cpSync(join(project, 'samples'), folder, { recursive: true });
  const sentence = '香港特別行政區行政長官李家超昨日出席會議。';
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'nul.txt'), `前\0後\0${sentence}\0`);
  writeFileSync(join(folder, 'surrogate.txt'), Buffer.from(`\ufeff\ud83d${sentence}\ude00`, 'utf16le'));
  writeFileSync(join(folder, 'broken.html'), `<p><b>${sentence}</p></div><!-- <script>`);
  writeFileSync(join(folder, 'frontMatter.md'), '---\ntitle: [\n---');
  writeFileSync(
    join(folder, 'long.txt'),
    sentence.repeat(Math.ceil((5 << 20) / Buffer.byteLength(sentence))),
  );
  return folder;
}
