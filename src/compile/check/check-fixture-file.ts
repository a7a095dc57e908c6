import type { Fixture } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { FIXTURE_ENDINGS, FIXTURES_FOLDER } from '../../graph/fixture-names.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import { joinProjectPath } from '../resolve/project-path.ts';
import type { ExpandedJob, Path } from '../stages.ts';

/** A fixture that is a file, or is called by a name, must be there (MR2012). What is in it is looked at when the test is run. */
export function checkFixtureFile(
  job: ExpandedJob,
  { fixture, asset, path }: { readonly fixture: Fixture; readonly asset: string; readonly path: Path },
  files: FixtureFiles,
): readonly Diagnostic[] {
  if (typeof fixture === 'string') return checkShared(job, { name: fixture, asset, path }, files);
  if (Array.isArray(fixture)) return [];
  const { file, fixture: name } = fixture as { readonly file?: string; readonly fixture?: string };
  if (name !== undefined) return checkShared(job, { name, asset, path: [...path, 'fixture'] }, files);
  if (file === undefined) return [];
  const span = job.spanOf([...path, 'file'], 'value');
  const place = joinProjectPath(job.folder, file);
  if (place === undefined)
    return [
      createDiagnostic('MR2003', span, `The file "${file}" lies outside the project.`, {
        hint: 'Put it into the project.',
      }),
    ];
  if (files.exists(place)) return [];
  return [
    createDiagnostic('MR2012', span, `There is no file "${place}".`, {
      hint: 'The name is relative to the folder of the file that says it.',
    }),
  ];
}

export type FixtureFiles = Pick<ProjectFiles, 'exists'>;

function checkShared(
  job: ExpandedJob,
  { name, asset, path }: { readonly name: string; readonly asset: string; readonly path: Path },
  files: FixtureFiles,
): readonly Diagnostic[] {
  const candidates = [name, `${name}/${asset}`].flatMap((stem) =>
    FIXTURE_ENDINGS.map((ending) => `${FIXTURES_FOLDER}/${stem}${ending}`),
  );
  if (candidates.some((path) => files.exists(path))) return [];
  const hint = `Make one: "${FIXTURES_FOLDER}/${name}.csv", or "${FIXTURES_FOLDER}/${name}/${asset}.csv" where "${name}" is a set; .yaml, .json and .parquet will do, too.`;
  return [
    createDiagnostic('MR2012', job.spanOf(path, 'value'), `There is no fixture "${name}" for "${asset}".`, { hint }),
  ];
}
