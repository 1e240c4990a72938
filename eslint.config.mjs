import next from 'eslint-config-next/core-web-vitals'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Modules of lib without input and output: they run in the browser as well. `schema`, `rules` and `decide` are the heart
 * of each feature; the others are named here one by one.
 */
const pureNames = [
  ...['schema', 'form-schema', 'rules', 'decide', 'decide-token', 'explain'],
  ...['decision', 'trail', 'snapshot', 'graph', 'place', 'presets', 'address-guard', 'explain-refusal'],
  ...['errors', 'permissions', 'validation', 'localize'],
  ...['canonical', 'write-http', 'actor-name', 'tell-actor'],
  ...[
    'chat-body',
    'node-kinds',
    'form',
    'run',
    'events',
    'sse',
    'pipeline',
    'snippets',
    'answer',
    'split-time',
  ],
  ...['http-request', 'write-curl', 'write-node', 'write-python', 'write-java', 'client-configuration'],
  ...['audit-query', 'audit-range', 'audit-suggest', 'audit-words', 'group-events', 'mask-secrets'],
  ...[
    'access',
    'grouping',
    'world',
    'simulate',
    'plan-fixes',
    'rehearse',
    'reach',
    'preview-fixes',
    'diff-steps',
  ],
]
const pure = `lib/**/{${pureNames.join(',')}}.ts`
const pureModule = `(.+/)?(${pureNames.join('|')})$`

const tests = ['**/*.test.{ts,tsx}', '**/testing.ts', 'e2e/**', 'bench/**', 'scripts/vitest/**']

/** One row of the layering table: what files of a layer may not import, and why. */
function forbidImports(...patterns) {
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^\\.\\.?/(?!.*\\.css$)', message: 'Import by "@/..." so that the layer can be read.' },
          ...patterns,
        ],
      },
    ],
  }
}
const noReact = {
  regex: '^(react|react-dom|next|next-auth|next-intl)(/|$)',
  message: 'This layer knows no framework.',
}
const noTransport = {
  regex: '^@/(app|components|server|scripts|e2e)/',
  message: 'lib is imported by transports, not the other way.',
}
const noConsole = { regex: '^@/lib/console/', message: 'Only app, components and proxy.ts are Next-aware.' }
const noDatabase = {
  regex: '^@/lib/db/',
  message: 'Call a use case; only lib reads and writes the database.',
}
const noPlainLink = {
  regex: '^next/link$',
  message:
    'Use @/components/ui/link: it fetches a page ahead when the reader means to go there, not on sight.',
}
const noServer = {
  regex: '^@/(server|scripts|e2e)/',
  message: 'The console and the data plane meet in lib only.',
}

const layers = [
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/console/**'],
    rules: forbidImports(noReact, noTransport, noConsole),
  },
  {
    files: [pure],
    ignores: ['lib/console/**'],
    rules: forbidImports(noReact, noTransport, noConsole, {
      regex: `^(?!zod$|ipaddr\\.js$|@/lib/${pureModule})`,
      allowTypeImports: true,
      message: 'Pure modules import pure modules and zod only; types of others are fine.',
    }),
  },
  {
    files: ['lib/console/**'],
    rules: forbidImports(noServer, { regex: '^@/(app|components)/', message: noTransport.message }),
  },
  {
    files: ['server/**'],
    rules: forbidImports(noReact, noConsole, {
      regex: '^@/(app|components|scripts|e2e)/',
      message: 'server knows no pages.',
    }),
  },
  {
    files: ['components/**'],
    ignores: ['components/ui/link.tsx'],
    rules: forbidImports(noServer, noDatabase, noPlainLink, {
      regex: `^@/lib/(?!${pureModule}|console/client/)`,
      allowTypeImports: true,
      message: 'Components take DTOs: import types and pure modules only.',
    }),
  },
  {
    files: ['app/**', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
    rules: forbidImports(noServer, noDatabase, noPlainLink),
  },
  { files: tests, rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
]

const environment = {
  files: ['**/*.{ts,tsx}'],
  ignores: [
    'lib/config.ts',
    'prisma.config.ts',
    'playwright.config.ts',
    'scripts/**',
    'instrumentation.ts',
    ...tests,
  ],
  rules: {
    'no-restricted-properties': [
      'error',
      {
        object: 'process',
        property: 'env',
        message: 'Settings come from lib/config.ts, which alone reads the environment.',
      },
    ],
  },
}

const syntax = {
  files: ['**/*.{ts,tsx}'],
  ignores: ['lib/db/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'NewExpression[callee.name="PrismaClient"]',
        message: 'Only lib/db constructs Prisma; call db().',
      },
      {
        selector:
          'JSXOpeningElement[name.name="form"]:not(:has(> JSXAttribute[name.name="method"][value.value="post"]))',
        message:
          'Sent before its code has arrived, a form without method="post" puts its fields into the address.',
      },
    ],
  },
}

const countLines = { skipBlankLines: true, skipComments: true }
const size = [
  { files: ['**/*.{ts,tsx,mjs}'], rules: { 'max-lines': ['error', { max: 250, ...countLines }] } },
  { files: ['**/*.{ts,mjs}'], rules: { 'max-lines-per-function': ['error', { max: 40, ...countLines }] } },
  // Markup is long where code is dense: an attribute takes a line of its own.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, ...countLines }] } },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 500, ...countLines }] },
  },
]

const typeChecked = {
  files: ['**/*.{ts,tsx}'],
  extends: [tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // A promise given to an attribute such as onClick is fine: React ignores what it returns.
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/only-throw-error': 'error',
  },
}

const unsafeOff = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((name) => [
    `@typescript-eslint/no-unsafe-${name}`,
    'off',
  ]),
)

export default defineConfig([
  globalIgnores([
    'lib/db/generated/',
    '.next/',
    '.build/',
    'data/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // Told rather than detected: the plugin's detection uses an interface that ESLint 10 no longer has.
  ...next.map((entry) => ({ ...entry, files: ['{app,components,lib/console}/**/*.{ts,tsx}'] })),
  { settings: { react: { version: '19' } } },
  typeChecked,
  // What a test compares is often of any type: `expect.any(String)`, a parsed body.
  { files: tests, ignores: ['**/*.mjs'], rules: unsafeOff },
  ...layers,
  environment,
  syntax,
  ...size,
  {
    files: ['{lib,server,app,components}/**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
])
