import type { SimulationReport } from '../../automation/simulation/report.ts';
import { escapeXml } from '../../std/escape-xml.ts';
import { toLocalTime } from '../local-time.ts';
import { findRows, type Bar, type GanttRow } from './gantt-rows.ts';
import { findTimeMarks } from './time-marks.ts';

/**
 * Runs over time as SVG, a row a schedule; of one schedule its jobs too. Light or dark as who looks at it prefers. Times are of this machine.
 * Two reports stand below each other on one scale, as before and after.
 */
export function drawGantt(reports: readonly SimulationReport[]): string {
  const fromMs = Math.min(...reports.map((report) => report.fromMs));
  const toMs = Math.max(...reports.map((report) => endOf(report)));
  const scale: Scale = { fromMs, toMs, x: (at) => LEFT + ((at - fromMs) / (toMs - fromMs)) * (WIDTH - LEFT - RIGHT) };
  const parts: string[] = [];
  let y = 0;
  for (const [at, report] of reports.entries()) {
    const title = reports.length === 1 ? '' : at === 0 ? 'as it is' : 'as it would be';
    const chart = drawChart(report, { scale, top: y, title });
    parts.push(chart.text);
    y = chart.bottom + GAP;
  }
  const height = Math.ceil(y - GAP + LEGEND);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Inter, system-ui, sans-serif" font-size="11">`,
    `<title>${escapeXml(`Simulated runs, ${toLocalTime(fromMs)} to ${toLocalTime(toMs)}`)}</title>`,
    `<style>${STYLE}</style><rect class="page" width="${WIDTH}" height="${height}"/>`,
    ...parts,
    drawLegend(height - 10),
    '</svg>\n',
  ].join('\n');
}

interface Scale {
  readonly fromMs: number;
  readonly toMs: number;
  readonly x: (at: number) => number;
}

const WIDTH = 1400;
const LEFT = 270;
const RIGHT = 24;
const HEAD = 46;
const GAP = 16;
const LEGEND = 30;
const BAR = 11;
const LANE = 13;
const PADDING = 4;
/** About as wide as a letter is. */
const LETTER = 7;

/** Colours that differ for every kind of sight, on light and on dark. */
const STYLE = [
  '.page{fill:#fff}text{fill:#1d2433}.dim{fill:#5b6376}.rule{stroke:#d6dae3}.band{fill:#f5f6f9}.day{stroke:#9aa2b3}',
  '.done{fill:#2f9e77}.late{fill:#c07a00}.failed{fill:#b01810}.open{fill:#1d56d6}.waits{fill:none;stroke:#6b7286}.skip{stroke:#6b7286}.step{fill-opacity:.75}',
  '@media(prefers-color-scheme:dark){.page{fill:#12151c}text{fill:#e6e9f0}.dim{fill:#a0a8ba}.rule{stroke:#2b3140}.band{fill:#191d27}.day{stroke:#59617a}',
  '.done{fill:#5eeab5}.late{fill:#f2b53a}.failed{fill:#dc2f45}.open{fill:#1f7ae0}.waits{stroke:#8f97a8}.skip{stroke:#8f97a8}}',
].join('');

function endOf({ toMs, runs }: SimulationReport): number {
  return runs.reduce((latest, { endedAt = toMs }) => Math.max(latest, endedAt), toMs);
}

interface Placed {
  readonly scale: Scale;
  readonly top: number;
  readonly title: string;
}

function drawChart(
  report: SimulationReport,
  { scale, top, title }: Placed,
): { readonly text: string; readonly bottom: number } {
  const rows = findRows(report);
  const parts: string[] = [];
  let y = top + HEAD;
  for (const [at, row] of rows.entries()) {
    const height = row.lanes * LANE + PADDING;
    if (at % 2 === 1) parts.push(`<rect class="band" x="0" y="${y}" width="${WIDTH}" height="${height}"/>`);
    parts.push(drawRow(row, y + PADDING / 2, scale));
    y += height;
  }
  const heading = title === '' ? '' : `<text x="8" y="${top + 16}" font-size="13" font-weight="600">${title}</text>`;
  return { text: [heading, ...drawMarks(scale, top, y), ...parts].join('\n'), bottom: y };
}

function drawRow({ label, isInner, bars, skips }: GanttRow, y: number, scale: Scale): string {
  const shown = label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label;
  return [
    `<text x="${isInner ? 24 : 8}" y="${y + 9}"${isInner ? ' class="dim"' : ''}>${escapeXml(shown)}<title>${escapeXml(label)}</title></text>`,
    ...bars.map((bar) => drawBar(bar, y + bar.lane * LANE, scale)),
    ...skips.map(({ at, title }) => {
      const x = (scale.x(at) - 3).toFixed(1);
      return `<path class="skip" d="M${x} ${y + 3}l6 6m0 -6l-6 6"><title>${escapeXml(title)}</title></path>`;
    }),
  ].join('');
}

const LABEL_MAX = 40;

function drawBar({ waitsFrom, startedAt, endedAt, kind, title, isStep }: Bar, y: number, { x, toMs }: Scale): string {
  const from = x(waitsFrom);
  const start = startedAt === undefined ? x(toMs) : x(startedAt);
  const end = x(endedAt ?? toMs);
  const waits =
    start - from < 1
      ? ''
      : `<rect class="waits" x="${from.toFixed(1)}" y="${y + 2.5}" width="${(start - from).toFixed(1)}" height="${BAR - 5}"/>`;
  const width = Math.max(end - start, MARK_MIN).toFixed(1);
  const runs =
    startedAt === undefined
      ? ''
      : `<rect class="${kind}${isStep ? ' step' : ''}" x="${start.toFixed(1)}" y="${y}" width="${width}" height="${BAR}" rx="1"/>`;
  const flag =
    kind === 'late' ? `<path class="late" d="M${(end + 1).toFixed(1)} ${y}l5 ${BAR / 2}l-5 ${BAR / 2}z"/>` : '';
  return `<g>${waits}${runs}${flag}<title>${escapeXml(title)}</title></g>`;
}

/** What is shorter than this many pixels is drawn so wide. */
const MARK_MIN = 2;

function drawMarks({ fromMs, toMs, x }: Scale, top: number, bottom: number): readonly string[] {
  const marks = findTimeMarks(fromMs, toMs);
  return marks.map(({ at, label, isDay }) => {
    const place = x(at).toFixed(1);
    const y = top + (isDay ? 26 : 40);
    const line = `<path class="${isDay ? 'day' : 'rule'}" d="M${place} ${y - 8}V${bottom}"/>`;
    if (x(at) + label.length * LETTER > WIDTH) return line;
    return `${line}<text class="${isDay ? '' : 'dim'}" x="${Number(place) + 3}" y="${y}">${label}</text>`;
  });
}

function drawLegend(y: number): string {
  const entries = [
    ['done', 'done'],
    ['late', 'done late'],
    ['failed', 'failed'],
    ['open', 'not done'],
  ] as const;
  const keys = entries.map(([kind, label], at) => {
    const x = 8 + at * 90;
    return `<rect class="${kind}" x="${x}" y="${y - 9}" width="14" height="${BAR}" rx="1"/><text class="dim" x="${x + 19}" y="${y}">${label}</text>`;
  });
  const x = 8 + entries.length * 90;
  return [
    ...keys,
    `<rect class="waits" x="${x}" y="${y - 6.5}" width="14" height="${BAR - 5}"/><text class="dim" x="${x + 19}" y="${y}">waits</text>`,
    `<path class="skip" d="M${x + 70} ${y - 7}l6 6m0 -6l-6 6"/><text class="dim" x="${x + 84}" y="${y}">skipped</text>`,
  ].join('');
}
