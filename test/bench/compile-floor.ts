import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that a compile could do: finds every file of a project whose descriptors are JSON, reads it as text, and parses the descriptors. */
const [folder = ''] = process.argv.slice(2);
let files = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  if (entry.name.endsWith('.json')) JSON.parse(text);
  files++;
}
process.stdout.write(`${files}\n`);
