import type { JsonMap } from '../../std/json.ts';

/** What the config of an S3 resource means. The config fits the manifest's schema. */
export function readS3Config(config: JsonMap): S3Config {
  const endpoint = textOf(config['endpoint']);
  const region = textOf(config['region']) ?? (endpoint === undefined ? undefined : ANY_REGION);
  const credentials = readCredentials(config);
  const prefix = textOf(config['prefix'])?.replace(/\/+$/, '');
  return {
    bucket: textOf(config['bucket']) ?? '',
    prefix: prefix === undefined ? '' : `${prefix}/`,
    isReadOnly: config['read_only'] === true,
    client: {
      ...(region === undefined ? {} : { region }),
      ...(credentials === undefined ? {} : { credentials }),
      ...(endpoint === undefined ? {} : { endpoint, ...WITHOUT_TRAILERS }),
      forcePathStyle: config['path_style'] === undefined ? endpoint !== undefined : config['path_style'] === true,
    },
  };
}

export interface S3Config {
  readonly bucket: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
  readonly isReadOnly: boolean;
  /** As the client takes it. Holds secrets: never shown. */
  readonly client: ClientOptions;
}

export interface ClientOptions {
  readonly region?: string;
  readonly endpoint?: string;
  readonly forcePathStyle: boolean;
  readonly credentials?: Credentials;
  readonly requestChecksumCalculation?: 'WHEN_REQUIRED';
  readonly responseChecksumValidation?: 'WHEN_REQUIRED';
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What stores without regions accept. */
const ANY_REGION = 'us-east-1';

/** Stores that are not Amazon's know no checksums in trailers. */
const WITHOUT_TRAILERS = {
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const;

function readCredentials(config: JsonMap): Credentials | undefined {
  const accessKeyId = textOf(config['access_key_id']);
  const secretAccessKey = textOf(config['secret_access_key']);
  const sessionToken = textOf(config['session_token']);
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
