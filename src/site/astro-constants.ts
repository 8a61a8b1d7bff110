/**
 * Constants of `import.meta.env`.
 * https://docs.astro.build/en/guides/environment-variables/#default-environment-variables
 */
const CONSTANTS = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'] as const;

/**
 * Removes environment variables that have the name of one of Astro's constants, which they would
 * override. A machine with `BASE_URL` or `DEV` set, as by test runners and other services, would
 * publish pages with broken links, or pages in development mode. Call it before Astro reads them.
 */
export function dropAstroConstants(
  environment: Record<string, string | undefined> = process.env,
): void {
  for (const name of CONSTANTS) Reflect.deleteProperty(environment, name);
}
