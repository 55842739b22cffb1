import type { Connection } from 'vscode-languageserver';
import { decodeText } from '../core/text/encoding.ts';
import type { EventsParams } from '../protocol.ts';

/** The file with its text, read in whatever encoding it is; without text where it is open. Null, and a line in the log, for what is no text. */
export function withText(
  { uri, text, bytes }: EventsParams,
  log: Pick<Connection['console'], 'warn'>,
): { readonly uri: string; readonly text?: string } | null {
  if (bytes === undefined) return { uri, ...(text !== undefined && { text }) };
  const decoded = decodeText(Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)));
  if ('text' in decoded) return { uri, text: decoded.text };
  log.warn(`${uri} is left out of the events of the folder: ${decoded.problem}`);
  return null;
}
