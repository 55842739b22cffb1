// VS Code's own server with its Node extension host, out of the npm package of code-server.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from './cache.mjs';
import { installVscodeServer } from './install.mjs';
import { run, start, within } from './process.mjs';

/** Quiet for a test or a first look: nothing stands between the reader and the article. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
};

/**
 * Starts the server on a free loopback port, with everything it writes under `data`. The extension is that of the
 * package `vsix`, or else the checkout.
 * `address()` is the page of the workbench on `folder`, or on the file of a `workspace`; only who knows it gets in.
 */
export async function startVscodeServer({ data, folder, workspace, logFile, settings = {}, vsix }) {
  const home = await installVscodeServer();
  for (const kind of ['User', 'Machine']) {
    await mkdir(join(data, kind), { recursive: true });
    await writeFile(join(data, kind, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  }
  const extensions = join(data, 'extensions');
  await mkdir(extensions, { recursive: true });
  const main = join(home, 'out', 'server-main.js');
  const folders = ['--extensions-dir', extensions, '--server-data-dir', data, '--user-data-dir', data];
  if (vsix) await run(process.execPath, [main, ...folders, '--install-extension', vsix], { logFile });
  else await writeFile(join(extensions, 'extensions.json'), JSON.stringify([await installedExtension()]));
  const token = randomBytes(12).toString('hex');
  let output = '';
  let listening;
  const ready = new Promise((resolve) => (listening = resolve));
  const server = start(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...folders,
    ],
    {
      logFile,
      onOutput: (text) => {
        output += text;
        const port = /listening on (\d+)/.exec(output)?.[1];
        if (port) listening(port);
      },
    },
  );
  const died = server.ended.then((code) => {
    throw new Error(`VS Code's server ended with ${code}:\n${output}`);
  });
  const port = await within(60_000, "VS Code's server", Promise.race([ready, died])).catch(async (error) => {
    await server.stop();
    throw error;
  });
  died.catch(() => {});
  // The server's own default folder has another authority than the extension host, and files would open twice.
  const query = { tkn: token, ...(workspace ? { workspace } : { folder }) };
  const address = (more = {}) =>
    `http://127.0.0.1:${port}/?${new URLSearchParams({ ...query, ...more })}`.replaceAll('%2F', '/');
  return { port, address, stop: server.stop, ended: server.ended };
}

/** The checkout as an installed extension: the window needs nothing but the address, and reloads what is built. */
async function installedExtension() {
  const { publisher, name, version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const location = { $mid: 1, path: project, scheme: 'file' };
  return { identifier: { id: `${publisher}.${name}` }, version, location, metadata: {} };
}
