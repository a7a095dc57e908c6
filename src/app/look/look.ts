import type { OutsideAnswer } from '../../model/observation.ts';
import { askCode } from './ask-code.ts';
import { lookAtAssets } from './look-at-assets.ts';
import { lookAtFiles } from './look-at-files.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtRows } from './look-at-rows.ts';
import type { LookOrder } from './look-protocol.ts';
import { createLookResources } from './look-resources.ts';

/**
 * Looks at what is outside, for sensors: files by their pattern, rows of a query, a page on the web, outside assets, or what a project's own
 * code says. This runs in a child process (`look-child.ts`), never in a daemon (`look-children.ts`); nothing is decided here.
 * Rejects with an error whose message is for people.
 */
export async function look(order: LookOrder, signal: AbortSignal): Promise<OutsideAnswer> {
  const resources = createLookResources(order, signal);
  try {
    const { question } = order;
    switch (question.type) {
      case 'files':
        return await lookAtFiles(question, resources);
      case 'sql':
        return await lookAtRows(question, resources, signal);
      case 'http':
        return await lookAtPage(question, resources, signal);
      case 'asset':
        return await lookAtAssets(question, resources, signal);
      case 'code':
        return { type: 'code', answer: await askCode(order, question, signal) };
    }
  } finally {
    await resources.close();
  }
}
