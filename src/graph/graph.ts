/**
 * The graph: the one contract between the compile half and the run half. Its shape is `schema/graph.schema.json`; this folder also
 * holds what both halves ask of it: canonical bytes (`canonical.ts`), reading and writing it as a stream (`graph-file.ts`),
 * algorithms (`digraph.ts`) and the selection language (`selection/`). It knows neither YAML nor databases.
 */
export type {
  Graph,
  Job,
  Input,
  Output,
  Mapping,
  Asset,
  Edge,
  Pipeline,
  Environment,
  TypedConfig,
  FileContent,
  JobType,
  SqlText,
  TableUse,
  Place,
} from '../../generated/formats.ts';
