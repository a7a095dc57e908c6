// Loaded into a coordinator's process: measures how late its event loop is while the file that MILLRACE_TEST_LAG names is there, and writes
// the 99th percentile, in milliseconds, beside it when the file with `.done` appears.
import { existsSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

const file = process.env.MILLRACE_TEST_LAG;
if (isMainThread && file !== undefined && process.argv[1]?.endsWith('millrace.js')) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let isMeasuring = false;
  const timer = setInterval(() => {
    if (!isMeasuring && existsSync(file)) {
      isMeasuring = true;
      delay.enable();
    } else if (isMeasuring && existsSync(`${file}.done`)) {
      delay.disable();
      writeFileSync(`${file}.p99`, String(delay.percentile(99) / 1e6));
      clearInterval(timer);
    }
  }, 20);
  timer.unref();
}
