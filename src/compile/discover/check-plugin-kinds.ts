import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap } from '../../std/json.ts';
import type { CompileLimits } from '../stages.ts';
import type { TypeHome } from './load-job-types.ts';

/** Manifests of plugins that nothing here reads (MR4006): who brings one must not believe that it is used. */
export function checkPluginKinds(homes: readonly TypeHome[], limits: CompileLimits): readonly Diagnostic[] {
  return homes.flatMap(({ files, reader }) => {
    const patterns = Object.keys(UNREAD).flatMap((kind) => [`${kind}s/*/${kind}.yaml`, `${kind}s/*/${kind}.yml`]);
    const found = files.find(patterns, { entriesMax: limits.directoryEntries });
    return (found.ok ? found.value.files : []).flatMap((path) => {
      const file = reader.read(path);
      if (file === undefined) return [];
      const kind = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
      const name = isJsonMap(file.value) ? file.value['name'] : undefined;
      const what = typeof name === 'string' ? `${kind} "${name}"` : kind;
      const message = `The ${what} is not used: Millrace reads no plugins of this kind yet.`;
      const hint = `${isUnread(kind) ? UNREAD[kind] : ''} Remove the manifest.`;
      return [createDiagnostic('MR4006', file.spanOf(['name']), message, { hint })];
    });
  });
}

/** What there is instead. */
const UNREAD = {
  dialect: 'Write descriptors in the format of Millrace, by a program of your own where they are many.',
  executor: 'The executors are "inline" and "process".',
  storage: 'The storages are "sqlite" and "postgres".',
} as const;

function isUnread(kind: string): kind is keyof typeof UNREAD {
  return Object.hasOwn(UNREAD, kind);
}
