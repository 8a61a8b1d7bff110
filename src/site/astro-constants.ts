/** What `import.meta.env` always holds. https://docs.astro.build/en/guides/environment-variables/#default-environment-variables */
const CONSTANTS = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'] as const;

/**
 * Takes variables out of the environment that are called like a constant of Astro's: it lets them win over its own
 * value. A machine with `BASE_URL` or `DEV` set, as test runners and other services have them, would publish pages
 * whose links lead nowhere, or that take themselves for pages in development. Call it before Astro reads them.
 */
export function dropAstroConstants(
  environment: Record<string, string | undefined> = process.env,
): void {
  for (const name of CONSTANTS) Reflect.deleteProperty(environment, name);
}
