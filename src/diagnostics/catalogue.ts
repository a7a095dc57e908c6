import type { Severity } from './diagnostic.ts';

/**
 * Every code there is, and for ever: a code is never given a second meaning and never reused. MR1xxx syntax, MR2xxx descriptors and
 * project files, MR3xxx the graph and selection, MR4xxx job types, templates and SQL, MR5xxx installation and environment.
 * Each has a page `docs/diagnostics/MRxxxx.md` with a bad and a good example, and a golden under `test/specs/diagnostics/`.
 * `configurable` ones may be set to another severity, or `off`, under `severity:` of the project.
 */
export const CATALOGUE = {
  MR1001: { severity: 'error', title: 'the YAML or JSON text cannot be read' },
  MR1002: { severity: 'error', title: 'a text in quotes does not end' },
  MR1003: { severity: 'error', title: 'a key is written twice in one map' },
  MR1004: { severity: 'error', title: 'more than one document in a file' },
  MR1005: { severity: 'error', title: 'a tab is used for indentation' },
  MR1006: { severity: 'error', title: 'an unknown YAML tag' },
  MR1007: { severity: 'error', title: 'a reserved key (__proto__, constructor, prototype)' },
  MR1008: { severity: 'error', title: 'not valid UTF-8 text' },
  MR1009: { severity: 'error', title: 'a limit of the format is exceeded' },
  MR1010: { severity: 'error', title: 'an alias refers to itself or to nothing' },
  MR1011: { severity: 'error', title: 'a template where YAML reads a map: quote it' },
  MR1012: { severity: 'warning', title: 'a plain scalar that YAML 1.1 and 1.2 read differently', configurable: true },
  MR1013: { severity: 'error', title: 'the file is empty' },
  MR2001: { severity: 'error', title: 'no project file' },
  MR2002: { severity: 'error', title: 'an unreadable file' },
  MR2003: { severity: 'error', title: 'a link or path that leaves the project' },
  MR2004: { severity: 'error', title: 'an unknown key' },
  MR2005: { severity: 'error', title: 'a value of the wrong type or form' },
  MR2006: { severity: 'error', title: 'a required key is missing' },
  MR2007: { severity: 'error', title: 'not a valid name' },
  MR2008: { severity: 'error', title: 'a name is used twice' },
  MR2009: { severity: 'error', title: 'names that differ only by case' },
  MR2010: { severity: 'warning', title: 'outside names that differ only by case', configurable: true },
  MR2011: { severity: 'error', title: 'a for_each that does not make one name per item' },
  MR2012: { severity: 'error', title: 'a file that does not exist' },
  MR2013: { severity: 'error', title: 'a file that cannot travel with the graph' },
  MR2014: { severity: 'error', title: 'an include or extends that goes in a circle' },
  MR2015: { severity: 'error', title: 'an unknown format version' },
  MR2016: { severity: 'error', title: 'an invalid cron expression' },
  MR2017: { severity: 'error', title: 'an unknown time zone' },
  MR2018: { severity: 'error', title: 'an invalid partition set or key' },
  MR2019: { severity: 'error', title: 'a tag key or value that the project does not declare' },
  MR2020: { severity: 'error', title: 'a key set in two files of the project' },
  MR2021: { severity: 'warning', title: 'a pattern that finds no file', configurable: true },
  MR2022: { severity: 'warning', title: 'invisible or direction-changing characters', configurable: true },
  MR2023: { severity: 'error', title: 'an interval that is too short' },
  MR2024: { severity: 'error', title: 'a calendar that cannot be used' },
  MR2025: { severity: 'error', title: 'a schedule or sensor that can start nothing' },
  MR3001: { severity: 'error', title: 'an unknown asset' },
  MR3002: { severity: 'error', title: 'a table is read that nobody declared', configurable: true },
  MR3003: { severity: 'error', title: 'two producers of one asset' },
  MR3004: { severity: 'error', title: 'jobs depend on each other in a circle' },
  MR3005: { severity: 'error', title: 'an unknown job' },
  MR3006: { severity: 'error', title: 'an unknown pipeline' },
  MR3007: { severity: 'error', title: 'an unknown resource, pool, hook or secret' },
  MR3008: { severity: 'error', title: 'an unknown partition set' },
  MR3009: { severity: 'error', title: 'partitions that cannot be mapped without being told' },
  MR3010: { severity: 'warning', title: 'a declared input that is not read', configurable: true },
  MR3011: { severity: 'warning', title: 'a reader is scheduled before its writer', configurable: true },
  MR3012: { severity: 'error', title: 'a contract that its reader or its SQL breaks' },
  MR3013: { severity: 'error', title: 'a policy of the project is not satisfied' },
  MR3014: { severity: 'warning', title: 'a deprecated or experimental asset is read', configurable: true },
  MR3015: { severity: 'warning', title: 'a pipeline or preset selects nothing', configurable: true },
  MR3016: { severity: 'error', title: 'an unknown environment or preset' },
  MR3017: { severity: 'error', title: 'a job named like an asset that it does not make' },
  MR3018: { severity: 'error', title: 'a key that a job cannot set' },
  MR3020: { severity: 'error', title: 'a selection that cannot be read' },
  MR3021: { severity: 'error', title: 'a selection names something that does not exist' },
  MR3022: { severity: 'warning', title: 'a part of a selection matches nothing' },
  MR3023: { severity: 'warning', title: 'a selection that may not mean what it looks like' },
  MR3024: { severity: 'error', title: 'a selection that needs something to compare with' },
  MR3025: { severity: 'error', title: 'items that cannot be mapped over' },
  MR3030: { severity: 'error', title: 'a test gives data that its job does not touch' },
  MR3031: { severity: 'error', title: 'a test that expects nothing' },
  MR3032: { severity: 'error', title: 'a test that does not fit its job' },
  MR4001: { severity: 'error', title: 'an unknown job type' },
  MR4002: { severity: 'error', title: 'a broken job type manifest' },
  MR4003: { severity: 'error', title: 'a derived type fixes this value' },
  MR4004: { severity: 'error', title: 'an output slot that the job type does not have' },
  MR4005: { severity: 'error', title: 'a resource of the wrong kind' },
  MR4006: { severity: 'error', title: 'a plugin of a kind that is not read' },
  MR4010: { severity: 'error', title: 'a template that cannot be read' },
  MR4011: { severity: 'error', title: 'an unknown name in a template' },
  MR4012: { severity: 'error', title: 'a template feature that is not allowed' },
  MR4013: { severity: 'error', title: 'a run-time value in the place of a table' },
  MR4014: { severity: 'error', title: 'a template inside SQL quotes' },
  MR4015: { severity: 'warning', title: 'a raw value in a template', configurable: true },
  MR4016: { severity: 'warning', title: 'a template where none is read', configurable: true },
  MR4020: { severity: 'error', title: 'no SQL, or SQL that does not end' },
  MR4021: { severity: 'error', title: 'no SQL dialect, or one that is not known' },
  MR4022: { severity: 'error', title: 'SQL files of one job that read different assets' },
  MR4023: { severity: 'error', title: 'SQL that does not fit how it is materialised' },
  MR5001: { severity: 'error', title: 'something that is needed is not installed' },
  MR5002: { severity: 'error', title: 'a secret that is not set' },
  MR5003: { severity: 'error', title: 'a graph file that cannot be used' },
  MR5004: { severity: 'error', title: 'a job type that changed since the graph was made' },
  MR5005: { severity: 'error', title: 'a missing partition' },
  MR5006: { severity: 'error', title: 'a launch that does not fit the graph' },
  MR5007: { severity: 'error', title: 'data that a step read and that is another now' },
  MR5008: { severity: 'error', title: 'too little space on the disk to start a run' },
} as const satisfies Record<string, CatalogueEntry>;

export type Code = keyof typeof CATALOGUE;

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly configurable?: true;
}

export function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOGUE, text);
}
