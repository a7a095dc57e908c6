#!/usr/bin/env node
// The one file that any Node must be able to parse: it answers what needs nothing, and finds a Node that can run the rest.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [22, 18];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version + '\n');
} else if (isNodeRecent()) {
  module.enableCompileCache();
  import(pathToFileURL(entry()).href).then(({ main }) => main());
} else {
  runWithOwnNode();
}

function isNodeRecent() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** The built program; in a working copy whose source is newer than the build, the source itself. */
function entry() {
  const built = join(root, 'dist/cli.js');
  const source = join(root, 'src/cli/main.ts');
  if (!existsSync(source)) return built;
  return existsSync(built) && statSync(built).mtimeMs > newestChange() ? built : source;
}

function newestChange() {
  let newest = statSync(join(root, 'package-lock.json')).mtimeMs;
  for (const top of ['src', 'generated', 'jobtypes']) {
    for (const file of readdirSync(join(root, top), { recursive: true })) {
      if (/\.[jt]s$/.test(file)) newest = Math.max(newest, statSync(join(root, top, file)).mtimeMs);
    }
  }
  return newest;
}

/** Starts the same command with the Node that the repository brings, and ends as it ends. */
function runWithOwnNode() {
  const own = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own)) {
    process.stderr.write(
      `millrace needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}: install Node 24 from nodejs.org, or with "nvm install 24".\n`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(own, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the child as well; passed on, it would count twice.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', (error) => {
    process.stderr.write(`millrace cannot start ${own}: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) return process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
