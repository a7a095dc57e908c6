/** The key of an asset in a file store: its parts as folders and the format as ending, unless `path` says otherwise. */
export function locateFile(asset: string, format: string | undefined, path?: string): string {
  return path ?? asset.split('.').join('/') + (format === undefined ? '' : (ENDINGS[format] ?? `.${format}`));
}

const ENDINGS: Readonly<Record<string, string>> = { text: '.txt', binary: '' };
