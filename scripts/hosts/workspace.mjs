// What the editor's tests open: a folder of the samples and files that no one should have, and a workspace of two folders.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  // 香港特区行政长官李家超昨日出席会议。 in GB18030, which the editor opens as UTF-8.
  writeFileSync(
    join(folder, 'gb18030.txt'),
    Buffer.from('cfe3b8dbccd8c7f8d0d0d5feb3a4b9d9c0eebcd2b3acd7f2c8d5b3f6cfafbbe1d2e9a1a3', 'hex'),
  );
  writeFileSync(join(folder, 'broken.html'), `<p><b>${sentence}</p></div><!-- <script>`);
  writeFileSync(join(folder, 'frontMatter.md'), '---\ntitle: [\n---');
  writeFileSync(
    join(folder, 'long.txt'),
    sentence.repeat(Math.ceil((5 << 20) / Buffer.byteLength(sentence))),
  );
  return folder;
}

/** Articles in two folders that tell of the same: what a workspace of several folders is tested with. */
const folders = {
  mainland: {
    '2023-06-12-forum.txt':
      '第三届东海渔业论坛在舟山举行\n\n2023年6月12日\n\n6月12日，第三届东海渔业论坛在舟山举行，舟山市副市长乔望海出席论坛并致辞。',
    '2023-06-20-seminar.txt':
      '渔民代表座谈会\n\n2023年6月20日\n\n6月20日，渔业安全座谈会在舟山召开，舟山市渔业局局长郝千帆主持会议。',
  },
  overseas: {
    '2022-06-11-forum.txt':
      '第二屆東海漁業論壇\n\n2022年6月11日\n\n6月10日，第二屆東海漁業論壇在寧波舉行，寧波市副市長祁遠山出席論壇。',
    '2023-06-13-forum.txt':
      '漁業論壇開幕\n\n2023年6月13日\n\n第三屆東海漁業論壇6月12日在舟山舉行，舟山市副市長喬望海致辭。',
    '2023-06-21-roundtable.txt':
      'Safer boats\n\nNINGBO, June 21, 2023\n\nThe Safer Boats Roundtable was held on June 20. Peter Marlow, chairman of the Harbour Trust, gave the opening address.',
  },
};

/** Makes a workspace of two folders in `folder`, and gives back its file. */
export function makeMultiRootWorkspace(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, articles] of Object.entries(folders)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [article, text] of Object.entries(articles)) writeFileSync(join(folder, name, article), text);
  }
  const file = join(folder, 'news.code-workspace');
  const paths = Object.keys(folders).map((path) => ({ path }));
  writeFileSync(file, JSON.stringify({ folders: paths, settings: {} }));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeWorkspace(process.argv[2]);
