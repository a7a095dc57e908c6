import { ResourceError, type ResourceErrorKind } from '../../ports/resource.ts';
import type { Bucket } from './bucket.ts';

/** Does the work; rejects with the reason of the signal when that is aborted, else with a ResourceError. */
export async function guard<T>(
  { url }: Pick<Bucket, 'url'>,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw toResourceError(error, url);
  }
}

/** Whether the store says that there is no such object. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');
}

/** The cause is not kept: what the client throws holds the request, with its signature. */
function toResourceError(error: unknown, url: string): ResourceError {
  if (error instanceof ResourceError) return error;
  if (!(error instanceof Error)) return new ResourceError('failed', String(error));
  const { status, code } = whatHappened(error);
  const said = [error.name === 'Error' ? code : error.name, error.message].filter(
    (part) => part !== undefined && part !== '' && part !== 'UnknownError',
  );
  return new ResourceError(kindOf(error, status, code), `"${url}": ${said.join(': ')}${hintFor(error, status)}`);
}

function whatHappened(error: Error): { readonly status: number | undefined; readonly code: string | undefined } {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const status: unknown =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return {
    status: typeof status === 'number' ? status : undefined,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
  };
}

function kindOf(error: Error, status: number | undefined, code: string | undefined): ResourceErrorKind {
  if (error.name === 'CredentialsProviderError' || error.name === 'TimeoutError') return 'unavailable';
  if (status === undefined && code !== undefined && NOT_REACHED.has(code)) return 'unavailable';
  return status !== undefined && (status === 429 || status >= 500) ? 'unavailable' : 'failed';
}

const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function hintFor(error: Error, status: number | undefined): string {
  if (error.name === 'NoSuchBucket') return '; make the bucket first';
  if (error.name === 'PermanentRedirect' || status === 301)
    return '; the bucket is in another region: say which by `region`';
  return '';
}
