import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hashOfContent } from '../../graph/canonical.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { Project } from '../stages.ts';
import { describeFileError } from './describe-file-error.ts';

/** The hash of every file that a code sensor runs, by its path in the project; one that cannot be read is reported at the sensor. */
export function resolveSensorFiles(
  { descriptor, spanOf }: Project,
  { files, bytesMax, hash }: { readonly files: ProjectFiles; readonly bytesMax: number; readonly hash: Hasher },
): SensorFiles {
  const hashes: Record<string, string> = {};
  const diagnostics = Object.entries(descriptor.sensors ?? {}).flatMap(([name, { type, file }]) => {
    if (type !== 'code' || file === undefined) return [];
    const content = files.read(file, { bytesMax });
    if (content.ok) {
      hashes[file] = hashOfContent(content.value, hash);
      return [];
    }
    const span = spanOf(['sensors', name, 'file'], 'value');
    return [describeFileError(content.error, { written: file, path: file, span, files })];
  });
  return { hashes, diagnostics };
}

export interface SensorFiles {
  readonly hashes: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}
