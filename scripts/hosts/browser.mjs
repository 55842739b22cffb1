// A headless browser for tests and pictures, from the npm package alone.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { cached, project } from './cache.mjs';
import { run } from './process.mjs';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How Playwright launches the browser: the packaged Chromium on Linux x64, an installed one elsewhere. */
export async function browserOptions() {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-component-update',
  ];
  if (process.platform === 'linux' && process.arch === 'x64' && !process.env.CHROME_PATH) {
    const folder = await unpackChromium();
    return {
      executablePath: join(folder, 'chromium'),
      args: [...args, '--no-zygote'],
      env: {
        ...process.env,
        ...librariesOf(folder),
        FONTCONFIG_FILE: join(folder, 'fonts', 'dateline.conf'),
      },
    };
  }
  const executablePath = installed.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error('No Chrome or Chromium found; install one, or set CHROME_PATH to where it is.');
  }
  return { executablePath, args };
}

/** Launches the browser; whoever launches it closes it. */
export async function launchBrowser() {
  return chromium.launch({ headless: true, ...(await browserOptions()) });
}

/** The package carries Chromium, its libraries and a font compressed, and unpacks them into TMPDIR. */
async function unpackChromium() {
  const manifest = join(project, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  return cached(`chromium-${version}`, async (folder) => {
    const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await run(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: project,
      // In Lambda's environment, which this variable tells of, the package unpacks the libraries as well.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rm(join(folder, 'fonts', 'fonts.conf'), { force: true });
    await writeFile(join(folder, 'fonts', 'dateline.conf'), fontConfiguration);
  });
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** The packaged libraries, only where the system lacks one: its own are newer. */
function librariesOf(folder) {
  let needed = 'not found';
  try {
    needed = execFileSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  } catch {
    // A system without ldd is taken for one without the libraries.
  }
  if (!needed.includes('not found')) return {};
  const paths = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return { LD_LIBRARY_PATH: paths.filter(Boolean).join(':') };
}
