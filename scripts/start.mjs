// Opens the editor with the extension on a folder, to be used from a browser: npm start [-- FOLDER]
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { project } from './hosts/cache.mjs';
import { run } from './hosts/process.mjs';
import { startVscodeServer } from './hosts/vscodeServer.mjs';

const [given] = process.argv.slice(2);
// npm runs scripts in the project's folder; INIT_CWD is where the user typed.
const folder = given ? resolve(process.env.INIT_CWD ?? '.', given) : join(project, 'samples');
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`${folder} is not a folder. Usage: npm start -- FOLDER`);
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), 'dateline-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
try {
  await run(process.execPath, ['scripts/build.mjs'], { cwd: project });
  const server = await startVscodeServer({ data, folder, logFile: join(data, 'server.log') });
  process.on('exit', () => console.log('Stopped.'));
  console.log(instructions(server));
  const code = await server.ended;
  console.error(`VS Code's server ended by itself (${code}).`);
  process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function instructions({ port, address }) {
  return `
Dateline is open on ${folder}

  ${address()}

Open this address in a browser. From another computer, forward the port first:
  ssh -L ${port}:127.0.0.1:${port} THIS-MACHINE

Then try:
  · open an article and rest the pointer on a name: who is that, and in which post on the day?
  · click Dateline in the activity bar on the left: the events the article tells
  · press F1 and run “Dateline: Convert to Traditional (Hong Kong)”, then undo it

Ctrl+C stops it.`;
}
