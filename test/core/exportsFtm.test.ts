import assert from 'node:assert/strict';
import { defaultModel } from '@alephdata/followthemoney';
import { analyze } from '../../src/core/analyze.ts';
import { eventRecords } from '../../src/core/exports/eventRecord.ts';
import { type FtmEntity, toFtm } from '../../src/core/exports/ftm.ts';
import { builtInKnowledge } from '../../src/core/knowledge/builtIn.ts';

const article = `---
title: 海洋论坛在青岛开幕
date: 2023-06-12
---

6月12日，第三届海洋论坛在青岛开幕。论坛由青岛市人民政府主办，中国海洋大学校长李明出席并致辞。
今年1月，青岛市人民政府发布了《深海行动方案》。
`;

interface Schema {
  readonly extends: readonly string[];
  readonly properties: Readonly<Record<string, { readonly range?: string }>>;
}
const { schemata } = defaultModel as unknown as { readonly schemata: Readonly<Record<string, Schema>> };

/** A schema and all those that it extends. */
function lineage(name: string): readonly string[] {
  return [name, ...(schemata[name]?.extends ?? []).flatMap(lineage)];
}

describe('an article as FollowTheMoney', () => {
  const analysis = analyze(article, builtInKnowledge(), { file: 'news/a.md' });
  const entities: FtmEntity[] = toFtm(analysis)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('has only entities and properties of the model, and references that lead to the right schema', () => {
    const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
    for (const { schema, properties } of entities) {
      assert.ok(schemata[schema], schema);
      for (const [name, values] of Object.entries(properties)) {
        const owner = lineage(schema).find((s) => schemata[s]!.properties[name]);
        assert.ok(owner, `${schema}.${name}`);
        const { range } = schemata[owner]!.properties[name]!;
        if (range)
          for (const value of values)
            assert.ok(lineage(schemaOf.get(value)!).includes(range), `${name}: ${range}`);
      }
    }
  });

  it('tells the article, who is in it, and what happened', () => {
    const find = (schema: string) => entities.filter((entity) => entity.schema === schema);
    assert.deepEqual(find('Article')[0]!.properties, {
      name: ['海洋论坛在青岛开幕'],
      publishedAt: ['2023-06-12'],
      language: ['zho'],
      fileName: ['a.md'],
    });
    const forum = find('Event').find(({ properties }) => properties.keywords!.includes('forum'))!;
    assert.deepEqual(forum.properties.startDate, ['2023-06-12']);
    const [person] = find('Person').filter(({ properties }) => properties.name!.includes('李明'));
    assert.ok(forum.properties.involved!.includes(person!.id));
    assert.ok(find('Membership').some(({ properties }) => properties.member!.includes(person!.id)));
    assert.ok(entities.some(({ id }) => id === 'dateline-ocean-university-of-china'));
  });

  it('tells events where they are told: below the headline, with their line', () => {
    const [forum] = eventRecords(analysis, article);
    assert.equal(forum!.line, 6);
    assert.match(forum!.text, /^6月12日，第三届海洋论坛/);
    assert.equal(forum!.organizers[0]!.name, '青岛市人民政府');
  });
});
