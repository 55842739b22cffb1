import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { wordsFor } from '../../src/core/cards/words.ts';
import { escapeMarkdown } from '../../src/core/text/markdown.ts';
import { cardMarkdown } from '../../src/server/markdown.ts';

describe('escaping for Markdown', () => {
  function check(text: string, expected: string) {
    it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), expected));
  }

  check('范英妍', '范英妍');
  check('罗晖 (English)', '罗晖 (English)');
  check('2022-06-30, 前海.', '2022-06-30, 前海.');
  check('[x](command:workbench.action.quit)', '\\[x\\]\\(command\\:workbench.action.quit)');
  check('<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;');
  check('a](http://evil.example)', 'a\\]\\(http\\://evil.example)');
  check('www.evil.example', 'www\\.evil.example');
  check('me@evil.example', 'me\\@evil.example');
  check('`code`', '\\`code\\`');
  check('a\r\n\n# b\u2028c', 'a \\# b c');
  check('\u202e\u2066gnp\u2069\u200b', 'gnp');
  check('$(trash)', '\\$(trash)');
  check('&lt;', '&amp;lt;');
  check('\\', '\\\\');
  check('\ud800局\udc00', '\ufffd局\ufffd');
  check('| a |', '\\| a \\|');
});

/** What the Markdown of a card without sources may be made of. */
const inert = 'Document Paragraph StrongEmphasis EmphasisMark HardBreak Escape Entity'.split(' ');

function nodes(markdown: string): string[] {
  const found: string[] = [];
  parser
    .configure(GFM)
    .parse(markdown)
    .iterate({ enter: ({ name }) => void found.push(name) });
  return found;
}

describe('a card as Markdown', () => {
  const words = wordsFor('en');
  const line = (label: string, ...texts: string[]) => ({ label, parts: texts.map((text) => ({ text })) });

  it('is a line each', () => {
    assert.equal(
      cardMarkdown(
        {
          title: '曾湃',
          subtitle: [{ text: 'person' }],
          lines: [line('Here', 'once', 'or twice')],
          actions: [],
        },
        words,
      ),
      '**曾湃** · person  \nHere: once · or twice',
    );
  });

  it('offers what can be done as links to commands of the extension', () => {
    assert.equal(
      cardMarkdown({ title: '曾湃', subtitle: [], lines: [], actions: ['mentions', 'definition'] }, words),
      '**曾湃**  \n[All mentions](command:dateline.name.mentions?%22card%22) · [Go to definition](command:dateline.name.definition?%22card%22)',
    );
  });

  it('links to web addresses only', () => {
    const linked = (link: string) =>
      cardMarkdown({ title: 'x', subtitle: [{ text: 'source', link }], lines: [], actions: [] }, words);
    assert.equal(linked('https://example.org/a(b)'), '**x** · [source](https://example.org/a%28b%29)');
    assert.equal(linked(`https://example.org/${'a'.repeat(200)}`), '**x** · source');
    assert.equal(linked('command:workbench.action.quit'), '**x** · source');
    assert.equal(linked('javascript:alert(1)'), '**x** · source');
    assert.equal(linked('https://example.org/)[y](command:z)\n<b>').includes('command:z)'), false);
  });

  it('is inert whatever the names are', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '[x](command:workbench.action.quit)',
        '<img src=x onerror=alert(1)>',
        '](http://evil.example)',
        '![x](https://evil.example/x.png)',
        '`',
        '\n\n# x\n- y\n1. z\n> q\n---\n| a | b |\n|---|---|',
        '\u202e*_~<!--',
        '&#91;x&#93;(command:y)',
        'https://evil.example www.evil.example me@evil.example',
        '\\',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'[]()<>!`*_~#|\\&;:@./-=+ \n\tahtpw1') }),
    );
    const part = hostile.map((text) => ({ text }));
    fc.assert(
      fc.property(hostile, fc.array(part), fc.array(part), (title, subtitle, parts) => {
        const lines = [{ label: 'Label', parts }];
        const found = nodes(cardMarkdown({ title, subtitle, lines, actions: [] }, words));
        assert.deepEqual(
          found.filter((node) => !inert.includes(node)),
          [],
        );
      }),
      {
        numRuns: 400,
        examples: [
          ['', [], []],
          ['[x](command:y)', [{ text: '<img onerror>' }], [{ text: '](http://x' }]],
        ],
      },
    );
  });

  it('has at most 12 lines and 600 characters', () => {
    const card = {
      title: '名'.repeat(500),
      subtitle: Array.from({ length: 50 }, () => ({ text: '[x]'.repeat(30) })),
      lines: Array.from({ length: 30 }, (_, i) => line(`label ${i}`, 'y'.repeat(i * 10), 'z')),
      actions: ['mentions', 'samePerson'] as const,
    };
    const text = cardMarkdown(card, words);
    const seen = text.replace(/\]\([^)]*\)/g, ']');
    assert.ok(seen.length <= 600, `${seen.length} characters`);
    assert.match(
      text,
      /\n\[All mentions\]\(command:dateline\.name\.mentions\?%22card%22\) · \[Same person as…\]\([\w.:?%]+\)$/,
    );
    assert.ok(text.split('\n').length <= 12);
    assert.match(text, /^\*\*名+…\*\* · /);
  });
});
