declare const Mocha: typeof import('mocha');

const say = (message: object) => console.log(`dateline-test ${JSON.stringify(message)}`);

/** Tells each result on the console, where the script that opened the editor hears it. */
class ConsoleReporter {
  constructor(runner: Mocha.Runner) {
    runner.on('pass', (test) => say({ title: test.fullTitle() }));
    runner.on('fail', (test, error) => say({ title: test.fullTitle(), error: error.stack ?? String(error) }));
    runner.on('end', () => say({ ended: true }));
  }
}

/** Mocha's browser build, which the build puts before this bundle: it needs neither Node nor a page. */
const mocha = new Mocha({ reporter: ConsoleReporter as never, timeout: 40_000 });
mocha.suite.emit('pre-require', globalThis, null, mocha);

/** What the extension host calls; the promise fails when a test does, which becomes the host's exit code. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
