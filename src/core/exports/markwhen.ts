import { byArticle } from './byArticle.ts';
import { daysOf } from './days.ts';
import type { EventRecord } from './eventRecord.ts';

/**
 * Events as a Markwhen timeline (https://markwhen.com): a group an article, a line an event, which is as long as its
 * day, month or year; under it, its place, source and passage as properties. Those without a year stand in comments.
 */
export function toMarkwhen(records: readonly EventRecord[]): string {
  return byArticle(records)
    .map((events) => {
      const { title, file } = events[0]!;
      return `# ${plain(title ?? file)}\n\n${events.map(entry).join('\n')}`;
    })
    .join('\n');
}

function entry(event: EventRecord): string {
  const name = plain(event.name) || '…';
  if (!daysOf(event)) return `// ${event.start ?? ''} ${name}\n`;
  const dates = event.end && event.end !== event.start ? `${event.start}/${event.end}` : event.start;
  const properties = {
    place: event.place,
    status: event.status,
    published: event.published,
    source: `${event.file}:${event.line}`,
    text: event.text,
  };
  const lines = Object.entries(properties).filter(([, value]) => value);
  return [
    `${dates}: ${name} #${event.type}`,
    // The parser takes a hash for a tag even inside a quoted value.
    ...lines.map(([key, value]) => `  ${key}: ${JSON.stringify(value).replaceAll('#', '＃')}`),
    '',
  ].join('\n');
}

/** Marks that would make a tag, a link, a reference or a check box of a name, as their full-width twins. */
function plain(text: string): string {
  return text.replace(/[#[\]@]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
