import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { judgeEvents } from '../../src/core/events/judgeEvents.ts';
import { builtInDocuments } from '../../src/core/knowledge/builtIn.ts';
import { validateKnowledge } from '../../src/core/knowledge/validate.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const schemaFile = 'src/data/knowledge.schema.json';
/** `patternErrorMessage` is for editors, in whose words a pattern means nothing to a reader. */
const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  keywords: ['patternErrorMessage'],
}).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

/** What a validator of JSON Schema, as editors have one, says of a document. */
function problems(document: unknown): readonly string[] {
  return validate(document) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

describe('the schema of knowledge files', () => {
  it('finds nothing wrong in what is built in, in samples, and in what Dateline writes', () => {
    for (const document of builtInDocuments) assert.deepEqual(problems(document), []);
    assert.deepEqual(problems(parse(readFileSync('samples/.dateline/knowledge.yaml', 'utf8'))), []);
    const judged = judgeEvents('', 'same', ['a.txt: 论坛', 'b.txt: 論壇']);
    assert.deepEqual('text' in judged && problems(parse(judged.text)), []);
  });

  it('takes a year as YAML reads it, as a number', () => {
    const document = parse('organizations: [{ id: a, name: a, founding_date: 2022 }]');
    assert.deepEqual([problems(document), validateKnowledge(document).problems], [[], []]);
  });

  /** One broken entry, which editors and Dateline itself are to find. */
  const broken: Readonly<Record<string, string>> = {
    'no list': 'persons: a',
    'no name': 'persons: [{ id: a }]',
    'no id': 'organizations: [{ name: a }]',
    'a date that is none': 'organizations: [{ id: a, name: a, founding_date: yesterday }]',
    'a membership of nobody': 'memberships: [{ post_id: a, sources: [{ url: b }] }]',
    'a judgement on three': 'judgements: [{ same: [a, b, c] }]',
    'an empty judgement': 'judgements: [{}]',
  };
  for (const [what, text] of Object.entries(broken)) {
    it(`finds ${what}`, () => {
      assert.notDeepEqual(problems(parse(text)), []);
      assert.notDeepEqual(validateKnowledge(parse(text)).problems, []);
    });
  }

  for (const kind of ['yaml', 'json']) {
    it(`is given to editors for the ${kind} files of a folder, and ships`, () => {
      const contributed = manifest.contributes[`${kind}Validation`] as { fileMatch: string[]; url: string }[];
      assert.deepEqual(
        contributed.map(({ url }) => url),
        [`./${schemaFile}`],
      );
      assert.ok(existsSync(schemaFile));
      assert.match(readFileSync('.vscodeignore', 'utf8'), /^!src\/data\/knowledge\.schema\.json$/m);
      const patterns = contributed[0]!.fileMatch.map((pattern) => pattern.replace(/^(!?)\/?/, '$1'));
      const isMeant = (file: string) =>
        patterns.some((p) => !p.startsWith('!') && picomatch(p)(file)) &&
        !patterns.some((p) => p.startsWith('!') && picomatch(p.slice(1))(file));
      assert.equal(isMeant(`.dateline/knowledge.${kind}`), true);
      assert.equal(isMeant(`.dateline/dismissed.${kind}`), kind === 'json');
      assert.equal(isMeant(`other/knowledge.${kind}`), false);
    });
  }
});
