import { openSqliteStore } from '../../../src/corpus/node/sqlite/sqliteStore.ts';
import { indexedFile } from '../analyses.ts';

/** Files of one generation: all say its number, so that two generations are told apart, and a mixture of them. */
export function generation(number: number, prefix = 'file'): ReturnType<typeof indexedFile>[] {
  return Array.from({ length: 6 }, (_, i) => {
    const person = `Person ${number}`;
    const text = `Generation ${number}, article ${i}.\n${person} spoke on 6月30日. `.padEnd(600 + i, 'x');
    return indexedFile(`${prefix}${i}.txt`, text, {
      people: [{ names: [person] }],
      events: [{ name: `Talk ${number}`, start: '2022-06-30', people: [1] }],
    });
  });
}

/** Puts generation after generation until it is killed, or as many as it is told. */
function main([file, prefix, count]: readonly string[]): void {
  const store = openSqliteStore(file!, { romanize: () => [], log: (message) => console.error(message) });
  const last = Number(store.note(`${prefix} generation`) ?? 0);
  console.log('ready');
  const end = count === undefined ? Number.POSITIVE_INFINITY : last + Number(count);
  for (let number = last + 1; number <= end; number++) {
    store.put(generation(number, prefix));
    store.setNote(`${prefix} generation`, String(number));
  }
  store.close();
}

if (process.argv[2] === 'put') main(process.argv.slice(3));
