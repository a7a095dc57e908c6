import type { CheckResult, Materialization, Metadata, TypedMetadata } from '../../../model/materialization.ts';
import { isJsonMap, type Json, type JsonMap } from '../../../std/json.ts';
import { fromPipesKey } from './pipes-context.ts';

/** One line of a messages file as what it says. What cannot be read is said too: it is a mistake of the client that somebody must see. */
export function readPipesMessage(line: string): PipesMessage {
  const message = parseLine(line);
  if (message === undefined || message['__dagster_pipes_version'] === undefined)
    return { kind: 'unreadable', text: line };
  const params = isJsonMap(message['params']) ? message['params'] : {};
  switch (message['method']) {
    case 'opened':
      return { kind: 'opened' };
    case 'closed':
      return {
        kind: 'closed',
        ...(isJsonMap(params['exception']) ? { exception: readException(params['exception']) } : {}),
      };
    case 'log':
      return { kind: 'log', level: readLevel(params['level']), message: textOf(params['message']) };
    case 'log_external_stream':
      return { kind: 'log', level: 'info', message: textOf(params['text']) };
    case 'report_custom_message':
      return (
        readItems(params['payload']) ?? {
          kind: 'log',
          level: 'info',
          message: 'custom message',
          extra: { payload: params['payload'] ?? null },
        }
      );
    case 'report_asset_materialization':
      return { kind: 'materialized', ...readAssetKey(params), told: readMaterialization(params) };
    case 'report_asset_check':
      return { kind: 'checked', ...readAssetKey(params), check: readCheck(params) };
    default:
      return { kind: 'unreadable', text: line };
  }
}

export type PipesMessage =
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed'; readonly exception?: PipesException }
  | { readonly kind: 'log'; readonly level: PipesLevel; readonly message: string; readonly extra?: JsonMap }
  /** Without an asset: the only output of the step. */
  | { readonly kind: 'materialized'; readonly asset?: string; readonly told: Materialization }
  | { readonly kind: 'checked'; readonly asset?: string; readonly check: CheckResult }
  /** A custom message `{"items": [{"key": …}]}`. */
  | { readonly kind: 'items'; readonly items: readonly (JsonMap & { readonly key: string })[] }
  /** The same with something in the list that is no item: its place, from 1, and its text. */
  | { readonly kind: 'wrong_items'; readonly payload: Json; readonly number: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

export type PipesLevel = 'debug' | 'info' | 'warn' | 'error';

export interface PipesException {
  readonly message: string;
  readonly stack: string;
}

function parseLine(line: string): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJsonMap(value) ? value : undefined;
  } catch {
    return undefined; // the caller says so
  }
}

function readItems(payload: Json | undefined): PipesMessage | undefined {
  if (!isJsonMap(payload) || !Array.isArray(payload['items'])) return undefined;
  const written = payload['items'] as readonly Json[];
  const items = written.map(readItem);
  const wrong = items.indexOf(undefined);
  if (wrong !== -1) return { kind: 'wrong_items', payload, number: wrong + 1, text: JSON.stringify(written[wrong]) };
  return { kind: 'items', items: items.filter((item) => item !== undefined) };
}

function readItem(item: Json): (JsonMap & { readonly key: string }) | undefined {
  if (typeof item === 'string') return { key: item };
  return isJsonMap(item) && typeof item['key'] === 'string' ? { ...item, key: item['key'] } : undefined;
}

function readAssetKey(params: JsonMap): { readonly asset?: string } {
  return typeof params['asset_key'] === 'string' ? { asset: fromPipesKey(params['asset_key']) } : {};
}

function readMaterialization(params: JsonMap): Materialization {
  const metadata = readMetadata(params['metadata']);
  const version = params['data_version'];
  const rows = countOf(metadata, ['dagster/row_count', 'rows']);
  const bytes = countOf(metadata, ['bytes']);
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(typeof version === 'string' ? { dataVersion: version } : {}),
    metadata,
  };
}

function countOf(metadata: Metadata, names: readonly string[]): number | undefined {
  const values = names.map((name) => metadata[name]);
  return values.find((value) => typeof value === 'number');
}

function readCheck(params: JsonMap): CheckResult {
  return {
    name: textOf(params['check_name']),
    passed: params['passed'] === true,
    severity: params['severity'] === 'WARN' ? 'warn' : 'error',
    metadata: readMetadata(params['metadata']),
  };
}

/** Values come plain, or as `{type, raw_value}`. */
function readMetadata(value: Json | undefined): Metadata {
  if (!isJsonMap(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, readMetadataValue(item)]));
}

function readMetadataValue(value: Json): Json | TypedMetadata {
  if (!isJsonMap(value) || value['raw_value'] === undefined) return value;
  const raw = value['raw_value'];
  switch (value['type']) {
    case 'url':
    case 'path':
    case 'md':
    case 'text':
    case 'table':
    case 'json':
      return { type: value['type'], value: raw };
    case 'notebook':
      return { type: 'path', value: raw };
    case 'timestamp':
      return { type: 'text', value: typeof raw === 'number' ? new Date(raw * 1000).toISOString() : raw };
    default:
      return raw;
  }
}

function readException(exception: JsonMap): PipesException {
  const name = typeof exception['name'] === 'string' ? `${exception['name']}: ` : '';
  const message = textOf(exception['message']).trim();
  const stack = Array.isArray(exception['stack']) ? exception['stack'].map(textOf).join('') : '';
  // Some clients write the name into the message, some do not.
  return { message: message.startsWith(name) ? message : `${name}${message}`, stack };
}

function readLevel(level: Json | undefined): PipesLevel {
  return LEVELS[textOf(level).toUpperCase()] ?? 'info';
}

const LEVELS: Readonly<Record<string, PipesLevel>> = {
  DEBUG: 'debug',
  WARNING: 'warn',
  ERROR: 'error',
  CRITICAL: 'error',
};

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
