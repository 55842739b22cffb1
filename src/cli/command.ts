import { parseArgs } from 'node:util';

/** Where a command reads and writes, so that tests can give it streams of their own. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether a person watches standard error, so that progress makes sense there. */
  readonly progress: boolean;
}

export interface Sink {
  /** Resolves when the sink can take more. */
  write(data: string | Uint8Array): Promise<void>;
}

/** 0: done. 1: some input could not be read or checked, each named on standard error. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** What `--help` prints: the usage first, then the options. */
  readonly help: string;
  run(args: readonly string[], streams: Streams): Promise<ExitCode>;
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {}

type OptionTypes = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;
type OptionValue<T> = T extends { type: 'boolean' }
  ? boolean | undefined
  : T extends { multiple: true }
    ? string[] | undefined
    : string | undefined;

/** Splits arguments into options and the rest; throws a `UsageError` on an option that is not in the table. */
export function readArguments<T extends OptionTypes>(args: readonly string[], options: T) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { options: values as unknown as { [K in keyof T]: OptionValue<T[K]> }, paths: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify .*$/s, ''));
  }
}

/** One of a list of allowed values, or a `UsageError` that names them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not '${value}'`);
  return found;
}
