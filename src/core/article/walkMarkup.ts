import { Tokenizer } from 'htmlparser2';

/** What happens while a stretch of HTML is walked. Offsets count code units of the walked text. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (start: number, end: number) => void;
  readonly entity: (character: string, start: number, end: number) => void;
}

/**
 * Walks HTML once, front to back, without building a tree. Names and attribute names come in lower case. Elements
 * that are never closed or closed twice are handed on as they come. The tokenizer of htmlparser2 is used below its
 * parser, which looks through all open elements at every end tag.
 */
export function walkMarkup(text: string, handler: MarkupHandler): void {
  let tagName = '';
  let attributeName = '';
  let attributeValue = '';
  let attributes = new Map<string, string>();
  let entityEnd = 0;

  const opened = () => handler.open(tagName, attributes);
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: handler.text,
      ontextentity(codePoint, end) {
        const start = Math.max(entityEnd, text.lastIndexOf('&', end - 1));
        handler.entity(String.fromCodePoint(codePoint), start, end);
        entityEnd = end;
      },
      onopentagname(start, end) {
        tagName = text.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end).toLowerCase();
        attributeValue = '';
      },
      onattribdata(start, end) {
        attributeValue += text.slice(start, end);
      },
      onattribentity(codePoint) {
        attributeValue += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(text.slice(start, end).toLowerCase()),
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      oncdata: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}
