import type { Launch } from '../../generated/formats.ts';
import { formatLocalTime } from '../calendar/local-time.ts';
import { toLocalMs } from '../calendar/zone-time.ts';
import { isJsonMap, type Json, type JsonMap } from '../std/json.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { renderValue } from '../templates/render-value.ts';
import { TemplateDate, type TemplateValues } from '../templates/template-values.ts';
import { namesTick, TICK_KEYS } from '../templates/tick-names.ts';

/**
 * A schedule's launch with the templates over its tick filled in: in its partition, params, tags and settings. `tick.date` and `tick.time` are
 * of the fire time in the schedule's zone, `tick.at` is the instant. Texts in which no tick is named stay as they are: a step fills them in. An
 * error is a sentence for people.
 */
export function renderTickLaunch(launch: Launch, { fireAt, timezone }: FireTime): Result<Launch, string> {
  const values = tickValues(fireAt, timezone);
  const filled: Record<string, Json> = {};
  for (const key of TICK_KEYS) {
    const written = launch[key];
    if (written === undefined) continue;
    // It comes from the graph, which is JSON.
    const rendered = renderTick(written as Json, values);
    if (!rendered.ok) return fail(`"${key}" of its launch cannot be filled in: ${rendered.error}.`);
    filled[key] = rendered.value;
  }
  return succeed({ ...launch, ...(filled as Partial<Launch>) }); // texts took the places of texts
}

export interface FireTime {
  /** Milliseconds since 1970. */
  readonly fireAt: number;
  /** Of the schedule. */
  readonly timezone: string;
}

function tickValues(fireAt: number, timezone: string): TemplateValues {
  const local = formatLocalTime(Math.floor(toLocalMs(fireAt, timezone) / 1000) * 1000);
  const [date = '', clock = '00:00'] = local.split('T');
  const time = `${date}T${clock.length === 5 ? `${clock}:00` : clock}`;
  return { tick: { date: new TemplateDate(date), time: new TemplateDate(time), at: new Date(fireAt).toISOString() } };
}

function renderTick(value: Json, values: TemplateValues): Result<Json, string> {
  if (typeof value === 'string') {
    if (!namesTick(value)) return succeed(value);
    const rendered = renderValue(value, values);
    return rendered.ok ? rendered : fail(rendered.error.message);
  }
  if (Array.isArray(value))
    return renderEach(Object.entries(value as readonly Json[]), values, (parts) => parts.map(([, part]) => part));
  return isJsonMap(value)
    ? renderEach(Object.entries(value), values, (parts) => Object.fromEntries(parts))
    : succeed(value);
}

function renderEach(
  entries: readonly (readonly [string, Json])[],
  values: TemplateValues,
  join: (parts: readonly (readonly [string, Json])[]) => readonly Json[] | JsonMap,
): Result<Json, string> {
  const parts: [string, Json][] = [];
  for (const [key, part] of entries) {
    const rendered = renderTick(part, values);
    if (!rendered.ok) return rendered;
    parts.push([key, rendered.value]);
  }
  return succeed(join(parts));
}
