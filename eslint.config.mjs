import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What makes a test pass or fail by the speed of the machine, or not run at all. */
const unsteady = [
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what the page shows, not for time to pass.',
  },
  {
    selector: 'Literal[value="networkidle"]',
    message: 'A busy machine is idle in between: wait for the request or the text that is meant.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(?:only|skip|skipIf|runIf|fixme|todo|fails|fail)$/]' +
      '[callee.object.type=/^(?:Identifier|MemberExpression)$/]' +
      ':matches([callee.object.name=/^(?:test|it|describe|base|suite)$/], [callee.object.property.name="describe"])',
    message: 'Every test runs.',
  },
  {
    selector: 'Property[key.name=/^(?:retries|retry)$/]',
    message: 'A test that fails now and then is mended at its cause.',
  },
  {
    selector:
      'CallExpression[callee.name="expect"] > AwaitExpression > CallExpression[callee.property.name=' +
      '/^(?:isVisible|isHidden|isChecked|isEnabled|isDisabled|isEditable|count|textContent|innerText|inputValue|getAttribute)$/]',
    message: 'The page may not be there yet: `await expect(locator).to…` waits for it.',
  },
];

/** A scan of what is built finds other names; libraries ask whether this one is there, and so would hide ours. */
const tooYoung = {
  object: 'URL',
  property: 'canParse',
  message: 'Younger than the browsers of the desk: `parseUrl` of values/parse-url.ts does it.',
};

export default defineConfig(
  {
    ignores: [
      'dist*/',
      '.*.red-candle/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-console': 'off',
      eqeqeq: 'error',
      // Plain JavaScript is not compiled, which would tell.
      'no-dupe-keys': 'error',
    },
  },
  {
    files: ['src/**', 'admin/**'],
    rules: { 'no-restricted-properties': ['error', tooYoung] },
  },
  {
    // A test that can fail for another reason than a fault of the product is worse than none.
    files: ['tests/**/*.ts', 'playwright.config.ts', 'vitest*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsteady] },
  },
  {
    files: ['tests/e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
);
