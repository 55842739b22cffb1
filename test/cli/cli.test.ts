import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeText } from '../../src/core/text/encoding.ts';
import { run } from './streams.ts';

let folder: string;
const file = (name: string, content: string | Uint8Array = '论坛\n') => {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
};

describe('command line', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const usage = (what: string, args: readonly string[]) =>
    it(`wrong usage: ${what}`, async () => {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^dateline/);
    });
  usage('no command', []);
  usage('an unknown command', ['frobnicate']);
  usage('a name that objects have', ['constructor']);
  usage('no path', ['analyze']);
  usage('an unknown option', ['analyze', '--frobnicate', 'a.txt']);
  usage('an unknown format', ['analyze', '--format', 'xml', 'a.txt']);
  usage('an option of another format', ['analyze', '--inexact', 'a.txt']);
  usage('a table of lines', ['analyze', '--format', 'csv', '--stdin-jsonl']);
  usage('standard input twice', ['analyze', '-', '-']);
  usage('no date', ['analyze', '--published', 'soon', 'a.txt']);
  usage('no target', ['convert', 'a.txt']);
  usage('an unknown target', ['convert', '--to', 'zh', 'a.txt']);
  usage('two targets for files', ['convert', '--to', 'hans', '--in-place', '--out', 'x', 'a.txt']);
  usage('standard input in place', ['convert', '--to', 'hans', '--in-place', '-']);
  usage('several files to standard output', ['convert', '--to', 'hans', 'a.txt', 'b.txt']);

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { code, stdout } = await run(['--version']);
    assert.deepEqual([code, stdout], [0, `${version}\n`]);
  });

  it('prints help on standard output', async () => {
    for (const args of [['--help'], ['analyze', '--help'], ['convert', '--help']]) {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^usage: dateline/);
    }
  });

  it('prints what comes from outside so that a terminal does not obey it', async () => {
    for (const args of [
      ['analyze', 'a\x1b[31m\u202e\nb.txt'],
      ['convert', '--to', 'hans', 'a\x1b[31m\u202e\nb.txt'],
    ]) {
      const { stderr } = await run(args);
      assert.equal(stderr, 'dateline: a\\u{1b}[31m\\u{202e}\\u{a}b.txt: no such file or folder\n');
    }
  });

  it('says that a folder holds no articles', async () => {
    file('picture.png');
    for (const args of [
      ['analyze', folder],
      ['convert', '--to', 'hans', folder],
    ]) {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /no articles in it \(\.txt, /);
    }
  });

  describe('analyze', () => {
    const files = (stdout: string) =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => path.relative(folder, JSON.parse(line).file));

    it('takes folders in path order and leaves out what is hidden or no article', async () => {
      for (const name of ['b.md', 'a/z.txt', 'a/B.HTML', '.git/x.txt', '.x.txt', 'a.news', 'c.png'])
        file(name);
      const { code, stdout } = await run(['analyze', folder]);
      assert.equal(code, 0);
      assert.deepEqual(files(stdout), ['a/B.HTML', 'a/z.txt', 'a.news', 'b.md']);
    });
    it('names what it cannot read and does the rest', async () => {
      const [good, binary] = [file('good.txt'), file('binary.txt', 'a\0b')];
      const { code, stdout, stderr } = await run(['analyze', path.join(folder, 'none.txt'), binary, good]);
      assert.equal(code, 1);
      assert.deepEqual(files(stdout), ['good.txt']);
      assert.match(stderr, /none\.txt: no such file or folder\n.*binary\.txt: a binary file/s);
    });
    it('reads standard input', async () => {
      const { stdout } = await run(['analyze', '--published', '2022-06-30', '-'], '论坛');
      assert.equal(JSON.parse(stdout).published, '2022-06-30');
    });
    it('prints one JSON array', async () => {
      file('a.txt');
      file('b.txt');
      assert.equal(JSON.parse((await run(['analyze', '--format', 'json', folder])).stdout).length, 2);
      assert.deepEqual(
        JSON.parse((await run(['analyze', '--format', 'json', file('x/y.png')])).stdout).length,
        1,
      );
    });
    it('prints the events of all articles in one calendar, table or brief', async () => {
      const text =
        '（记者 郝思源）2023年6月12日，首届海洋论坛在青岛开幕。2023年1月，第二届海洋论坛在大连举行。\n';
      for (const name of ['a.txt', 'b.txt']) file(name, text);
      const print = async (...args: string[]) => (await run(['analyze', '--format', ...args, folder])).stdout;
      const count = (output: string, part: RegExp) => output.match(part)?.length;
      assert.equal(count(await print('csv'), /^"首届海洋论坛"/gm), 2);
      assert.equal(count(await print('ics'), /^(?:BEGIN:VCALENDAR|BEGIN:VEVENT)/gm), 3);
      assert.equal(count(await print('ics', '--inexact'), /^BEGIN:VEVENT/gm), 4);
      assert.equal(count(await print('markdown'), /^# /gm), 2);
      assert.equal(count(await print('markwhen'), /#forum$/gm), 4);
      assert.equal(count(await print('ftm'), /"schema":"Article"/g), 2);
    });

    it('names a broken knowledge file', async () => {
      const { code, stderr } = await run([
        'analyze',
        '--knowledge',
        file('k.yaml', 'persons: [{'),
        file('a.txt'),
      ]);
      assert.equal(code, 1);
      assert.match(stderr, /k\.yaml:1:12: not valid YAML: unexpected end/);
    });
    it('answers lines in order and names the bad ones', async () => {
      const lines = [
        '{"id":1,"text":"论坛"}',
        '',
        'x',
        '{"id":2}',
        '{"text":"a"}',
        '[]',
        '{"id":"3","text":"","published":null}',
      ];
      const { code, stdout, stderr } = await run(['analyze', '--stdin-jsonl'], lines.join('\n'));
      assert.equal(code, 1);
      assert.deepEqual(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).id),
        [1, '3'],
      );
      assert.deepEqual(stderr.match(/line \d/g), ['line 3', 'line 4', 'line 5', 'line 6']);
    });
  });

  describe('convert', () => {
    it('converts one file to standard output', async () => {
      const { code, stdout } = await run(['convert', '--to', 'hant-hk', file('a.txt', '论坛\r\n')]);
      assert.deepEqual([code, stdout], [0, '論壇\r\n']);
    });
    it('keeps the encoding, and leaves a file alone that could not hold the result', async () => {
      const text = '论坛在广州开幕，记者采访了他们。';
      const bytes = encodeText(text, 'gb18030') as Uint8Array;
      const converted = await run(['convert', '--to', 'hant', '-'], bytes);
      assert.equal(new TextDecoder('gb18030').decode(converted.bytes), '論壇在廣州開幕，記者採訪了他們。');
      const traditional = encodeText('論壇在廣州開幕，記者採訪了他們。', 'big5') as Uint8Array;
      const big5 = file('big5.txt', traditional);
      const refused = await run(['convert', '--to', 'hans', '--in-place', big5]);
      assert.equal(refused.code, 1);
      assert.match(refused.stderr, /BIG5 cannot hold the 论 of line 1, column 1/);
      assert.deepEqual(readFileSync(big5), Buffer.from(traditional));
    });
    it('says what it did to names, and what nobody can tell', async () => {
      const text = '局长于宏宇说，副主任周汉宁出席，行政长官李家超致辞。\n';
      const { code, stdout, stderr } = await run([
        'convert',
        '--to',
        'hant-tw',
        '--report',
        file('a.txt', text),
      ]);
      assert.deepEqual([code, stdout], [0, '局長于宏宇說，副主任周漢寧出席，行政長官李家超致辭。\n']);
      assert.match(stderr, /a\.txt:1:3: protected: 于宏宇 → 于宏宇 \[characters of names\]/);
      assert.match(stderr, /a\.txt:1:11: doubtful: 周汉宁 → 周漢寧 \[may be printed with 甯\]/);
    });
    it('takes the form of a name from the knowledge of a folder above', async () => {
      mkdirSync(path.join(folder, '.dateline'));
      mkdirSync(path.join(folder, 'below'));
      const names = '{ name: 周汉宁, lang: zh-Hans }, { name: 周漢甯, lang: zh-Hant }';
      file('.dateline/names.yaml', `persons:\n  - { id: x, name: 周汉宁, other_names: [${names}] }\n`);
      const { stdout } = await run(['convert', '--to', 'hant-tw', file('below/a.txt', '周汉宁说。')]);
      assert.equal(stdout, '周漢甯說。');
    });
    it('leaves each file old or new when it is killed', async () => {
      const [old, converted] = ['论坛在广州开幕，记者采访了他们。\n', '論壇在廣州開幕，記者採訪了他們。\n'];
      const [before, after] = [old.repeat(200), converted.repeat(200)];
      const names = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
      for (const name of names) file(name, before);
      const task = spawn(process.execPath, ['dist/cli.js', 'convert', '--to', 'hant', '--in-place', folder]);
      const ended = once(task, 'close');
      const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
      while (read(names[0]!) === before && task.exitCode === null) await new Promise(setImmediate);
      task.kill('SIGKILL');
      await ended;
      const texts = names.map(read);
      assert.equal(texts[0], after);
      for (const text of texts) assert.ok(text === before || text === after);
    });
    it('replaces files whole, with their permissions, through links', async () => {
      const article = file('a.txt');
      chmodSync(article, 0o640);
      const link = path.join(folder, 'link.txt');
      symlinkSync(article, link);
      const { code } = await run(['convert', '--to', 'hant-tw', '--in-place', link]);
      assert.equal(code, 0);
      assert.equal(readFileSync(article, 'utf8'), '論壇\n');
      assert.equal(statSync(article).mode & 0o777, 0o640);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'link.txt']);
    });
    it('puts results into another folder, with subfolders', async () => {
      file('in/a.txt');
      file('in/b/c.md');
      const out = path.join(folder, 'out');
      assert.equal((await run(['convert', '--to', 'hant', '--out', out, path.join(folder, 'in')])).code, 0);
      assert.equal(readFileSync(path.join(out, 'b/c.md'), 'utf8'), '論壇\n');
      assert.equal(readFileSync(path.join(folder, 'in/a.txt'), 'utf8'), '论坛\n');
    });
  });
});
