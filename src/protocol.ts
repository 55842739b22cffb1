/**
 * What client and server say to each other beside the language server protocol itself (hover and the like are its
 * own). Positions and ranges are the protocol's: lines and UTF-16 code units, from zero. Dates are EDTF.
 */

/** A request of ours: its method and, in its type only, what goes in and what comes out. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  readonly types?: { readonly params: Params; readonly result: Result };
}

/** What the client tells the server when it starts it (`InitializeParams.initializationOptions`). */
export interface StartOptions {
  /** Display language of the editor, as `vscode.env.language` gives it: `en`, `zh-cn`, `zh-tw`; any other reads English. */
  readonly locale: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
