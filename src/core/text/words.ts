/** The words of a data file's list, which are written between commas over any number of lines. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word);
}
