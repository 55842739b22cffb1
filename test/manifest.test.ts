import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const languages = ['zh-cn', 'zh-tw'];
const client = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/client/${file}`, 'utf8'))
  .join('\n');

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('manifest', () => {
  it('has every text in every display language', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((m) => m[1]!);
    for (const file of ['package.nls.json', ...languages.map((l) => `package.nls.${l}.json`)])
      assert.deepEqual(Object.keys(read(file)).sort(), [...new Set(used)].sort(), file);
  });

  it('has every text of the code in every display language', () => {
    const used = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((m) => m[1]!);
    for (const language of languages) {
      const file = `l10n/bundle.l10n.${language}.json`;
      assert.deepEqual(Object.keys(read(file)).sort(), [...new Set(used)].sort(), file);
    }
  });

  it('names only commands that the code registers, and all of them', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = [...client.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((m) => m[1]);
    assert.deepEqual([...declared].sort(), [...new Set(registered)].sort());
    const inMenus = JSON.stringify(contributes.menus).matchAll(/"command":"([^"]+)"/g);
    for (const [, command] of inMenus) assert.ok(declared.includes(command), command);
  });

  it('names only files that are there', () => {
    const files = [
      ...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+|[\w-]+\.json)"/g),
    ];
    for (const [, file] of files) assert.ok(existsSync(file!), file);
  });

  it('declares only settings that the code reads', () => {
    const declared = Object.keys(contributes.configuration.properties).filter(
      (k) => k !== 'dateline.trace.server',
    );
    for (const setting of declared) {
      const [, section, name] = /^dateline\.(\w+)\.(\w+)$/.exec(setting)!;
      const isRead =
        client.includes(`'${section}.${name}'`) ||
        (client.includes(`'dateline.${section}'`) && client.includes(`'${name}'`));
      assert.ok(isRead, setting);
    }
  });
});
