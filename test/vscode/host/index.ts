/** The suite that runs inside an extension host: mocha first, which puts `describe` and `it` in place. */
export { run } from './mocha.ts';

import './activation.test.ts';
import './hover.test.ts';
import './convert.test.ts';
import './knowledge.test.ts';
import './folder.test.ts';
import './news.test.ts';
import './reading.test.ts';
import './badInput.test.ts';
