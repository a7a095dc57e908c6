import { joinLateness, type Lateness } from '../../app/status/read-lateness.ts';
import type { OpenedProject } from '../open-project.ts';
import { listDeadlines } from './list-deadlines.ts';

/** What is known of the lateness of jobs that have deadlines, by the settings of who asks; nothing is opened where none has one. */
export async function readLate(
  { app, graph, project }: OpenedProject,
  names: readonly string[],
): Promise<(name: string) => Lateness | undefined> {
  const subjectsOf = (name: string): readonly string[] => listDeadlines(graph, name).map(({ subject }) => subject);
  const subjects = [...new Set(names.flatMap(subjectsOf))];
  if (subjects.length === 0) return () => undefined;
  const personal = await app.personalize(graph, project.resourceTypes);
  // What is wrong with their own settings is told where these decide something.
  const isUsable = personal !== undefined && personal.diagnostics.length === 0;
  const found = await app.readLateness(isUsable ? personal.graph : graph, subjects);
  return (name) => joinLateness([...new Set(subjectsOf(name))].flatMap((subject) => found.get(subject) ?? []));
}
