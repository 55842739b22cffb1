// Learns the weights of the Chinese name tagger and counts the ordinary words of its text:
// node scripts/trainNames.mjs TRAIN.iob2… training/sentences/*.ann test/fixtures/articles/development/*.ann
//   [--check FILE.iob2] [--folds N]
// The files are UNER Chinese GSD and GSDSIMP, train only (Mayhew et al. 2024, CC BY-SA 4.0, on UD Chinese-GSD), and
// sentences and articles of our own, marked as annotated articles are. Writes
// src/data/names/ordinaryWords.yaml and src/data/names/tagger.yaml; the same input gives the same output.
// --runs: the models of so many orders of the sentences are averaged (3).
// --check prints the scores of a file that was not trained on; --folds only cross-validates and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { loadSources } from './sources.mjs';

const epochs = 12;
/** The share of letter patterns that a sentence is learned without, so that words and traits carry weight. */
const dropout = 0.5;
/** Lines with fewer Chinese characters are no sentences. */
const leastHan = 8;
/** Which of the features are letter patterns (tagger/features.ts). */
const isLetterPattern = (number) => number >= 5 && number <= 12;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'string' }, folds: { type: 'string' }, runs: { type: 'string', default: '3' } },
});
if (positionals.length === 0) {
  console.error('usage: node scripts/trainNames.mjs TRAIN.iob2… [--check FILE.iob2] [--folds N] [--runs N]');
  process.exit(2);
}

const files = positionals.map((file) => (file.endsWith('.ann') ? readAnnotated(file) : readSentences(file)));
if (!values.folds) writeOrdinaryWords(files[0]);
const core = await loadSources(`
  export { fold } from './src/core/text/fold.ts';
  export { read } from './src/core/names/chinese/reading.ts';
  export { organizationCandidates, outermost } from './src/core/names/chinese/organizations.ts';
  export { segment } from './src/core/names/chinese/segments.ts';
  export { view } from './src/core/names/chinese/tagger/view.ts';
  export { featuresAt, bucketCount, mostFeatures } from './src/core/names/chinese/tagger/features.ts';
  export { tagCount, mayFollow, writeWeights } from './src/core/names/chinese/tagger/model.ts';
  export { bestPath } from './src/core/names/chinese/tagger/path.ts';`);
const sentences = distinct(files.flat()).map(prepare);

if (values.folds) {
  const folds = Number(values.folds);
  const scores = newScores();
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (_, i) => Math.floor(i / 20) % folds === fold;
    const model = quantize(train(sentences.filter((s, i) => !inFold(s, i))));
    count(scores, sentences.filter(inFold), model);
  }
  print('cross-validation', scores);
} else {
  const model = quantize(train(sentences));
  writeModel(model);
  if (values.check) {
    const scores = newScores();
    count(scores, readSentences(values.check).map(prepare), model);
    print(values.check, scores);
  }
}

/** Sentences of an IOB2 file with their words and the spans of their names. */
function readSentences(file) {
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .flatMap((block) => {
      const rows = block
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split('\t'));
      if (rows.length === 0) return [];
      const text = /^# text = (.*)$/m.exec(block)[1];
      const spans = [];
      const words = [];
      let at = 0;
      let open = null;
      for (const [, word, tag] of rows) {
        while (text[at] === ' ' && word[0] !== ' ') at++;
        const start = at;
        at += word.length;
        const label = tag.slice(2);
        if (tag === 'O') words.push(word);
        if (tag === 'O') open = null;
        else if (tag[0] === 'B' || open?.label !== label) spans.push((open = { start, end: at, label }));
        else open.end = at;
      }
      return [{ text, spans, words }];
    });
}

/**
 * A sentence a line, marked as articles are (`⟦P|…⟧`): its people, and its organizations in their outermost extent. Of
 * articles, lines in another language, of markup, and those whose marks go on in the next line are left out.
 */
function readAnnotated(file) {
  const labels = { P: 'PER', O: 'ORG' };
  const lines = readFileSync(file, 'utf8').split('\n').filter(isChineseProse);
  return lines.map((line) => {
    const spans = [];
    const open = [];
    let text = '';
    let from = 0;
    for (const { 0: mark, 1: kind, index } of line.matchAll(/⟦([A-Z])[^|⟧]*\||⟧/g)) {
      text += line.slice(from, index);
      from = index + mark.length;
      if (kind) open.push({ label: labels[kind], start: text.length });
      else {
        const { label, start } = open.pop();
        const isInside = open.some((outer) => outer.label === label);
        if (label && !isInside) spans.push({ label, start, end: text.length });
      }
    }
    return { text: text + line.slice(from), spans, words: [] };
  });
}

function isChineseProse(line) {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isBalanced = line.split('⟦').length === line.split('⟧').length;
  return han >= leastHan && isBalanced && !/<[a-z]/.test(line);
}

function writeOrdinaryWords(corpus) {
  const table = parse(readFileSync('src/data/names/ordinaryWords.yaml', 'utf8'));
  const counts = new Map();
  for (const { words } of corpus) {
    for (const word of words) {
      if (/^\p{Script=Han}{2,5}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .filter(([, n]) => n >= 2)
    .map(([word]) => word)
    .sort();
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  if (table.words?.trim() === words.join(' ')) return;
  writeFileSync(
    'src/data/names/ordinaryWords.yaml',
    `# Words that stand at least twice outside names in UNER Chinese GSD, train (UniversalNER, CC BY-SA 4.0; text and words of UD
# Chinese-GSD, CC BY-SA 4.0). Counted by scripts/trainNames.mjs; Simplified by folding. Under CC BY-SA 4.0.
words: >-
${lines.join('\n')}
`,
  );
}

/** The two scripts of a sentence fold to one; it is learned once. */
function distinct(corpus) {
  const seen = new Set();
  return corpus.filter(({ text }) => {
    const folded = core.fold(text);
    return !seen.has(folded) && seen.add(folded);
  });
}

function prepare({ text, spans }) {
  const reading = core.read(core.fold(text));
  const view = core.view(
    reading,
    core.outermost(core.organizationCandidates(reading, core.segment(reading))),
  );
  const into = new Int32Array(core.mostFeatures);
  const features = Array.from({ length: text.length }, (_, at) =>
    into.slice(0, core.featuresAt(view, at, into)),
  );
  const gold = new Uint8Array(text.length);
  for (const { start, end, label } of spans) {
    if (label === 'LOC') gold.fill(9, start, end);
    const base = { PER: 1, ORG: 5 }[label];
    if (!base) continue;
    if (end - start === 1) gold[start] = base + 3;
    else {
      gold.fill(base + 1, start, end);
      gold[start] = base;
      gold[end - 1] = base + 2;
    }
  }
  return { features, gold };
}

/** For each bucket 1 where its feature stands in more than one sentence: others teach that sentence alone. */
function recurring(corpus) {
  const firstSeenIn = new Int32Array(core.bucketCount).fill(-1);
  const isRecurring = new Uint8Array(core.bucketCount);
  corpus.forEach(({ features }, sentence) => {
    for (const bucket of features.flatMap((buckets) => [...buckets])) {
      if (firstSeenIn[bucket] < 0) firstSeenIn[bucket] = sentence;
      else if (firstSeenIn[bucket] !== sentence) isRecurring[bucket] = 1;
    }
  });
  return isRecurring;
}

function train(corpus) {
  const runs = Number(values.runs);
  const isRecurring = recurring(corpus);
  const models = Array.from({ length: runs }, (_, run) => trainOnce(corpus, isRecurring, run + 1));
  const mean = (part) => models[0][part].map((_, i) => models.reduce((sum, m) => sum + m[part][i], 0) / runs);
  return { emission: mean('emission'), transition: mean('transition') };
}

/** Averaged perceptron (Collins 2002): after each sentence, towards the gold path and away from the found one. */
function trainOnce(corpus, isRecurring, run) {
  const tags = core.tagCount;
  const size = core.bucketCount * tags;
  const emission = new Int32Array(size);
  const transition = new Int32Array(tags * tags);
  const emissionSum = new Float64Array(size);
  const transitionSum = new Float64Array(tags * tags);
  const order = corpus.map((_, i) => i);
  let seed = run;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  // A change made at time t counts in all averages after it: w − (sum of t·change) / time.
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const number of order) {
      const { gold } = corpus[number];
      const features = corpus[number].features.map((buckets) =>
        buckets.filter((bucket, i) => !isLetterPattern(i) || (isRecurring[bucket] && random() >= dropout)),
      );
      time++;
      const scores = scoreAll(features, emission);
      const path = core.bestPath(scores, features.length, transition);
      for (let i = 0; i < path.length; i++) {
        const wanted = gold[i];
        const got = path[i];
        const wantedArc = (i > 0 ? gold[i - 1] : 0) * tags + wanted;
        const gotArc = (i > 0 ? path[i - 1] : 0) * tags + got;
        if (wantedArc !== gotArc) {
          transition[wantedArc]++;
          transitionSum[wantedArc] += time;
          transition[gotArc]--;
          transitionSum[gotArc] -= time;
        }
        if (wanted === got) continue;
        for (const feature of features[i]) {
          emission[feature * tags + wanted]++;
          emissionSum[feature * tags + wanted] += time;
          emission[feature * tags + got]--;
          emissionSum[feature * tags + got] -= time;
        }
      }
    }
  }
  const average = (weights, sums) => Float64Array.from(weights, (w, i) => w - sums[i] / (time + 1));
  return { emission: average(emission, emissionSum), transition: average(transition, transitionSum) };
}

function scoreAll(features, emission) {
  const tags = core.tagCount;
  const scores = new Int32Array(features.length * tags);
  features.forEach((buckets, i) => {
    for (const bucket of buckets) {
      for (let tag = 0; tag < tags; tag++) scores[i * tags + tag] += emission[bucket * tags + tag];
    }
  });
  return scores;
}

/** Whole numbers from -32 to 31, the largest weights cut. */
function quantize({ emission, transition }) {
  const sizes = emission
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const scale = 31 / sizes[Math.floor(sizes.length * 0.9995)];
  const round = (w) => Math.round(w * scale);
  return {
    emission: Int8Array.from(emission, (w) => Math.max(-32, Math.min(31, round(w)))),
    transition: Int32Array.from(transition, round),
  };
}

function writeModel({ emission, transition }) {
  writeFileSync(
    'src/data/names/tagger.yaml',
    `# Weights of the Chinese name tagger, learned from UNER Chinese GSD and GSDSIMP, train (UniversalNER, CC BY-SA 4.0; text of
# UD Chinese-GSD, CC BY-SA 4.0), from training/sentences and from the articles for development by scripts/trainNames.mjs. Under CC BY-SA 4.0. A letter is a weight, a mark a run of zeros; see tagger/model.ts.
transition: ${[...transition].join(' ')}
emission: ${JSON.stringify(core.writeWeights(emission))}
`,
  );
}

function newScores() {
  return { person: { right: 0, found: 0, gold: 0 }, organization: { right: 0, found: 0, gold: 0 } };
}

function count(scores, corpus, model) {
  for (const { features, gold } of corpus) {
    const path = core.bestPath(scoreAll(features, model.emission), features.length, model.transition);
    const wanted = spansOf(gold);
    const got = spansOf(path);
    for (const [kind, score] of Object.entries(scores)) {
      score.gold += wanted[kind].size;
      score.found += got[kind].size;
      for (const span of got[kind]) if (wanted[kind].has(span)) score.right++;
    }
  }
}

function spansOf(path) {
  const spans = { person: new Set(), organization: new Set() };
  let start = 0;
  path.forEach((tag, i) => {
    if (tag % 4 === 1 && tag < 9) start = i;
    if (tag === 4 || tag === 8) start = i;
    if (tag === 3 || tag === 4) spans.person.add(`${start}-${i}`);
    if (tag === 7 || tag === 8) spans.organization.add(`${start}-${i}`);
  });
  return spans;
}

function print(title, scores) {
  for (const [kind, { right, found, gold }] of Object.entries(scores)) {
    const percent = (x) => (100 * x).toFixed(1);
    console.log(
      `${title} ${kind}: P ${percent(right / found)} R ${percent(right / gold)} F1 ${percent((2 * right) / (found + gold))} of ${gold}`,
    );
  }
}
