import type { Page } from '@playwright/test';

/** A page that notes whatever went wrong on it. */
export interface Watched {
  page: Page;
  /** What {@link watchPage} notes. */
  errors: string[];
}

/**
 * Notes errors and warnings in the console, errors of scripts, refused and failed requests, and requests to
 * what `isOurs` does not admit, in the order they come. A request that ends with its page, as the reader goes
 * on before all of it has come, is none: browsers say `net::ERR_ABORTED` of it, and of nothing that is missing.
 */
export function watchPage(page: Page, isOurs: (url: string) => boolean): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!isOurs(request.url())) errors.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') errors.push(`failed: ${request.url()} (${errorText})`);
  });
  return errors;
}
