import assert from 'node:assert/strict';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';
import { who } from '../../src/core/knowledge/who.ts';
import table from '../fixtures/asOf.yaml';

interface Fact {
  readonly post: string;
  readonly date: string;
  readonly holder: string;
  readonly relation?: string;
  readonly source: string;
}

describe('the table of who held what when', () => {
  const facts = table as readonly Fact[];

  it('has 60 facts or more', () => assert.ok(facts.length >= 60));

  for (const { post, date, holder, relation = 'in-post' } of facts) {
    it(`${post} on ${date}: ${holder}`, () => {
      const { answers } = who(builtInKnowledge(), post, date);
      const certain = answers.filter((a) => a.relation === relation && a.certainty === 'yes');
      assert.deepEqual(
        certain.slice(0, 1).map((a) => a.names[0]),
        [holder],
      );
    });
  }
});
