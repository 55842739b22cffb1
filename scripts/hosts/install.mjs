// Puts VS Code's server into the cache, from npm packages alone.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from './cache.mjs';
import { run } from './process.mjs';

const version = '4.99.4';
/** Counted up when what is done below changes, so that older installations are not taken for this one. */
const recipe = 2;
const integrity =
  'sha512-EAH6aTbrjFpNJg7kyWer+J8wuew+ys2z/QOOiyrEfusjHvfuTCc+iJ99RP6Nemtw9RRVj6W4DSnV+Sv/OEMoCg==';

/** The folder of VS Code's server (`out/server-main.js` in it), installed on first use. */
export async function installVscodeServer() {
  return cached(`code-server-${version}-${recipe}`, async (folder) => {
    console.log('Installing VS Code’s server into .vscode-test/ (once; one to two minutes) …');
    await requireTools();
    await unpack(folder);
    // The package's own ripgrep is fetched from elsewhere by its install script; later ones come as packages.
    await npm(folder, ['install', '--omit=dev', '--ignore-scripts', '--no-save', '@vscode/ripgrep@1.18.0']);
    // The editor's own HTML extension takes its TypeScript from here.
    await npm(join(folder, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
    for (const module of ['@vscode/spdlog', 'native-watchdog']) {
      await npm(folder, ['rebuild', '--no-ignore-scripts', module]).catch((error) => {
        console.warn(
          `${module} was not compiled; the editor works without it, but keeps no logs.\n${error.message}`,
        );
      });
    }
  });
}

/** Two modules of the server are compiled here: the one that writes its logs and the one that ends it in time. */
async function requireTools() {
  const missing = [];
  for (const tool of ['python3', 'make', 'g++', 'tar']) {
    await run(tool, ['--version']).catch(() => missing.push(tool));
  }
  if (missing.length) {
    throw new Error(
      `VS Code's server needs ${missing.join(', ')}, which this machine lacks.\n` +
        `On Debian or Ubuntu: apt-get install -y ${missing.join(' ')}`,
    );
  }
}

async function unpack(folder) {
  const archive = join(folder, `code-server-${version}.tgz`);
  await npm(folder, ['pack', `code-server@${version}`, '--pack-destination', folder]);
  const actual = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (actual !== integrity) throw new Error(`code-server@${version} is not the package expected: ${actual}`);
  await run('tar', ['-xzf', archive, '-C', folder, 'package/lib/vscode', 'package/LICENSE']);
  const inside = join(folder, 'package', 'lib', 'vscode');
  for (const entry of await readdir(inside)) await rename(join(inside, entry), join(folder, entry));
  await cp(join(folder, 'package', 'LICENSE'), join(folder, 'LICENSE'));
  await rm(join(folder, 'package'), { recursive: true });
  await rm(archive);
}

/** Runs npm in the folder, as if no npm had started this script: its settings are the project's, not the folder's. */
async function npm(folder, args) {
  const inherited = /^npm_(?:package|lifecycle|command)|^npm_config_(?:local_prefix|prefix|ignore_scripts)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
  const headers = [dirname(dirname(process.execPath)), '/usr'].find((root) =>
    existsSync(join(root, 'include', 'node', 'node_version.h')),
  );
  if (headers) env.npm_config_nodedir ??= headers;
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  await run(command, [...first, ...args, ...quiet], { cwd: folder, env });
}
