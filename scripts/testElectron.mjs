// Runs the suite of the extension host in desktop VS Code, oldest supported and newest: npm run test:electron
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { project } from './hosts/cache.mjs';
import { run } from './hosts/process.mjs';
import { makeWorkspace } from './hosts/workspace.mjs';

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';
const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const oldest = engines.vscode.replace(/^\D+/, '');

try {
  await fetch(updateServer, { signal: AbortSignal.timeout(20_000) });
} catch (error) {
  console.error(
    `VS Code's update server (${updateServer}) cannot be reached: ${error.cause?.message ?? error.message}.\n` +
      'Desktop VS Code is downloaded from there. `npm test` runs the same suite in VS Code from npm packages alone.',
  );
  process.exit(1);
}

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('Desktop VS Code needs a display. Without one: xvfb-run -a npm run test:electron');
  process.exit(1);
}
await run(process.execPath, ['scripts/build.mjs'], { cwd: project });
await run(process.execPath, ['scripts/build.mjs', '--tests'], { cwd: project });
let failed = false;
for (const version of [oldest, 'stable']) {
  const temporary = mkdtempSync(join(tmpdir(), 'dateline-'));
  try {
    const vscodeExecutablePath = await downloadAndUnzipVSCode({
      version,
      cachePath: join(project, '.vscode-test'),
    });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: project,
      extensionTestsPath: join(project, 'dist', 'test', 'vscode', 'host.js'),
      launchArgs: [
        makeWorkspace(join(temporary, 'workspace')),
        ...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
        ...['--user-data-dir', join(temporary, 'data')],
      ],
    });
    console.log(`VS Code ${version}: passed`);
  } catch (error) {
    console.error(`VS Code ${version}: failed. ${error.message}`);
    failed = true;
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}
process.exit(failed ? 1 : 0);
