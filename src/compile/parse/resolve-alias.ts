import type { AliasEvent } from 'js-yaml';
import { createDiagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import { type Building, type Made, spanBetween } from './building.ts';

/** What an alias stands for; reports an alias to nothing, to what it stands in, and one that costs too much. */
export function resolveAlias(building: Building, event: AliasEvent): Made | undefined {
  const { anchors, source } = building;
  const name = source.text.slice(event.anchorStart, event.anchorEnd);
  const place = spanBetween(building, event.anchorStart - 1, event.anchorEnd);
  const anchored = anchors.get(name);
  if (anchored === undefined) reportUnknown(building, name, place);
  else if (anchored === 'open') reportCircle(building, name, place);
  else if (isAffordable(building, anchored, place)) return anchored;
  return undefined;
}

function reportUnknown({ anchors, diagnostics }: Building, name: string, place: Span): void {
  const nearest = nearestName(name, anchors.keys());
  const hint =
    nearest === undefined ? 'An alias (*name) needs an anchor (&name) before it.' : `Did you mean "*${nearest}"?`;
  diagnostics.push(
    createDiagnostic('MR1010', place, `No anchor "&${name}" stands before the alias "*${name}".`, { hint }),
  );
}

function reportCircle({ diagnostics }: Building, name: string, place: Span): void {
  const message = `The alias "*${name}" stands inside of what it refers to.`;
  diagnostics.push(createDiagnostic('MR1010', place, message, { hint: 'A value cannot hold itself.' }));
}

function isAffordable({ budget, limits, stack, diagnostics }: Building, anchored: Made, place: Span): boolean {
  const paid = budget.spend(anchored.nodes);
  if (paid === 'overdrawn') {
    const message = `The aliases of this file make more than ${limits.aliasNodes.toLocaleString('en')} values.`;
    const hint = 'Write fewer aliases, or use "for_each" or "_defaults.yaml".';
    diagnostics.push(createDiagnostic('MR1009', place, message, { hint }));
  }
  if (paid !== 'paid') return false;
  if (stack.length + anchored.height <= limits.depth) return true;
  const message = `With this alias the values nest deeper than ${limits.depth} levels.`;
  diagnostics.push(createDiagnostic('MR1009', place, message));
  return false;
}
