/* Made from jobtypes/ and the manifests in src/ by `npm run generate`. Do not edit. */
import type { Builtins } from '../src/compile/stages.ts';

/** Everything that compile knows of what the product brings. */
export const BUILTINS: Builtins = {
  version: '0.1.0',
  jobTypes: [
    {
      manifest: {
        name: 'check',
        version: 1,
        code_version: '1',
        description: 'Looks for what is wrong with data, and fails or warns when it finds something.',
        runtime: 'node',
        entry: 'check.ts',
        resources: { warehouse: { kind: 'sql', description: 'Where the checked tables are.' } },
        fields: {
          'checks.*.asset': { structural: true, asset: 'input', template: false },
          'checks.*.sql': { structural: true, sql: true, template: 'sql' },
          'checks.*.references.asset': { structural: true, asset: 'input', template: false },
        },
        judges_inputs: true,
        mocks: true,
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'CheckConfig',
        description: 'Config of jobs of type check.',
        type: 'object',
        additionalProperties: false,
        required: ['checks'],
        properties: {
          checks: {
            type: 'array',
            minItems: 1,
            description: 'What must hold. All are looked at, whatever the first ones find.',
            items: {
              type: 'object',
              additionalProperties: false,
              description:
                'One thing that must hold: exactly one of sql, unique, not_null, row_count, accepted_values, references.',
              properties: {
                name: {
                  type: 'string',
                  pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]*$',
                  maxLength: 100,
                  description: 'A name for reports; made from the check when left out.',
                  examples: ['delays_are_plausible'],
                },
                asset: {
                  type: 'string',
                  pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$',
                  description: 'The table that is checked; of a check by `sql` the first that it reads when left out.',
                  examples: ['clean.flights'],
                },
                severity: {
                  description: 'An error fails the job; a warning is reported.',
                  enum: ['error', 'warn'],
                  default: 'error',
                  examples: ['warn'],
                },
                sql: {
                  type: 'string',
                  minLength: 1,
                  description: 'A query that finds what is wrong: it passes when it returns no row.',
                  examples: ['select * from clean.flights where delay < -120'],
                },
                unique: {
                  description: 'No two rows are alike in these columns.',
                  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
                  examples: [['airport', 'flight_date']],
                },
                not_null: {
                  description: 'No null in these columns.',
                  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
                  examples: [['airport']],
                },
                row_count: {
                  type: 'object',
                  description: 'How many rows there are.',
                  additionalProperties: false,
                  minProperties: 1,
                  properties: {
                    min: { type: 'integer', minimum: 0, description: 'At least.', examples: [1] },
                    max: { type: 'integer', minimum: 0, description: 'At most.', examples: [1000000] },
                  },
                  examples: [{ min: 1 }],
                },
                accepted_values: {
                  type: 'object',
                  description: 'A column holds only these values.',
                  additionalProperties: false,
                  required: ['column', 'values'],
                  properties: {
                    column: { type: 'string', description: 'The column.', examples: ['country'] },
                    values: {
                      type: 'array',
                      description: 'The values.',
                      items: { type: ['string', 'number', 'boolean'] },
                      examples: [['HU', 'TH']],
                    },
                  },
                  examples: [{ column: 'country', values: ['HU', 'TH'] }],
                },
                references: {
                  type: 'object',
                  description: 'Each value of a column stands in a column of another asset.',
                  additionalProperties: false,
                  required: ['column', 'asset'],
                  properties: {
                    column: { type: 'string', description: 'The column here.', examples: ['origin'] },
                    asset: { type: 'string', description: 'The other asset.', examples: ['clean.airports'] },
                    to: {
                      type: 'string',
                      description: 'The column there; the same name when left out.',
                      examples: ['iata'],
                    },
                  },
                  examples: [{ column: 'origin', asset: 'clean.airports', to: 'iata' }],
                },
              },
              oneOf: [
                { required: ['sql'] },
                { required: ['unique', 'asset'] },
                { required: ['not_null', 'asset'] },
                { required: ['row_count', 'asset'] },
                { required: ['accepted_values', 'asset'] },
                { required: ['references', 'asset'] },
              ],
              examples: [{ asset: 'clean.flights', unique: ['flight_id'] }],
            },
            examples: [[{ sql: 'select * from clean.flights where delay < -120', severity: 'warn' }]],
          },
        },
        examples: [{ checks: [{ asset: 'clean.flights', row_count: { min: 1 } }] }],
      },
    },
    {
      manifest: {
        name: 'files',
        version: 1,
        code_version: '1',
        description: 'Copies, moves or archives files between stores.',
        runtime: 'node',
        entry: 'files.ts',
        resources: {
          source: { kind: 'files', optional: true, description: 'Where `from` is looked for.' },
          target: { kind: 'files', optional: true, description: 'Where `to` is put.' },
        },
        outputs: {
          file: { kind: 'file', default: true, many: true, description: 'The copy or the archive.' },
          table: { kind: 'table', many: true, description: "The file's rows, loaded as a table." },
        },
        fields: { from: { template: 'text' }, to: { template: 'text' }, action: { structural: true } },
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'FilesConfig',
        description:
          'Config of jobs of type files. Without from and to: each input asset becomes the output asset in its place.',
        type: 'object',
        additionalProperties: false,
        properties: {
          action: {
            description:
              'copy (the default), move (the source is removed once the copy is there), or archive (all files in one .tar.gz).',
            enum: ['copy', 'move', 'archive'],
            default: 'copy',
            examples: ['archive'],
          },
          from: {
            type: 'string',
            minLength: 1,
            description: 'A path or glob in the store of slot `source`, instead of an input asset.',
            examples: ['incoming/*.parquet'],
          },
          to: {
            type: 'string',
            minLength: 1,
            description:
              'A path in the store of slot `target`, or a folder when it ends with a slash, instead of an output asset.',
            examples: ['done/{{partition.key}}/'],
          },
          empty: {
            description: 'What happens when `from` finds no file: error (the default) or allow.',
            enum: ['error', 'allow'],
            default: 'error',
            examples: ['allow'],
          },
        },
        dependentRequired: { to: ['from'] },
        examples: [{ action: 'move', from: 'incoming/*.parquet', to: 'done/' }],
      },
    },
    {
      manifest: {
        name: 'http',
        version: 1,
        code_version: '1',
        description: 'Asks a web service, and keeps what it answers.',
        runtime: 'node',
        entry: 'http.ts',
        resources: {
          http: {
            kind: 'http',
            description: 'The web service, with its credentials and with what private hosts may be reached.',
          },
        },
        outputs: {
          file: { kind: 'file', default: true, many: true, description: 'The body of the answer.' },
          value: {
            kind: 'value',
            many: true,
            description: 'The body of the answer, which must be JSON, or a part of it.',
          },
          other: { kind: 'other', many: true, description: 'What the service does when it is asked.' },
        },
        fields: {
          method: { template: false },
          url: { template: 'url' },
          'query.**': { template: 'text' },
          'headers.*': { template: 'text' },
          body: { template: 'text' },
          'json.**': { template: 'text' },
          'form.*': { template: 'text' },
          select: { template: false },
        },
        mocks: true,
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'HttpConfig',
        description: 'Config of jobs of type http: one request, and what becomes of the answer.',
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {
          url: {
            type: 'string',
            minLength: 1,
            description:
              'The path below the address of the resource, or a whole address where the resource has none. Values put in are percent-encoded.',
            examples: ['orders/{{partition.key}}', 'https://api.example.com/v1/rates'],
          },
          method: {
            description: 'What is asked; POST when there is something to send, else GET.',
            enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
            examples: ['PUT'],
          },
          query: {
            type: 'object',
            description: 'What is added to the address after the question mark; of a list each item.',
            additionalProperties: {
              anyOf: [
                { type: ['string', 'number', 'boolean'] },
                { type: 'array', items: { type: ['string', 'number', 'boolean'] } },
              ],
            },
            examples: [{ from: '{{partition.start}}', page_size: 500, status: ['paid', 'sent'] }],
          },
          headers: {
            type: 'object',
            description: 'Headers of this request. Credentials belong into the resource.',
            propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$" },
            additionalProperties: { type: 'string' },
            examples: [{ accept: 'text/csv' }],
          },
          body: { type: 'string', description: 'A text to send.', examples: ['<refresh day="{{partition.key}}"/>'] },
          json: {
            description: 'A value to send as JSON; values of templates keep their types.',
            examples: [{ day: '{{partition.key}}', limit: '{{params.limit}}' }],
          },
          form: {
            type: 'object',
            description: 'Values to send as a form.',
            additionalProperties: { type: ['string', 'number', 'boolean'] },
            examples: [{ channel: 'data', text: 'done' }],
          },
          expect: {
            type: 'array',
            minItems: 1,
            items: {
              anyOf: [{ type: 'integer', minimum: 100, maximum: 599 }, { enum: ['1xx', '2xx', '3xx', '4xx', '5xx'] }],
            },
            description: 'The statuses of answers that are good; any other fails the step.',
            default: ['2xx'],
            examples: [[200, 404]],
          },
          timeout: {
            type: 'string',
            pattern: '^[0-9]{1,9}(ms|s|m|h)$',
            description: 'How long one answer may take; as the resource says when left out.',
            examples: ['2m'],
          },
          attempts: {
            type: 'integer',
            minimum: 1,
            maximum: 20,
            description:
              'How often it is asked at most, the first time included, while the service cannot be reached or says that it is overloaded (408, 425, 429, 500, 502, 503, 504). Between two, the time that the service asks for (Retry-After), else 1 s, 2 s, 4 s and so on.',
            default: 1,
            examples: [5],
          },
          select: {
            type: 'string',
            pattern: '^(/[^/]*)*$',
            description:
              'For outputs that are values: a JSON pointer to the part of the answer that is the value; all of it when left out.',
            examples: ['/data/total'],
          },
        },
        allOf: [
          { not: { required: ['body', 'json'] } },
          { not: { required: ['body', 'form'] } },
          { not: { required: ['json', 'form'] } },
        ],
        examples: [{ url: 'orders', query: { day: '{{partition.key}}' }, attempts: 3 }],
      },
    },
    {
      manifest: {
        name: 'notebook',
        version: 1,
        code_version: '1',
        description: 'Runs a Jupyter notebook with parameters and keeps the executed notebook and an HTML page of it.',
        runtime: 'node',
        entry: 'notebook.ts',
        outputs: {
          notebook: { kind: 'file', format: 'ipynb', description: 'The executed notebook.' },
          html: { kind: 'file', format: 'html', default: true, description: 'The executed notebook as a page.' },
          file: {
            kind: 'file',
            many: true,
            description: 'A file that the notebook writes to the path in MILLRACE_OUTPUT_….',
          },
          table: {
            kind: 'table',
            many: true,
            description: 'A parquet file that the notebook writes and that is loaded as a table.',
          },
        },
        fields: {
          file: { structural: true },
          'parameters.**': { template: 'text' },
          kernel: { structural: true, template: false },
          python: { structural: true, template: false },
          'python.*': { structural: true, template: false },
        },
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'NotebookConfig',
        description: 'Config of jobs of type notebook.',
        type: 'object',
        additionalProperties: false,
        required: ['file'],
        properties: {
          file: {
            type: 'string',
            format: 'millrace-file',
            minLength: 1,
            description: 'The notebook, relative to the descriptor.',
            examples: ['delays.ipynb'],
          },
          parameters: {
            type: 'object',
            description: 'Values put in after the cell that is tagged `parameters`.',
            propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
            additionalProperties: true,
            examples: [{ month: '{{partition.key}}', top: 10 }],
          },
          kernel: {
            type: 'string',
            minLength: 1,
            description: 'The Jupyter kernel; python3 when left out.',
            examples: ['python3'],
          },
          hide_code: {
            type: 'boolean',
            description:
              'Whether the page leaves the code cells out; true when left out, since a report is for readers.',
            default: true,
            examples: [false],
          },
          python: {
            description:
              "The interpreter, by its path from the project's folder or by its name, or a requirements file from which an environment is made and kept; else the project's `python:`, else python3. It needs papermill, nbconvert and ipykernel.",
            anyOf: [
              { type: 'string', minLength: 1 },
              {
                type: 'object',
                additionalProperties: false,
                required: ['requirements'],
                properties: {
                  requirements: {
                    type: 'string',
                    minLength: 1,
                    description: "A requirements file, relative to the project's folder.",
                    examples: ['requirements.txt'],
                  },
                  interpreter: {
                    type: 'string',
                    minLength: 1,
                    description: 'The interpreter it is made with; python3 when left out.',
                    examples: ['python3.12'],
                  },
                },
              },
            ],
            examples: ['../../.venv/bin/python', 'python3.12', { requirements: 'requirements.txt' }],
          },
        },
        examples: [{ file: 'delays.ipynb', parameters: { top: 10 } }],
      },
    },
    {
      manifest: {
        name: 'notify',
        version: 1,
        code_version: '1',
        description: 'Sends a message to people, to a chat or by mail.',
        runtime: 'node',
        entry: 'notify.ts',
        resources: { channel: { kind: 'message', description: 'Where the message goes.' } },
        outputs: {
          message: { kind: 'other', default: true, description: 'The message, for jobs that come after it.' },
        },
        fields: {
          resource: { structural: true, resource: true, slot: 'channel', template: false },
          message: { template: 'text' },
          subject: { template: 'text' },
          to: { template: 'text' },
          'to.*': { template: 'text' },
        },
        mocks: true,
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'NotifyConfig',
        description: 'Config of jobs and hooks of type notify: a message and where it goes.',
        type: 'object',
        additionalProperties: false,
        required: ['message'],
        properties: {
          message: {
            type: 'string',
            minLength: 1,
            description: 'The text. It is shown as it is, whatever its values hold.',
            examples: ['{{job.name}} is done for {{partition.key}}.'],
          },
          subject: {
            type: 'string',
            minLength: 1,
            description:
              'The subject of a mail, the first line of a chat message; the first line of the text when left out.',
            examples: ['Delays of {{partition.key}}'],
          },
          resource: {
            type: 'string',
            minLength: 1,
            description:
              'The resource that takes the message, instead of the one called `channel`; the same as `resources: {channel: NAME}`.',
            examples: ['alerts'],
          },
          to: {
            anyOf: [
              { type: 'string', minLength: 3 },
              { type: 'array', items: { type: 'string', minLength: 3 } },
            ],
            description:
              'Whom it is for, where the channel can choose (mail): an address, or a list; those of the resource when left out.',
            examples: [['ops@example.com'], '{{job.owners}}'],
          },
        },
        examples: [{ resource: 'alerts', message: '{{job.name}} is done for {{partition.key}}.' }],
      },
    },
    {
      manifest: {
        name: 'python',
        version: 1,
        code_version: '1',
        description: 'Runs a Python script, with or without the dagster-pipes package.',
        runtime: 'node',
        entry: 'python.ts',
        outputs: {
          file: {
            kind: 'file',
            default: true,
            many: true,
            description: 'A file that the script writes to the path in MILLRACE_OUTPUT_….',
          },
          table: {
            kind: 'table',
            many: true,
            description: 'A parquet file that the script writes and that is loaded as a table.',
          },
          value: { kind: 'value', many: true, description: 'A JSON value that the script writes.' },
          other: {
            kind: 'other',
            many: true,
            description: 'Anything that is elsewhere: a message, a table that the script made by itself.',
          },
        },
        fields: {
          file: { structural: true },
          'args.*': { template: 'text' },
          'env.*': { template: 'text' },
          python: { structural: true, template: false },
          'python.*': { structural: true, template: false },
        },
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'PythonConfig',
        description: 'Config of jobs of type python.',
        type: 'object',
        additionalProperties: false,
        required: ['file'],
        properties: {
          file: {
            type: 'string',
            format: 'millrace-file',
            minLength: 1,
            description:
              "The script, relative to the descriptor. Modules that it imports are listed under the job's `files:`.",
            examples: ['score.py'],
          },
          args: {
            type: 'array',
            items: { type: 'string' },
            description: 'Arguments of the script (sys.argv).',
            examples: [['--day', '{{partition.key}}']],
          },
          env: {
            type: 'object',
            description: 'Further environment variables, besides MILLRACE_…; secrets by name.',
            propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
            additionalProperties: {
              anyOf: [
                { type: ['string', 'number', 'boolean'] },
                {
                  type: 'object',
                  additionalProperties: false,
                  required: ['secret'],
                  properties: {
                    secret: { type: 'string', minLength: 1, description: "The secret's name.", examples: ['API_KEY'] },
                  },
                },
              ],
            },
            examples: [{ REGION: '{{params.region}}', API_KEY: { secret: 'API_KEY' } }],
          },
          python: {
            description:
              "The interpreter, by its path from the project's folder or by its name, or a requirements file from which an environment is made and kept; else the project's `python:`, else python3.",
            anyOf: [
              { type: 'string', minLength: 1 },
              {
                type: 'object',
                additionalProperties: false,
                required: ['requirements'],
                properties: {
                  requirements: {
                    type: 'string',
                    minLength: 1,
                    description: "A requirements file, relative to the project's folder.",
                    examples: ['requirements.txt'],
                  },
                  interpreter: {
                    type: 'string',
                    minLength: 1,
                    description: 'The interpreter it is made with; python3 when left out.',
                    examples: ['python3.12'],
                  },
                },
              },
            ],
            examples: ['../../.venv/bin/python', 'python3.12', { requirements: 'requirements.txt' }],
          },
        },
        examples: [{ file: 'score.py' }],
      },
    },
    {
      manifest: {
        name: 'shell',
        version: 1,
        code_version: '1',
        description: 'Runs a command or a shell script.',
        runtime: 'node',
        entry: 'shell.ts',
        outputs: {
          file: {
            kind: 'file',
            default: true,
            many: true,
            description: 'A file that the command writes to the path in MILLRACE_OUTPUT_….',
          },
          table: {
            kind: 'table',
            many: true,
            description: 'A parquet file that the command writes and that is loaded as a table.',
          },
          value: { kind: 'value', many: true, description: 'A JSON value that the command writes.' },
          other: {
            kind: 'other',
            many: true,
            description: 'Anything that is elsewhere: a message, a table that the command made by itself.',
          },
        },
        fields: {
          'command.*': { template: 'text' },
          script: { template: false },
          file: { structural: true, template: false },
          'env.*': { template: 'text' },
          'interpreter.*': { template: false },
        },
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'ShellConfig',
        description: 'Config of jobs of type shell: a command, or a script.',
        type: 'object',
        additionalProperties: false,
        properties: {
          command: {
            type: 'array',
            minItems: 1,
            items: { type: 'string' },
            description:
              "The program and its arguments, one by one; no shell reads them, so that no value can be taken for a command. Files that it needs are listed under the job's `files:`.",
            examples: [['python3', 'export.py', '--day', '{{partition.key}}']],
          },
          script: {
            type: 'string',
            minLength: 1,
            description:
              'A script for the interpreter. It is run as it is written, without templates: values reach it as environment variables, such as $MILLRACE_PARTITION_KEY, $MILLRACE_PARAM_DAYS, $MILLRACE_INPUT_CLEAN_FLIGHTS.',
            examples: ['wc -l "$MILLRACE_INPUT_RAW_AIRPORTS" > "$MILLRACE_OUTPUT_FILE"'],
          },
          file: {
            type: 'string',
            format: 'millrace-file',
            minLength: 1,
            description: 'A file with the script, relative to the descriptor, instead of `script`.',
            examples: ['export.sh'],
          },
          interpreter: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', minLength: 1 },
            description: "What reads the script: a program and its arguments, to which the script's path is added.",
            default: ['sh', '-eu'],
            examples: [['bash', '-euo', 'pipefail']],
          },
          env: {
            type: 'object',
            description: 'Further environment variables, besides MILLRACE_…; secrets by name.',
            propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
            additionalProperties: {
              anyOf: [
                { type: ['string', 'number', 'boolean'] },
                {
                  type: 'object',
                  additionalProperties: false,
                  required: ['secret'],
                  properties: {
                    secret: { type: 'string', minLength: 1, description: "The secret's name.", examples: ['API_KEY'] },
                  },
                },
              ],
            },
            examples: [{ REGION: '{{params.region}}', API_KEY: { secret: 'API_KEY' } }],
          },
        },
        oneOf: [{ required: ['command'] }, { required: ['script'] }, { required: ['file'] }],
        examples: [{ command: ['true'] }],
      },
    },
    {
      manifest: {
        name: 'sql',
        version: 1,
        code_version: '1',
        description: 'Makes a table or a view from a SQL query, or runs SQL statements.',
        runtime: 'node',
        entry: 'sql.ts',
        resources: { warehouse: { kind: 'sql', description: 'Where the SQL runs and where what it makes is kept.' } },
        outputs: {
          table: { kind: 'table', default: true, many: true, description: 'The table or view that it makes.' },
        },
        fields: {
          file: { structural: true, sql: true },
          sql: { structural: true, sql: true, template: 'sql' },
          dialect: { structural: true },
          materialize: { structural: true },
        },
        mocks: true,
      },
      configSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'SqlConfig',
        description: 'Config of jobs of type sql.',
        type: 'object',
        additionalProperties: false,
        properties: {
          file: {
            description:
              'The file with the SQL, relative to the descriptor, or a map from dialect to file where spellings must differ. When neither this nor `sql` is given: the .sql file beside the descriptor, with its stem.',
            anyOf: [
              { type: 'string', format: 'millrace-file', minLength: 1 },
              {
                type: 'object',
                minProperties: 1,
                propertyNames: { enum: ['duckdb', 'postgres', 'redshift', 'bigquery', 'snowflake'] },
                additionalProperties: { type: 'string', format: 'millrace-file', minLength: 1 },
              },
            ],
            examples: ['delays_by_airport.sql', { duckdb: 'delays.duckdb.sql', postgres: 'delays.postgres.sql' }],
          },
          sql: {
            type: 'string',
            minLength: 1,
            description: 'The SQL itself, instead of a file.',
            examples: ['select origin, count(*) as flights from clean.flights group by origin'],
          },
          dialect: {
            description: "The dialect that the SQL is written in; else the project's, else that of the warehouse.",
            enum: ['duckdb', 'postgres', 'redshift', 'bigquery', 'snowflake'],
            examples: ['duckdb'],
          },
          materialize: {
            description:
              'What becomes of the query: `table` (the default) replaces the whole table, `view` keeps the query alone, `incremental` replaces the rows of the partitions that are run, `statement` runs DML or several statements whose outputs are declared.',
            anyOf: [
              { enum: ['table', 'view', 'statement'] },
              {
                type: 'object',
                additionalProperties: false,
                required: ['type'],
                properties: {
                  type: {
                    description: 'How it is kept.',
                    enum: ['table', 'view', 'incremental', 'statement'],
                    examples: ['incremental'],
                  },
                  by: {
                    description:
                      'Of incremental: the column that says to which partition a row belongs; of a two-dimensional partition set a map from each of its sets to the column.',
                    anyOf: [
                      { type: 'string', minLength: 1 },
                      { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
                    ],
                    examples: ['flight_date', { daily: 'flight_date', regions: 'region' }],
                  },
                },
                if: { properties: { type: { const: 'incremental' } } },
                then: { required: ['by'] },
              },
            ],
            examples: ['view', { type: 'incremental', by: 'flight_date' }],
          },
        },
        not: { required: ['file', 'sql'] },
        examples: [{ file: 'delays_by_airport.sql', materialize: { type: 'incremental', by: 'flight_date' } }],
      },
    },
  ],
  resourceTypes: [
    {
      name: 'console',
      version: 1,
      description: "Messages are printed to the step's output.",
      kinds: ['message'],
      config: { type: 'object', additionalProperties: false, properties: {}, examples: [{}] },
    },
    {
      name: 'duckdb',
      version: 1,
      description: 'An embedded DuckDB database file. One process owns it and runs the queries of all steps, at once.',
      kinds: ['sql'],
      dialect: 'duckdb',
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
          path: {
            type: 'string',
            minLength: 1,
            description:
              "The database file, relative to the project's folder; `:memory:` for one that is gone after the run.",
            examples: ['.millrace/dev.duckdb', ':memory:'],
          },
          threads: {
            type: 'integer',
            minimum: 1,
            maximum: 1024,
            description: 'How many threads all queries share; as many as there are processors when left out.',
            examples: [4],
          },
          memory: {
            type: 'string',
            pattern: '^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$',
            description:
              "How much memory all queries share; beyond it they use the disk. Half of the machine's when left out.",
            examples: ['2GiB'],
          },
          settings: {
            type: 'object',
            description: 'Further settings of DuckDB, by name.',
            propertyNames: { pattern: '^[a-z_][a-z0-9_]*$' },
            additionalProperties: { type: ['string', 'number', 'boolean'] },
            examples: [{ preserve_insertion_order: false }],
          },
          schema: {
            type: 'string',
            minLength: 1,
            description: 'The schema of assets whose name has one part only; main when left out.',
            examples: ['main'],
          },
        },
        examples: [{ path: '.millrace/dev.duckdb' }],
      },
    },
    {
      name: 'http',
      version: 1,
      description: 'A web service, or the web. Private addresses are out of reach unless they are named.',
      kinds: ['http'],
      config: {
        type: 'object',
        additionalProperties: false,
        dependentRequired: { headers: ['url'], token: ['url'], user: ['url', 'password'], password: ['user'] },
        properties: {
          url: {
            type: 'string',
            pattern: '^https?://',
            description:
              'The address that requests start from; they cannot leave it. Left out, jobs may ask any public address, without headers or credentials of the resource.',
            examples: ['https://api.example.com/v1'],
          },
          headers: {
            type: 'object',
            description: 'Headers of every request, secrets by name.',
            propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$" },
            additionalProperties: { type: 'string' },
            examples: [{ 'x-api-key': { secret: 'PARTNER_KEY' } }],
          },
          token: {
            type: 'string',
            minLength: 1,
            description: 'A token that is sent as `Authorization: Bearer …`; give it as a secret.',
            examples: [{ secret: 'PARTNER_TOKEN' }],
          },
          user: {
            type: 'string',
            minLength: 1,
            description: 'The user of basic authentication.',
            examples: ['millrace'],
          },
          password: {
            type: 'string',
            minLength: 1,
            description: 'The password of basic authentication; give it as a secret.',
            examples: [{ secret: 'PARTNER_PASSWORD' }],
          },
          private_hosts: {
            type: 'array',
            items: { type: 'string', minLength: 1 },
            description:
              'Private hosts that may be reached all the same: names, names with `*.` in front, addresses, ranges.',
            examples: [['grafana.internal', '*.svc.cluster.local', '10.20.0.0/16']],
          },
          timeout: {
            type: 'string',
            pattern: '^[0-9]{1,9}(ms|s|m|h)$',
            description: 'How long an answer may take, redirects included; 30s when left out. A job may say otherwise.',
            examples: ['2m'],
          },
          max_body: {
            type: 'string',
            pattern: '^[0-9]{1,9}(B|KiB|MiB)$',
            description: 'How large an answer may be, unpacked; 16MiB when left out, at most 512MiB.',
            examples: ['64MiB'],
          },
        },
        examples: [{ url: 'https://api.example.com/v1', token: { secret: 'PARTNER_TOKEN' } }],
      },
    },
    {
      name: 'local_files',
      version: 1,
      description: 'A folder on this machine.',
      kinds: ['files'],
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['root'],
        properties: {
          root: {
            type: 'string',
            minLength: 1,
            description: "The folder, relative to the project's. It is made when the first file is put there.",
            examples: ['.millrace/files'],
          },
          read_only: {
            type: 'boolean',
            description: 'Whether nothing may be put there or removed.',
            default: false,
            examples: [true],
          },
        },
        examples: [{ root: '.millrace/files' }],
      },
    },
    {
      name: 'postgres',
      version: 1,
      description: 'A Postgres database, or one that speaks its protocol, such as Redshift. Needs the package pg.',
      kinds: ['sql'],
      dialect: 'postgres',
      config: {
        type: 'object',
        additionalProperties: false,
        anyOf: [{ required: ['url'] }, { required: ['host'] }],
        properties: {
          url: {
            type: 'string',
            minLength: 1,
            description:
              'Where it is, who asks, and which database: `postgres://user:password@host:port/database`. Give it as a secret. What stands beside it wins.',
            examples: [{ secret: 'WAREHOUSE_URL' }],
          },
          host: {
            type: 'string',
            minLength: 1,
            description: 'The name or address of the server.',
            examples: ['warehouse.example.com'],
          },
          port: {
            type: 'integer',
            minimum: 1,
            maximum: 65535,
            description: 'The port of the server; 5432 when left out, 5439 of Redshift.',
            examples: [5432],
          },
          database: {
            type: 'string',
            minLength: 1,
            description: "The database; of the user's name when left out.",
            examples: ['analytics'],
          },
          user: {
            type: 'string',
            minLength: 1,
            description: 'Who asks.',
            examples: ['millrace', { secret: 'WAREHOUSE_USER' }],
          },
          password: {
            type: 'string',
            minLength: 1,
            description: 'The password; give it as a secret.',
            examples: [{ secret: 'WAREHOUSE_PASSWORD' }],
          },
          tls: {
            description:
              'Whether the connection is encrypted: `require` trusts any certificate, `verify` only one that is signed by `ca`, or by an authority that this machine trusts. None when left out, unless the url says sslmode.',
            enum: ['none', 'require', 'verify'],
            examples: ['verify'],
          },
          ca: {
            type: 'string',
            minLength: 1,
            description: "A file with the certificate of the authority to trust, relative to the project's folder.",
            examples: ['certificates/warehouse.pem'],
          },
          dialect: {
            description: 'What it speaks; some things that Postgres does are not done on Redshift.',
            enum: ['postgres', 'redshift'],
            examples: ['redshift'],
          },
          schema: {
            type: 'string',
            minLength: 1,
            description: 'The schema of assets whose name has one part only; public when left out.',
            examples: ['analytics'],
          },
          connections: {
            type: 'integer',
            minimum: 1,
            maximum: 1000,
            description:
              'How many connections one process may have open at once; 8 when left out. How many steps may use the resource at once is said by `limit`.',
            examples: [4],
          },
          lock_timeout: {
            type: 'string',
            pattern: '^[0-9]{1,9}(ms|s|m|h)$',
            description:
              "How long a statement waits for somebody else's lock before it is tried again; 30s when left out.",
            examples: ['5s'],
          },
          statement_timeout: {
            type: 'string',
            pattern: '^[0-9]{1,9}(ms|s|m|h)$',
            description: "How long a statement may run; as long as the step's `timeout` leaves when left out.",
            examples: ['30m'],
          },
          settings: {
            type: 'object',
            description: 'Further settings of the server for each session, by name.',
            propertyNames: { pattern: '^[a-z_][a-z0-9_.]*$' },
            additionalProperties: { type: ['string', 'number', 'boolean'] },
            examples: [{ timezone: 'UTC', work_mem: '256MB' }],
          },
        },
        examples: [
          { url: { secret: 'WAREHOUSE_URL' } },
          {
            host: 'warehouse.example.com',
            database: 'analytics',
            user: 'millrace',
            password: { secret: 'WAREHOUSE_PASSWORD' },
            tls: 'verify',
          },
        ],
      },
    },
    {
      name: 'redshift',
      version: 1,
      description: 'An Amazon Redshift warehouse, spoken to as a Postgres. Needs the package pg.',
      extends: 'postgres',
      kinds: ['sql'],
      dialect: 'redshift',
      fixed: { dialect: 'redshift' },
      defaults: { port: 5439, tls: 'verify' },
    },
    {
      name: 's3',
      version: 1,
      description:
        'Files in a bucket of Amazon S3, or of a store that speaks its protocol. Needs the package @aws-sdk/client-s3.',
      kinds: ['files'],
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['bucket'],
        dependentRequired: {
          access_key_id: ['secret_access_key'],
          secret_access_key: ['access_key_id'],
          session_token: ['access_key_id'],
        },
        properties: {
          bucket: {
            type: 'string',
            minLength: 3,
            maxLength: 255,
            pattern: '^[A-Za-z0-9][A-Za-z0-9._:/-]*$',
            description: 'The bucket, or the ARN of an access point. It must be there.',
            examples: ['acme-reports'],
          },
          prefix: {
            type: 'string',
            pattern: '^[^/].*$',
            description: 'The folder of the bucket in which all files lie; all of the bucket when left out.',
            examples: ['millrace/prod'],
          },
          region: {
            type: 'string',
            minLength: 1,
            description:
              'The region of the bucket; what the variable AWS_REGION or the profile says when left out, else us-east-1.',
            examples: ['eu-central-1'],
          },
          endpoint: {
            type: 'string',
            pattern: '^https?://',
            description: "The address of a store that is not Amazon's.",
            examples: ['https://minio.example.com:9000'],
          },
          path_style: {
            type: 'boolean',
            description:
              'Whether the bucket stands in the path of addresses and not in their host; true when left out and there is an `endpoint`.',
            examples: [true],
          },
          access_key_id: {
            type: 'string',
            minLength: 1,
            description:
              "The key's name; give it as a secret. When left out, credentials are found as every program of AWS does: variables, the profile, the role of the machine.",
            examples: [{ secret: 'S3_KEY_ID' }],
          },
          secret_access_key: {
            type: 'string',
            minLength: 1,
            description: 'The key; give it as a secret.',
            examples: [{ secret: 'S3_KEY' }],
          },
          session_token: {
            type: 'string',
            minLength: 1,
            description: 'The token of keys that are lent for a while; give it as a secret.',
            examples: [{ secret: 'S3_TOKEN' }],
          },
          read_only: {
            type: 'boolean',
            description: 'Whether nothing may be put there or removed.',
            default: false,
            examples: [true],
          },
        },
        examples: [{ bucket: 'acme-reports', prefix: 'millrace/prod', region: 'eu-central-1' }],
      },
    },
    {
      name: 'slack_webhook',
      version: 1,
      description: 'A channel of Slack, or of a chat that takes the same webhooks, such as Mattermost.',
      kinds: ['message'],
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {
          url: {
            type: 'string',
            minLength: 1,
            description:
              'The address that Slack gave for the channel. Whoever has it can write there, so give it as a secret.',
            examples: [{ secret: 'SLACK_ALERTS' }],
          },
          mention: {
            type: 'string',
            minLength: 1,
            description:
              'Who is called in front of every message, as Slack spells it. Nobody can be called by the text of a message.',
            examples: ['<!here>', '<!subteam^S0123456>'],
          },
          rate: {
            type: 'object',
            description:
              'How many messages go out in a while; what is more is held back and counted in the next one. 30 in 10m when left out.',
            additionalProperties: false,
            required: ['messages', 'per'],
            properties: {
              messages: { type: 'integer', minimum: 1, maximum: 100000, description: 'How many.', examples: [30] },
              per: {
                type: 'string',
                pattern: '^[0-9]{1,9}(s|m|h|d)$',
                description: 'In how long a time.',
                examples: ['10m'],
              },
            },
            examples: [{ messages: 30, per: '10m' }],
          },
          private_hosts: {
            type: 'array',
            items: { type: 'string', minLength: 1 },
            description:
              "Private hosts that may be reached, for a chat in one's own network: names, names with `*.` in front, addresses, ranges.",
            examples: [['chat.internal']],
          },
        },
        examples: [{ url: { secret: 'SLACK_ALERTS' } }],
      },
    },
    {
      name: 'smtp',
      version: 1,
      description: 'E-mail, handed to a mail server. Needs the package nodemailer.',
      kinds: ['message'],
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['host', 'from', 'to'],
        dependentRequired: { user: ['password'], password: ['user'] },
        properties: {
          host: { type: 'string', minLength: 1, description: 'The mail server.', examples: ['smtp.example.com'] },
          port: {
            type: 'integer',
            minimum: 1,
            maximum: 65535,
            description: 'Its port; 587 when left out, 465 with `tls: implicit`, 25 with `tls: none`.',
            examples: [587],
          },
          tls: {
            description:
              'How the connection is encrypted: after a greeting (starttls, the default; nothing is sent where the server cannot), from its beginning (implicit), or not at all.',
            enum: ['starttls', 'implicit', 'none'],
            examples: ['implicit'],
          },
          ca: {
            type: 'string',
            minLength: 1,
            description:
              "A file with the certificate of the authority that the server's is signed by, relative to the project's folder; those that this machine trusts when left out.",
            examples: ['certificates/mail.pem'],
          },
          user: { type: 'string', minLength: 1, description: 'Who hands in mail.', examples: ['millrace@example.com'] },
          password: {
            type: 'string',
            minLength: 1,
            description: 'The password; give it as a secret.',
            examples: [{ secret: 'SMTP_PASSWORD' }],
          },
          from: {
            type: 'string',
            minLength: 3,
            description: 'Whom mail is from.',
            examples: ['Millrace <millrace@example.com>'],
          },
          to: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', minLength: 3 },
            description: 'Whom mail is for, unless the job names others.',
            examples: [['data-platform@example.com']],
          },
          rate: {
            type: 'object',
            description:
              'How many mails go out in a while; what is more is held back and counted in the next one. 20 in 1h when left out.',
            additionalProperties: false,
            required: ['messages', 'per'],
            properties: {
              messages: { type: 'integer', minimum: 1, maximum: 100000, description: 'How many.', examples: [20] },
              per: {
                type: 'string',
                pattern: '^[0-9]{1,9}(s|m|h|d)$',
                description: 'In how long a time.',
                examples: ['1h'],
              },
            },
            examples: [{ messages: 20, per: '1h' }],
          },
        },
        examples: [
          {
            host: 'smtp.example.com',
            user: 'millrace@example.com',
            password: { secret: 'SMTP_PASSWORD' },
            from: 'Millrace <millrace@example.com>',
            to: ['data-platform@example.com'],
          },
        ],
      },
    },
  ],
  executors: [
    {
      name: 'inline',
      version: 1,
      description:
        'Steps run in the process that coordinates the run, one after another where they compute; for tests and mocks.',
      config: { type: 'object', additionalProperties: false, properties: {}, examples: [{}] },
    },
    {
      name: 'process',
      version: 1,
      description: 'Each step runs in a process of its own on this machine.',
      config: {
        type: 'object',
        additionalProperties: false,
        properties: {
          concurrency: {
            type: 'integer',
            minimum: 1,
            maximum: 1000,
            description: 'How many steps run at once; as many as there are processors when left out.',
            examples: [4],
          },
          memory: {
            type: 'string',
            pattern: '^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$',
            description:
              'How much memory a step may use, its processes together and about 100 MiB of our own among it; one that uses more is ended and has failed. Looked at twice a second, on Linux only. No limit when left out.',
            examples: ['4GiB'],
          },
        },
        examples: [{ concurrency: 4 }],
      },
    },
  ],
  storages: [
    {
      name: 'postgres',
      version: 1,
      description:
        'Events and states in a schema of a Postgres database, for any number of machines. Needs the package pg.',
      config: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: {
          url: {
            type: 'string',
            minLength: 1,
            description:
              'Where it is, who asks, and which database: `postgres://user:password@host:port/database`. Give it as a secret.',
            examples: [{ secret: 'MILLRACE_DB' }],
          },
          schema: {
            type: 'string',
            pattern: '^[a-z_][a-z0-9_]{0,62}$',
            description:
              'The schema of this instance, made when it is not there; several instances share a database by having one each. millrace when left out.',
            examples: ['millrace'],
          },
          connections: {
            type: 'integer',
            minimum: 1,
            maximum: 1000,
            description: 'How many connections one process may have open at once; 10 when left out.',
            examples: [10],
          },
          free_space_min: {
            type: 'string',
            pattern: '^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$',
            description:
              'While less of the disk of this machine is free where runs keep what they write, no new run is started; 200MiB, or a hundredth of the disk where that is less, when left out. With 0B runs are always started.',
            examples: ['2GiB'],
          },
        },
        examples: [{ url: { secret: 'MILLRACE_DB' } }],
      },
    },
    {
      name: 'sqlite',
      version: 1,
      description: 'Events and states in a SQLite file, for one machine.',
      config: {
        type: 'object',
        additionalProperties: false,
        properties: {
          path: {
            type: 'string',
            minLength: 1,
            description: "The file, relative to the project's folder; .millrace/state.db when left out.",
            examples: ['.millrace/state.db'],
          },
          free_space_min: {
            type: 'string',
            pattern: '^[0-9]{1,9}(B|KiB|MiB|GiB|TiB)$',
            description:
              'While less of the disk is free where runs keep what they write, no new run is started; 200MiB, or a hundredth of the disk where that is less, when left out. With 0B runs are always started.',
            examples: ['2GiB'],
          },
          allow_network_folder: {
            type: 'boolean',
            description:
              'Opens the file although it is on a network file system. Say so only where you know that locks of files work there and that one machine uses it, otherwise the file is damaged sooner or later.',
            examples: [true],
          },
        },
        examples: [{ path: '.millrace/state.db' }],
      },
    },
  ],
};
