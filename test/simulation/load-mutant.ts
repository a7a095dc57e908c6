import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from './engine.ts';
import type { Mutant } from './mutants.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENGINE = new URL('engine.ts', import.meta.url).href;

/**
 * The engine with one line of the product changed, in memory only. All of its modules are loaded anew: their addresses bear the mutant's
 * name, which each passes on to what it imports. Throws when the line is not there exactly once, so that no mutant is out of date.
 */
export async function loadMutant(mutant: Mutant): Promise<Engine> {
  const file = join(ROOT, mutant.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(mutant.line).length !== 2)
    throw new Error(`${mutant.name}: ${mutant.file} does not hold "${mutant.line}" once`);
  const mark = `?mutant=${encodeURIComponent(mutant.name)}`;
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const isMarked = context.parentURL?.endsWith(mark) === true && specifier.startsWith('.');
      return isMarked ? { ...resolved, url: `${resolved.url}${mark}` } : resolved;
    },
    load(url, context, next) {
      if (!url.endsWith(mark) || fileURLToPath(url.slice(0, -mark.length)) !== file) return next(url, context);
      return {
        format: 'module-typescript',
        shortCircuit: true,
        source: text.replace(mutant.line, () => mutant.change),
      };
    },
  });
  try {
    const module = (await import(`${ENGINE}${mark}`)) as { readonly PRODUCT: Engine };
    return module.PRODUCT;
  } finally {
    hooks.deregister();
  }
}
