import { describe, expect, test } from 'vitest';
import { readPipesMessage } from './pipes-message.ts';

const message = (method: string, params: unknown) =>
  readPipesMessage(JSON.stringify({ __dagster_pipes_version: '0.1', method, params }));

test('every kind of metadata becomes a plain value or one that says how it is shown', () => {
  const metadata = {
    a: { type: '__infer__', raw_value: 'x' },
    b: { type: 'int', raw_value: 3 },
    c: { type: 'bool', raw_value: false },
    d: { type: 'url', raw_value: 'https://example.com' },
    e: { type: 'md', raw_value: '*x*' },
    f: { type: 'timestamp', raw_value: 0 },
    g: { type: 'notebook', raw_value: '/n.ipynb' },
    h: { type: 'null', raw_value: null },
    i: { type: 'asset', raw_value: 'a/b' },
    j: { type: 'json', raw_value: { x: [1] } },
    k: 7,
  };
  expect(message('report_asset_materialization', { asset_key: 'a/b', data_version: null, metadata })).toEqual({
    kind: 'materialized',
    asset: 'a.b',
    told: {
      metadata: {
        a: 'x',
        b: 3,
        c: false,
        d: { type: 'url', value: 'https://example.com' },
        e: { type: 'md', value: '*x*' },
        f: { type: 'text', value: '1970-01-01T00:00:00.000Z' },
        g: { type: 'path', value: '/n.ipynb' },
        h: null,
        i: 'a/b',
        j: { type: 'json', value: { x: [1] } },
        k: 7,
      },
    },
  });
});

test.each(['dagster/row_count', 'rows'])('the metadata %s is the number of rows', (name) => {
  const metadata = { [name]: { type: 'int', raw_value: 12 } };
  expect(message('report_asset_materialization', { asset_key: null, metadata })).toMatchObject({ told: { rows: 12 } });
});

test('a check says whether it passed, and how bad it is when not', () => {
  expect(
    message('report_asset_check', { asset_key: 'a', check_name: 'c', passed: true, severity: 'WARN', metadata: null }),
  ).toEqual({
    kind: 'checked',
    asset: 'a',
    check: { name: 'c', passed: true, severity: 'warn', metadata: {} },
  });
  expect(
    message('report_asset_check', { asset_key: 'a', check_name: 'c', passed: 'yes', severity: 'ERROR' }),
  ).toMatchObject({
    check: { passed: false, severity: 'error' },
  });
});

describe('an exception', () => {
  const exception = {
    message: 'no',
    name: 'ValueError',
    stack: ['  File "x"\n', '    y\n'],
    cause: null,
    context: null,
  };
  test.each([
    [exception, { message: 'ValueError: no', stack: '  File "x"\n    y\n' }],
    [
      { ...exception, message: 'ValueError: no\n' },
      { message: 'ValueError: no', stack: '  File "x"\n    y\n' },
    ],
    [
      { ...exception, name: null },
      { message: 'no', stack: '  File "x"\n    y\n' },
    ],
  ])('%j is told once by its name', (given, told) => {
    expect(message('closed', { exception: given })).toEqual({ kind: 'closed', exception: told });
  });

  test('is not there when all went well', () => {
    expect(message('closed', {})).toEqual({ kind: 'closed' });
    expect(message('closed', null)).toEqual({ kind: 'closed' });
  });
});

test.each(['no JSON', '{"a": 1}', '[1]', '{"__dagster_pipes_version":"0.1","method":"sing","params":{}}'])(
  '%s is unreadable, and kept',
  (line) => {
    expect(readPipesMessage(line)).toEqual({ kind: 'unreadable', text: line });
  },
);

test('levels of logs are those of Millrace', () => {
  const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'].map((level) =>
    message('log', { message: 'm', level }),
  );
  expect(levels.map((log) => (log.kind === 'log' ? log.level : ''))).toEqual([
    'debug',
    'info',
    'warn',
    'error',
    'error',
  ]);
});

describe('a custom message', () => {
  const custom = (payload: unknown) => message('report_custom_message', { payload });

  test('with a list of items says what was found, be it nothing; a key may stand alone', () => {
    expect(custom({ items: [{ key: 'a', path: 'in/a.csv', n: 3 }, 'b'] })).toEqual({
      kind: 'items',
      items: [{ key: 'a', path: 'in/a.csv', n: 3 }, { key: 'b' }],
    });
    expect(custom({ items: [] })).toEqual({ kind: 'items', items: [] });
  });

  test('with something else in the list of items says which it is', () => {
    const payload = { items: [{ key: 'a' }, { path: 'b' }, 7] };
    expect(custom(payload)).toEqual({ kind: 'wrong_items', payload, number: 2, text: '{"path":"b"}' });
  });

  test.each([{ items: 'a' }, { other: [] }, ['a'], null])('such as %j is a log with what it holds', (payload) => {
    expect(custom(payload)).toEqual({ kind: 'log', level: 'info', message: 'custom message', extra: { payload } });
  });
});
