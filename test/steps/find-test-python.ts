import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The interpreter that the set-up of the repository made, with the packages of scripts/python/requirements.txt; `undefined` without one. */
export function findTestPython(): string | undefined {
  const python = join(import.meta.dirname, '../../.venv/bin/python');
  return existsSync(python) ? python : undefined;
}

export const NO_PYTHON = 'there is no Python environment in .venv: the set-up makes it where there is a python3';
