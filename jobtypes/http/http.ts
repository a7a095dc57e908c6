import { writeFile } from 'node:fs/promises';
import {
  defineJobType,
  size,
  StepError,
  url,
  type HttpResponse,
  type HttpService,
  type Json,
  type StepContext,
} from '../../src/plugin.ts';
import { askAgain } from './ask-again.ts';
import { createRequest, type HttpConfig } from './create-request.ts';
import { selectValue } from './select-value.ts';

/** Sends one request, again while the service says that it cannot answer now, and makes the outputs of the answer. */
export default defineJobType<HttpConfig>({
  async execute(step) {
    const service = serviceOf(step);
    const request = createRequest(step.config, step.attempt.key);
    const began = performance.now();
    const response = await askAgain(() => service.request(request, step.signal), {
      attempts: step.config.attempts ?? 1,
      signal: step.signal,
      told: (why, waitMs) => step.log.warn(`${why}: asking again in ${waitMs / 1000} s`),
    });
    const told = `${request.method} ${response.url} → ${response.status}`;
    step.log.info(told, {
      status: response.status,
      bytes: response.body.length,
      milliseconds: Math.round(performance.now() - began),
    });
    if (!isExpected(response.status, step.config.expect ?? ['2xx'])) throw unexpected(told, response, service);
    await fillOutputs(step, response);
  },
});

type Step = StepContext<HttpConfig>;

function serviceOf({ resources }: Step): HttpService {
  const { http: resource } = resources;
  if (resource?.http === undefined)
    throw new StepError(`"${resource?.name ?? 'http'}" is no web service.`, { retryable: false });
  return resource.http;
}

function isExpected(status: number, expected: NonNullable<HttpConfig['expect']>): boolean {
  return expected.some((one) =>
    typeof one === 'number' ? one === status : one.startsWith(String(Math.floor(status / 100))),
  );
}

/** That the request itself is wrong, no other attempt mends. */
function unexpected(told: string, { status, body }: HttpResponse, service: HttpService): StepError {
  const text = service
    .redact(Buffer.from(body.subarray(0, QUOTED_BYTES_MAX)).toString('utf8'))
    .replaceAll(/\s+/g, ' ')
    .trim();
  const answer = text === '' ? 'without a word' : `"${text}${body.length > QUOTED_BYTES_MAX ? '…' : ''}"`;
  const isOurFault = status >= 400 && status < 500 && !OF_THE_MOMENT.has(status);
  return new StepError(`${told}, which is not expected. The service says: ${answer}.`, { retryable: !isOurFault });
}

const QUOTED_BYTES_MAX = 600;
const OF_THE_MOMENT = new Set([408, 425, 429]);

async function fillOutputs({ outputs, emit, config }: Step, { body, status, url: from }: HttpResponse): Promise<void> {
  const metadata = { status, bytes: size(body.length), source: url(from) };
  let json: Json | undefined;
  for (const { asset, kind, path } of Object.values(outputs)) {
    if (kind === 'value') {
      json ??= parseJson(body, from);
      await writeFile(path, JSON.stringify(selectValue(json, config.select ?? '')));
    } else if (kind === 'file') await writeFile(path, body);
    else if (kind !== 'other')
      throw new StepError(`"${asset}" is a table: keep the answer as a file, and let a job of type "sql" read it.`, {
        retryable: false,
      });
    emit.materialized(asset, { metadata });
  }
}

function parseJson(body: Uint8Array, from: string): Json {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as Json;
  } catch (error) {
    throw new StepError(`What ${from} answers is no JSON, which an output that is a value needs.`, {
      retryable: false,
      cause: error,
    });
  }
}
