import data from '../../data/convert/frontMatter.yaml';

const { machineKeys, machineKeyEndings } = data as {
  readonly machineKeys: readonly string[];
  readonly machineKeyEndings: readonly string[];
};
const machine = new Set(machineKeys);

const opening = /\ufeff?(?:[ \t]*\r?\n)*(---|\+\+\+)[ \t]*\r?\n/y;
const keyed = /^([ \t]*(?:- +)?)("[^"]*"|'[^']*'|[^\s:#'"[\]{},-][^:=#]*?)[ \t]*[:=](?=\s|$)/;

/**
 * Protects the keys of front matter (YAML between `---`, TOML between `+++`) and the values that a machine reads: by
 * their key (`layout`, `permalink`, `date`; the lines below it too) or because they look like a path. Pushes start and end to `found`.
 * Comes back: where the article begins; 0 if there is no front matter, or it does not end.
 */
export function protectFrontMatter(text: string, found: number[]): number {
  opening.lastIndex = 0;
  const fence = opening.exec(text)?.[1];
  if (!fence) return 0;
  const stretches: number[] = [0, opening.lastIndex];
  let machineIndent = -1;
  for (let at = opening.lastIndex; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if (line.trimEnd() === fence) {
      stretches.push(at, end);
      for (const offset of stretches) found.push(offset);
      return end;
    }
    const indent = line.length - line.trimStart().length;
    if (line.trim() && indent <= machineIndent && !/^\s*-\s/.test(line)) machineIndent = -1;
    const key = keyed.exec(line);
    const isMachine = key !== null && isMachineKey(key[2]!);
    if (isMachine && machineIndent < 0) machineIndent = key[1]!.length;
    const value = line.slice(key?.[0].length ?? 0);
    if (machineIndent >= 0 || isMachineValue(value)) stretches.push(at, end);
    else if (key) stretches.push(at, at + key[0].length);
    if (newline < 0) return 0;
    at = end + 1;
  }
  return 0;
}

function isMachineKey(key: string): boolean {
  const plain = key.replace(/^["']|["']$/g, '').toLowerCase();
  return machine.has(plain) || machineKeyEndings.some((ending) => plain.endsWith(ending));
}

/** A path, a file name or an address, quoted or not. */
function isMachineValue(value: string): boolean {
  const plain = value.replace(/^[\s-]*["']?|["']?\s*$/g, '');
  return /^(?:\.{0,2}\/|[a-z][a-z+.-]*:\/\/|[^\s，。]+\.[a-z0-9]{2,5}$)/i.test(plain);
}
