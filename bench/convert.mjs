// How fast the converter is beside opencc-js, in the same run: npm run build && node bench/convert.mjs [--rounds N] [--first]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    megabytes: { type: 'string', default: '2' },
    first: { type: 'string' },
  },
});
const ours = pathToFileURL(join(project, 'dist/convert.mjs')).href;
const directions = [
  { name: 'hans → hant-hk', from: 'hans', to: 'hant-hk', theirs: { from: 'cn', to: 'hk' } },
  { name: 'hans → hant-tw', from: 'hans', to: 'hant-tw', theirs: { from: 'cn', to: 'tw' } },
  { name: 'hans → hant', from: 'hans', to: 'hant', theirs: { from: 'cn', to: 't' } },
  {
    name: 'hans → hant-tw, phrases',
    from: 'hans',
    to: 'hant-tw',
    phrases: true,
    theirs: { from: 'cn', to: 'twp' },
  },
  { name: 'hant-hk → hans', from: 'hant-hk', to: 'hans', theirs: { from: 'hk', to: 'cn' } },
];

if (values.first) await timeFirst(values.first);
else {
  await compareSpeed();
  compareFirst();
}

/** Articles of one script, repeated to some megabytes of UTF-8; the speeds are medians, the two taking turns. */
async function compareSpeed() {
  const { convert } = await import(ours);
  const { Converter } = await import('opencc-js');
  const texts = { hans: textOf('zh-Hans'), 'hant-hk': textOf('zh-Hant') };
  for (const { name, theirs, ...options } of directions) {
    const text = texts[options.from];
    const reference = Converter(theirs);
    const times = { ours: [], theirs: [] };
    for (let round = -2; round < Number(values.rounds); round++) {
      // New each time, so that nothing can be remembered.
      const input = Buffer.from(`${text}${round}`).toString();
      const runs = [
        ['ours', () => convert(input, options)],
        ['theirs', () => reference(input)],
      ];
      for (const [who, run] of round % 2 ? runs : runs.reverse()) {
        const start = performance.now();
        run().charCodeAt(0);
        if (round >= 0) times[who].push(performance.now() - start);
      }
    }
    const rate = (list) => Buffer.byteLength(text) / 1e3 / median(list);
    print(
      name,
      `${rate(times.ours).toFixed(1)} MB/s`,
      `${rate(times.theirs).toFixed(1)} MB/s`,
      rate(times.ours) / rate(times.theirs),
    );
  }
}

/** From nothing loaded to the first sentence converted, each in a process of its own. */
function compareFirst() {
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const who of ['ours', 'theirs']) {
      times[who].push(
        Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--first', who])),
      );
    }
  }
  const [a, b] = [median(times.ours), median(times.theirs)];
  print('first conversion, hans → hant-hk', `${a.toFixed(0)} ms`, `${b.toFixed(0)} ms`, a / b);
}

async function timeFirst(who) {
  const start = performance.now();
  if (who === 'ours')
    (await import(ours)).convert('局长胡健民与于宏宇出席论坛。', { from: 'hans', to: 'hant-hk' });
  else (await import('opencc-js')).Converter({ from: 'cn', to: 'hk' })('局长胡健民与于宏宇出席论坛。');
  process.stdout.write(String(performance.now() - start));
}

function textOf(script) {
  const folder = join(project, 'test/fixtures/articles/development');
  const unit = readdirSync(folder)
    .filter(
      (file) =>
        file.endsWith('.json') && JSON.parse(readFileSync(join(folder, file), 'utf8')).script === script,
    )
    .map((file) => readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8'))
    .join('\n');
  return unit.repeat(Math.ceil((Number(values.megabytes) * 1e6) / Buffer.byteLength(unit)));
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}

function print(what, mine, other, ratio) {
  console.log(
    `${what.padEnd(34)} ${mine.padStart(11)}   opencc-js ${other.padStart(11)}   ratio ${ratio.toFixed(2)}`,
  );
}
