import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { createArticles } from '../../src/server/articles.ts';

const uri = 'file:///a.txt';
const never = () => false;

function setUp() {
  const documents = new Map([[uri, TextDocument.create(uri, 'plaintext', 1, '甲')]]);
  const articles = createArticles(documents, { warn: assert.fail }, () => buildKnowledge([]));
  const change = (text: string) =>
    TextDocument.update(documents.get(uri)!, [{ text }], documents.get(uri)!.version + 1);
  return { documents, articles, change };
}

describe('articles', () => {
  it('are analysed once for a version', async () => {
    const { articles, change } = setUp();
    const [first, second] = await Promise.all([articles.read(uri, never), articles.read(uri, never)]);
    assert.equal(first, second);
    change('乙');
    const third = await articles.read(uri, never);
    assert.equal(third?.version, 2);
    assert.notEqual(third, first);
  });

  it('that change before their turn are dropped', async () => {
    const { articles, change } = setUp();
    const reading = articles.read(uri, never);
    change('乙');
    assert.equal(await reading, null);
  });

  it('that are closed before their turn are dropped', async () => {
    const { articles, documents } = setUp();
    const reading = articles.read(uri, never);
    documents.delete(uri);
    assert.equal(await reading, null);
  });

  it('that nobody waits for any more are dropped', async () => {
    const { articles } = setUp();
    let isCancelled = false;
    const readings = [articles.read(uri, () => isCancelled), articles.readText(uri, '', () => isCancelled)];
    isCancelled = true;
    assert.deepEqual(await Promise.all(readings), [null, null]);
  });

  it('are read anew with another knowledge', async () => {
    const { articles } = setUp();
    const first = await articles.read(uri, never);
    articles.setKnowledge(buildKnowledge([]));
    assert.notEqual(await articles.read(uri, never), first);
  });
});
