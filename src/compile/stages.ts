import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../diagnostics/source.ts';
import type { Environment, Graph } from '../graph/graph.ts';
import type { Json, JsonMap } from '../std/json.ts';
import type {
  JobDescriptor,
  JobTypeManifest,
  ProjectDescriptor,
  ResourceTypeCode,
  ResourceTypeManifest,
} from '../../generated/formats.ts';
import type { Hasher } from '../std/hasher.ts';
import type { ProjectFiles } from '../ports/files.ts';

/** What compile is given: files to read, a hash, the product's own types as data, and what an earlier compile derived from single files. */
export interface CompileInput {
  readonly files: ProjectFiles;
  /** Folders of npm packages that the project may name under `plugins:`, by package name. */
  readonly packages: (name: string) => ProjectFiles | undefined;
  readonly hash: Hasher;
  readonly builtins: Builtins;
  readonly cache?: FileCache;
  /** Gives a finished graph its hash, and may write it meanwhile. Without it the hash alone is made. */
  readonly emit?: (graph: Graph) => Graph;
  readonly limits?: Partial<CompileLimits>;
}

/** The product's own job types, resource types, executors and storages; made by `npm run generate`, so that nothing is read at start. */
export interface Builtins {
  readonly version: string;
  readonly jobTypes: readonly { readonly manifest: JobTypeManifest; readonly configSchema: JsonMap }[];
  readonly resourceTypes: readonly ResourceTypeManifest[];
  readonly executors: readonly ResourceTypeManifest[];
  readonly storages: readonly ResourceTypeManifest[];
}

/**
 * What is derived from one file alone, by the file's content hash (and a kind, since one file may be read in several ways).
 * Invariant: nothing that needs a second file is ever kept here.
 */
export interface FileCache {
  get(kind: string, contentHash: string): Json | undefined;
  set(kind: string, contentHash: string, value: Json): void;
}

export interface CompileLimits {
  readonly descriptorBytes: number;
  readonly fileBytes: number;
  readonly mapKeys: number;
  readonly depth: number;
  readonly aliasNodes: number;
  readonly directoryEntries: number;
}

/** A path into a value: map keys and list indices. */
export type Path = readonly (string | number)[];

/** A descriptor, defaults, project or manifest file, read: its plain value, and the place of any part of it, found when asked. */
export interface ParsedFile {
  readonly source: Source;
  readonly value: Json;
  /** The span of the value at the path, or of its key; of the nearest part that exists when the path leads nowhere. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
}

/** A job type that descriptors may name: its manifest, its config schema, and where it comes from. */
export interface LoadedJobType {
  readonly manifest: JobTypeManifest;
  /** Closed JSON Schema of `config`; `{}` allows nothing. */
  readonly configSchema: JsonMap;
  readonly origin: Graph['jobTypes'][string]['origin'];
  /** Of the names and contents of the files of its folder; of a built-in type the product's version. */
  readonly digest: string;
  /** Of a derived type: the type it extends, loaded. */
  readonly parent?: LoadedJobType;
  /** The manifest file, except of built-in types. */
  readonly file?: ParsedFile;
}

/** The project file with its includes, and everything that is not a job. */
export interface Project {
  readonly descriptor: ProjectDescriptor;
  readonly file: ParsedFile;
  /** Where a key of the project stands, whichever file it was included from. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
  /** Environments with `extends` applied, short forms spelled out, secrets by name. */
  readonly environments: { readonly [name: string]: Environment };
  readonly jobTypes: ReadonlyMap<string, LoadedJobType>;
  readonly resourceTypes: ReadonlyMap<string, ResourceTypeManifest>;
  /** Where the code lies of those that the project or a package brings. */
  readonly resourceTypeCode: ReadonlyMap<string, ResourceTypeCode>;
}

/** One job after defaults, derived types and for_each: whole, but its references are still names. */
export interface ExpandedJob {
  readonly name: string;
  /** The descriptor file, relative to the project, and its folder (`''` for the project's own). */
  readonly file: string;
  readonly folder: string;
  /** Whether the file declares it by `job:`, and not one of several under `jobs:`. */
  readonly isAlone: boolean;
  /** As merged, short forms spelled out; `type` is without its version. `config` is of the type itself: what its base gets is in `base`. */
  readonly descriptor: JobDescriptor;
  readonly type: LoadedJobType;
  /** The type whose code runs, with the config it gets: for a derived type the base's config from `fixed` and `defaults`. */
  readonly base: { readonly type: LoadedJobType; readonly config: JsonMap };
  readonly item?: JsonMap;
  /** Where the value at a path of `descriptor` was written (the strongest layer that says it), or the job's own place. */
  readonly spanOf: (path: Path, on?: 'key' | 'value') => Span;
  /** Every layer's word on a value, strongest first. */
  readonly originsOf: (path: Path) => readonly Origin[];
  /** Where the job itself is declared: the value of `job:`, or its key under `jobs:`. */
  readonly place: Span;
}

/** One layer's word on a value: where it stands, and what kind of layer it is. */
export interface Origin {
  readonly layer: 'job' | 'file defaults' | 'folder defaults' | 'project defaults' | 'type defaults' | 'type fixed';
  readonly span: Span;
  readonly value: Json;
}

export interface CompileResult {
  /** The graph, unless an error was found. */
  readonly graph?: Graph;
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly project?: Project;
  readonly jobs: readonly ExpandedJob[];
  /** Of a graph: what `recompile` must know of this compile to change a part of the graph alone; nothing when it cannot. */
  readonly keep?: () => KeptCompile | undefined;
}

/**
 * What a compile found besides the text of its graph, as JSON. It holds as long as no file was added, removed or changed but those of
 * `units`; whoever keeps it says which have changed.
 */
export interface KeptCompile {
  /** Each descriptor with the files that its jobs take along, and its jobs. */
  readonly units: readonly KeptUnit[];
  /** `inputs:` of the jobs that write it, defaults included. */
  readonly inputs: Readonly<Record<string, Json>>;
  /**
   * Of units in whose files only link and check found something to say, by descriptor: where each job reads each asset first. What they say
   * stands at those places, or in the descriptor.
   */
  readonly reads: Readonly<Record<string, Json>>;
  /** Selections or policies of the project may look at anything that a job says. */
  readonly asksOfJobs: boolean;
  readonly diagnostics: readonly KeptDiagnostic[];
}

export interface KeptUnit {
  readonly descriptor: string;
  readonly files: readonly string[];
  readonly jobs: readonly string[];
}

/** A diagnostic whose places are told by file and offsets. */
export interface KeptDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  readonly span: KeptSpan;
  readonly related: readonly { readonly span: KeptSpan; readonly message: string }[];
  readonly fix?: { readonly title: string; readonly span: KeptSpan; readonly replacement: string };
}

export interface KeptSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** The place is the file as such: its text is not shown. */
  readonly isTextless?: true;
}
