// Packages the extension: npm run package [-- FILE.vsix]
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { project } from './hosts/cache.mjs';

const limit = 4 << 20;

/** Builds for production and writes the package; gives back its path. Fails when it is larger than it may be. */
export async function makePackage(file = defaultName()) {
  await createVSIX({
    cwd: project,
    packagePath: file,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  const { size } = statSync(file);
  if (size > limit) throw new Error(`${file} has ${size} bytes; it may have ${limit}.`);
  return file;
}

function defaultName() {
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return join(project, `${name}-${version}.vsix`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await makePackage(process.argv[2] && resolve(process.argv[2]));
  console.log(`code --install-extension ${relative('.', file)}`);
}
