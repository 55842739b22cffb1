import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';

const { main, browser, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What may be packaged, one pattern a kind; anything else got in by mistake. */
const allowed = [
  /^package(?:\.nls(?:\.[\w-]+)?)?\.json$/,
  /^(?:README\.md|CHANGELOG\.md|LICENSE|language-configuration\.json)$/,
  /^(?:l10n|syntaxes)\/[\w.-]+\.json$/,
  /^src\/data\/knowledge\.schema\.json$/,
  /^media\/(?:dateline\.svg|icon\.png|screenshot\.png)$/,
  /^dist\/(?:languageClient|indexThread|(?:web\/)?(?:client|server))\.js$/,
  /^dist\/node-sqlite3-wasm\.wasm$/,
];

describe('package', () => {
  let files: string[];
  before(async () => {
    files = await listFiles({ packageManager: PackageManager.None });
  });

  it('holds nothing but what the extension needs at work', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds every file that the manifest or a bundle names', () => {
    const inManifest = JSON.stringify([main, browser, contributes]).matchAll(
      /"(?:\.\/)?([\w/-]+\.[\w.-]+)"/g,
    );
    const named = [...inManifest]
      .map(([, file]) => file!)
      .concat('dist/languageClient.js', 'dist/server.js', 'dist/web/server.js');
    assert.deepEqual(
      named.filter((file) => existsSync(file) && !files.includes(file)),
      [],
    );
  });
});
