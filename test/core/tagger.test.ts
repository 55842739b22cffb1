import assert from 'node:assert/strict';
import fc from 'fast-check';
import { organizationCandidates, outermost } from '../../src/core/names/chinese/organizations.ts';
import { read } from '../../src/core/names/chinese/reading.ts';
import { segment } from '../../src/core/names/chinese/segments.ts';
import { featuresAt, mostFeatures } from '../../src/core/names/chinese/tagger/features.ts';
import { mayFollow, tagCount, transition, weightOf } from '../../src/core/names/chinese/tagger/model.ts';
import { bestPath } from '../../src/core/names/chinese/tagger/path.ts';
import { scoreTags } from '../../src/core/names/chinese/tagger/scores.ts';
import { view } from '../../src/core/names/chinese/tagger/view.ts';

describe('scores of the tagger', () => {
  const check = (text: string) => {
    const reading = read(text);
    const seen = view(reading, outermost(organizationCandidates(reading, segment(reading))));
    const features = new Int32Array(mostFeatures);
    const scores = new Int32Array(tagCount);
    for (let at = 0; at < text.length; at++) {
      const count = featuresAt(seen, at, features);
      const sums = new Int32Array(tagCount);
      for (const feature of features.subarray(0, count))
        for (let tag = 0; tag < tagCount; tag++) sums[tag]! += weightOf(feature, tag);
      scoreTags(seen, at, scores, 0);
      assert.deepEqual(scores, sums, `${text} at ${at}`);
    }
  };
  const parts = '局长 香港大学 王 伟明 在 深圳市 a 20 ， 。 “ 阿不都·热合曼 前 委员会 说 \n 发展'.split(' ');

  it('are the sums of the weights of all features', () => {
    for (const text of ['', '王', '香港大学校长王伟明在深圳市说，发展局与abc公司2023年签约。']) check(text);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (chosen) => check(chosen.join(''))),
      { numRuns: 40 },
    );
  });
});

describe('path of the tagger', () => {
  it('has the greatest sum among all allowed paths', () => {
    const weight = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(
        fc.array(fc.array(weight, { minLength: tagCount, maxLength: tagCount }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const path = bestPath(Int32Array.from(rows.flat()), rows.length, transition);
          assert.equal(
            weigh(rows, [...path]),
            Math.max(...everyPath(rows.length).map((p) => weigh(rows, p))),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});

function weigh(rows: readonly (readonly number[])[], path: readonly number[]): number {
  return path.reduce(
    (sum, tag, i) => sum + rows[i]![tag]! + transition[(path[i - 1] ?? 0) * tagCount + tag]!,
    0,
  );
}

function everyPath(length: number): readonly (readonly number[])[] {
  let paths: readonly (readonly number[])[] = [[]];
  for (let i = 0; i < length; i++)
    paths = paths
      .flatMap((path) => Array.from({ length: tagCount }, (_, tag) => [...path, tag]))
      .filter((path) => mayFollow(path.at(-2) ?? 0, path.at(-1)!));
  return paths.filter((path) => mayFollow(path.at(-1)!, 0));
}
