import { EVENT_ID, type Event } from 'js-yaml';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { startOf, type Source } from '../../diagnostics/source.ts';

/** A file holds exactly one document, and it is a map. */
export function checkDocuments(source: Source, events: readonly Event[]): readonly Diagnostic[] {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  const first = events.find((event) => event.type !== EVENT_ID.DOCUMENT);
  if (documents.length > 1) return [reportSecond(source, events)];
  if (first === undefined || isEmptyScalar(first))
    return [
      createDiagnostic('MR1013', startOf(source), 'The file is empty.', {
        hint: 'Write a descriptor, or delete the file.',
      }),
    ];
  if (first.type !== EVENT_ID.MAPPING) {
    return [
      createDiagnostic(
        'MR2005',
        startOf(source),
        `A map is expected here, not ${first.type === EVENT_ID.SEQUENCE ? 'a list' : 'a single value'}.`,
        { hint: 'Start with a key, such as "job: marts.delays".' },
      ),
    ];
  }
  return [];
}

function isEmptyScalar(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

function reportSecond(source: Source, events: readonly Event[]): Diagnostic {
  const second = events.findIndex((event, at) => event.type === EVENT_ID.DOCUMENT && at > 0);
  const after = events[second + 1];
  const until =
    after && 'start' in after
      ? after.start
      : after && 'valueStart' in after && after.valueStart >= 0
        ? after.valueStart
        : source.text.length;
  const marker = [...source.text.matchAll(/^---/gm)]
    .map((match) => match.index)
    .filter((index) => index > 0 && index < until)
    .at(-1);
  const start = marker ?? Math.max(0, until - 1);
  return createDiagnostic('MR1004', { source, start, end: start + 3 }, 'A second document starts here.', {
    hint: 'Put each job in a file of its own, or several under "jobs:" in one.',
  });
}
