import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Constructs that make a test depend on the speed of the machine, or skip it. */
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

/**
 * The kind of an error is its code (src/values/validation/): if code compared messages, their wording could not be
 * improved.
 */
const SAID =
  ':matches(MemberExpression[property.name=/^(?:message|found|expected)$/], ' +
  'CallExpression[callee.name=/^(?:formatFound|formatExpected|formatReason|formatYaml|formatError)$/])';
const CHINESE = 'Literal[raw=/[\\u4e00-\\u9fff]/]';
const SEARCHES =
  'CallExpression[callee.property.name=/^(?:includes|startsWith|endsWith|indexOf|match|matchAll|search)$/]';
const TESTS = 'CallExpression[callee.property.name=/^(?:test|exec|includes|indexOf)$/]';
const recognising = [
  `BinaryExpression[operator=/^[!=]==$/] > ${SAID}`,
  `BinaryExpression[operator=/^[!=]==$/]:has(> ${CHINESE}) > Identifier[name=/^(?:message|found|expected)$/]`,
  `${SEARCHES} > MemberExpression.callee > ${SAID}.object`,
  `${SEARCHES}:has(> ${CHINESE}.arguments) > MemberExpression.callee > Identifier[name=/^(?:message|found|expected)$/].object`,
  `${TESTS} > ${SAID}.arguments`,
  `${TESTS} > Identifier[name="expected"].arguments`,
];
const byCode = recognising.map((selector) => ({
  selector,
  message: 'Tell errors apart by their code, not by their sentence.',
}));

/** Browsers and Node identify a lost connection, and a full disk in a worker, by their messages alone. */
const KNOWN_BY_MESSAGE = ['admin/ground/failures.ts', 'src/publish/disk-full.ts'];

/** A scan of the build output finds other names; libraries feature-test this one, and so would hide our uses. */
const tooYoung = {
  object: 'URL',
  property: 'canParse',
  message: 'Younger than the browsers of the desk: `parseUrl` of values/parse-url.ts does it.',
};

/** Hidden state that lives as long as the page: two desks, or two tests, would share it. */
const ofThePage = [
  {
    selector:
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind=/^(?:let|var)$/]',
    message: 'State belongs to the desk (admin/desk/desk.ts), which is made once and handed on.',
  },
  {
    selector:
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator' +
      ' > NewExpression[callee.name=/^(?:Weak)?(?:Map|Set)$/][arguments.length=0]',
    message:
      'What is remembered belongs to the desk (admin/desk/desk.ts), or is a memo listed here.',
  },
];

/**
 * Exempt modules with state of the page: caches, the pointer and the keyboard, and the single access point by which
 * Decap's modules reach the desk.
 */
const OF_THE_PAGE = [
  // The one variable of its kind: nothing can be passed to Decap's modules.
  'admin/decap/bridge/connected.ts',
  // The state of pointer and keyboard: there is one page.
  'admin/access/{press,tab-exit}.ts',
  // Caches: they do not change any result.
  'admin/content/formats.ts',
  'admin/decap/body/rich-text.ts',
  'admin/decap/widgets/row-field.tsx',
  'admin/previews/{frame,lookups,pictures}.ts',
];

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
      // TypeScript reports this, but plain JavaScript is not compiled.
      'no-dupe-keys': 'error',
    },
  },
  {
    files: ['src/**', 'admin/**'],
    rules: { 'no-restricted-properties': ['error', tooYoung] },
  },
  // A later list of the same rule replaces an earlier one, so the desk's contains both.
  {
    files: ['src/**', 'scripts/**', ...OF_THE_PAGE],
    ignores: KNOWN_BY_MESSAGE,
    rules: { 'no-restricted-syntax': ['error', ...byCode] },
  },
  {
    files: ['admin/**'],
    ignores: OF_THE_PAGE,
    rules: { 'no-restricted-syntax': ['error', ...ofThePage] },
  },
  {
    files: ['admin/**'],
    ignores: [...OF_THE_PAGE, ...KNOWN_BY_MESSAGE],
    rules: { 'no-restricted-syntax': ['error', ...byCode, ...ofThePage] },
  },
  {
    // A test that can fail for reasons other than an error of the product is worse than none.
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
