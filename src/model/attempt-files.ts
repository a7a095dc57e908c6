/**
 * A file of an attempt, or a folder (`work`, `kept`). All attempts of a run have their files in one folder, told apart by how the names
 * begin: a folder for each would cost more than the rest of a short step. `attempt` is that beginning, `StepFolders.attempt`.
 */
export function attemptFile(attempt: string, file: AttemptFile): string {
  return `${attempt}.${file}`;
}

export type AttemptFile =
  /** What it and its processes wrote. */
  | 'stdout'
  | 'stderr'
  /** What it told, and how it ended, for whoever takes its run over. */
  | 'journal'
  /** The process that took it over. */
  | 'keeper'
  /** Its working directory, while it runs. */
  | 'work'
  /** What its code keeps for people. */
  | 'kept';
