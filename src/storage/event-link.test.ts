import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../model/event.ts';
import { toRunId } from '../model/ids.ts';
import { linkEvents, linkOf } from './event-link.ts';

const EVENTS: readonly RunEvent[] = [2, 3, 4].map((seq) => ({
  ...{ run: toRunId('run_a'), seq, at: 1_000 + seq, epoch: 2, type: 'step_logged', step: 'a', attempt: 1 },
  body: { level: 'info', message: `message ${seq}` },
}));

describe('the link of events that are stored together', () => {
  test('is the last one’s, and says how many they are', () => {
    expect(linkEvents('before', EVENTS).map(({ link }) => link)).toEqual([
      null,
      null,
      expect.stringMatching(/^3\..{22}$/),
    ]);
    expect(linkEvents('before', [])).toEqual([]);
  });

  test('is another one when anything of them or before them is', () => {
    const stored = linkEvents('before', EVENTS);
    const link = linkOf('before', stored);
    expect(stored.at(-1)?.link).toBe(link);
    const [first, ...others] = stored;
    if (first === undefined) throw new Error('there is none');
    const changes = [
      { ...first, seq: 1 },
      { ...first, at: 1 },
      { ...first, epoch: 1 },
      { ...first, type: 'step_capped' },
      { ...first, step: 'b' },
      { ...first, attempt: null },
      { ...first, body: first.body.replace('message 2', 'message 9') },
    ];
    for (const changed of changes) expect(linkOf('before', [changed, ...others])).not.toBe(link);
    expect(linkOf('other', stored)).not.toBe(link);
    expect(linkOf('before', others)).not.toBe(link);
  });
});
