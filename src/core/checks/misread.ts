import { misreadAt } from '../text/misread.ts';
import type { Check } from './check.ts';

/** A file that was opened in another encoding than it is saved in: nothing in it can be read, and saving it would lose it. */
export const misread: Check = {
  name: 'misread',
  find({ text }) {
    const found = misreadAt(text);
    if (!found) return [];
    const { first, count } = found;
    return [
      {
        start: first,
        end: first + 1,
        severity: 'warning',
        message: 'misread',
        values: { count: String(count) },
      },
    ];
  },
};
