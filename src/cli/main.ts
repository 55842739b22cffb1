import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyze } from '../core/analyze.ts';
import { buildKnowledge } from '../core/knowledge/knowledge.ts';

const knowledge = buildKnowledge([]);
const [, , command, ...args] = process.argv;
if (command === 'analyze' && args[0] === '--stdin-jsonl') {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, text, published } = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id, ...analyze(text, knowledge, { published }) })}\n`);
  });
} else {
  for (const file of args)
    console.log(JSON.stringify(analyze(readFileSync(file, 'utf8'), knowledge, { file })));
}
