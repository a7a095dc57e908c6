import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What must not know the machine it runs on: time, chance, files and the environment come through ports. */
const CORE = ['std', 'diagnostics', 'model', 'templates', 'layers', 'calendar', 'graph', 'ports', 'compile'].map(
  (folder) => `src/${folder}/**/*.ts`,
);
const TESTS = ['**/*.test.ts', 'test/**/*.ts'];

const banned = (selector, message) => ({ selector, message });
const EVERYWHERE = [
  banned('TSEnumDeclaration', 'Write a union of literals.'),
  banned('TSPropertySignature[readonly=false]', 'Data is readonly; mutation lives in local variables of one function.'),
];
const NAMED_EXPORTS = banned(
  'ExportDefaultDeclaration',
  'Export by name; only job types and configurations, which are loaded by path, have a default export.',
);
const PURE = [
  banned("NewExpression[callee.name='Date'][arguments.length=0]", 'Time comes through the clock port.'),
  banned("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Time comes through the clock port.'),
  banned("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Chance comes through a port.'),
];
const IMPURE_GLOBALS = [
  'process',
  'Buffer',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'generated/',
    '**/.millrace/',
    '**/.venv/',
    'test/specs/',
    'test/hostile/',
    'test/corpus/*.mjs',
    'test/.tmp/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE, NAMED_EXPORTS],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // It does not end on recursive types such as Json.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      // Ports are promises where one backend has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: CORE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'The core loads no Node module: what it needs comes through src/ports.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...EVERYWHERE, NAMED_EXPORTS, ...PURE],
    },
  },
  {
    files: ['jobtypes/*/*.ts', 'pipelines/**/*.ts', '*.config.ts', 'scripts/count-tests.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE] },
  },
  { files: [...TESTS, 'scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
