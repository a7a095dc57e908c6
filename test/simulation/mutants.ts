/** One line of the product, and what somebody could make of it by mistake. None of them may go unnoticed. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Once in the file. */
  readonly line: string;
  readonly change: string;
  /** One of the first seeds by which it is seen, or one soon before it; 1 when left out. */
  readonly seed?: number;
}

const COORDINATOR = 'src/run/coordinator.ts';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'takes data outside that is not there',
    file: 'src/run/judge-inputs.ts',
    line: 'if (!isThere) return',
    change: 'if (false) return',
    seed: 8,
  },
  {
    name: 'forgets to look again',
    file: COORDINATOR,
    line: "this.#timers.after(Math.max(0, lookAt - now), () => this.#tell({ kind: 'due', place }));",
    change: 'void [place, lookAt, now];',
    seed: 8,
  },
  {
    name: 'tells before it stores',
    file: 'src/run/stored-run.ts',
    line: 'const stored = await patiently(() => store.appendEvents(batch));',
    change:
      'onEvents?.(pending.events, pending.state); const stored = await patiently(() => store.appendEvents(batch));',
  },
  {
    name: 'adopts nothing',
    file: COORDINATOR,
    line: 'this.#attempts.adopt(place, this.#state);',
    change: '',
  },
  {
    name: 'does not stop again what was to be stopped',
    file: 'src/run/held-attempts.ts',
    line: 'if (step.stopping !== undefined)',
    change: 'if (false)',
    seed: 56,
  },
  {
    name: 'takes the result of an attempt that was given up',
    file: 'src/run/news.ts',
    line: 'if (!isLive(step) || step.attempt !== attempt) {\n    const outcome',
    change: 'if (false) {\n    const outcome',
    seed: 85,
  },
  {
    name: 'fails at once when nothing can be made ready, whatever goes on',
    file: COORDINATOR,
    line: "if (this.#state.work.live.length === 0 && this.#state.state !== 'cancelling') {",
    change: 'if (true) {',
    seed: 30,
  },
  {
    name: 'keeps its timers when it is over',
    file: 'src/run/timers.ts',
    line: 'this.#isOver = true;',
    change: '',
  },
  {
    name: 'does not ask whether the run it takes is to be cancelled',
    file: COORDINATOR,
    line: 'await this.#cancels.look();',
    change: '',
    seed: 45,
  },
  {
    name: 'does not look whether it is to be cancelled',
    file: COORDINATOR,
    line: 'this.#cancels.poll();',
    change: '',
    seed: 8,
  },
  {
    name: 'takes no places of shared limits',
    file: 'src/run/slots-of.ts',
    line: '...(takes.length === 0 ? {} : { takes }),',
    change: '',
  },
  {
    name: 'frees nothing when an attempt is to be tried again',
    file: 'src/run/slots-of.ts',
    line: 'if (old !== undefined && isLive(old) && !isSame) frees.push(place);',
    change: "if (old !== undefined && isLive(old) && !isSame && step.state !== 'retrying') frees.push(place);",
  },
  {
    name: 'takes a part of its limits',
    file: 'src/run/slots-of.ts',
    line: 'for (const limit of limits) {',
    change: 'for (const limit of limits.slice(0, 1)) {',
  },
  {
    name: 'does not look again for room',
    file: 'src/run/shared-room.ts',
    line: 'else if (this.#cancelTimer === undefined) this.#againLater();',
    change: '',
  },
  {
    name: 'calls no hooks when a step fails without another attempt',
    file: 'src/run/decide-hooks.ts',
    line: "return tellStep(event.type === 'step_failed' ? 'on_failure' : 'on_retry', event, scope);",
    change: "return event.type === 'step_failed' ? undefined : tellStep('on_retry', event, scope);",
  },
  {
    name: 'has no patience with the store',
    file: 'src/run/ask-patiently.ts',
    line: 'if (clock.monotonic() + delayMs > until) throw error;',
    change: 'throw error;',
  },
  {
    name: 'tells the time by the wall',
    file: 'src/run/run-time.ts',
    line: 'return () => Math.floor(start + clock.monotonic() - from);',
    change: 'return () => clock.now();',
    seed: 49,
  },
  {
    name: 'starts its time by the wall',
    file: 'src/run/run-time.ts',
    line: 'Math.max(clock.now(), at)',
    change: 'clock.now()',
    seed: 408,
  },
  {
    name: 'reads on after its claim',
    file: 'src/run/take-run.ts',
    line: 'Math.min(EVENTS_AT_ONCE, claim.seq - state.seq)',
    change: 'EVENTS_AT_ONCE',
    seed: 584,
  },
  {
    name: 'starts what finds no room',
    file: 'src/run/decide-starts.ts',
    line: 'for (const limit of limitsOf(state, at)) room.free.set(limit, (room.free.get(limit) ?? 0) - 1);\n    waiting',
    change: 'waiting',
  },
  {
    name: 'forgets that attempts go on',
    file: 'src/run/decide-starts.ts',
    line: 'if (!isLive(itemAt(state.steps, place))) continue;',
    change: 'continue;',
  },
  {
    name: 'starts before all parents are done',
    file: 'src/run/note-step.ts',
    line: 'missing === 0',
    change: 'missing <= 1',
  },
  {
    name: 'tries once too often',
    file: 'src/run/judge.ts',
    line: 'failures < job.retry.attemptsMax',
    change: 'failures <= job.retry.attemptsMax',
  },
  {
    name: 'counts a lost worker as a failure of the user',
    file: 'src/run/judge.ts',
    line: "return { type: 'step_lost', step: id, attempt: step.attempt, body: { reason: outcome.reason, ...output } };",
    change: "return judgeFailure(ended, { kind: 'user', message: outcome.reason, retryable: true }, output);",
  },
  {
    name: 'lets failed checks pass',
    file: 'src/run/judge.ts',
    line: 'if (failedCheck === undefined) return undefined;',
    change: 'return undefined;',
    seed: 20,
  },
  {
    name: 'tries again at once',
    file: 'src/run/decide-again.ts',
    line: 'if (step.dueAt > now) break;',
    change: '',
  },
  {
    name: 'does not wake for a retry',
    file: 'src/run/decide-stops.ts',
    line: "if (state.work.retrying !== undefined && state.state === 'running') times.push(state.work.retrying.key);",
    change: '',
  },
  {
    name: 'gives up without KILL',
    file: 'src/run/decide-stops.ts',
    line: "effect: { kind: 'stop', place, force },",
    change: "effect: { kind: 'stop', place, force: false },",
  },
  {
    name: 'ends while a retry is due',
    file: 'src/run/decide-end.ts',
    line: "'retrying', ",
    change: '',
    seed: 8,
  },
  {
    name: 'stores the row of one step only',
    file: 'src/run/batch.ts',
    line: 'steps: Array.from(places,',
    change: 'steps: Array.from([...places].slice(-1),',
  },
  {
    name: 'writes with the epoch of the one before',
    file: 'src/run/batch.ts',
    line: 'const event: unknown = { ...draft, run, seq, at, epoch };',
    change: 'const event: unknown = { ...draft, run, seq, at, epoch: Math.max(2, epoch - 1) };',
  },
];
