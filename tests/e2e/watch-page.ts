import type { Page } from '@playwright/test';

/** A page with a record of its errors. */
export interface Watched {
  page: Page;
  /** The record of {@link watchPage}. */
  errors: string[];
}

/**
 * Records errors and warnings in the console, errors of scripts, refused and failed requests, and requests to addresses
 * that `isOurs` rejects, in order. A request aborted by a navigation does not count: browsers report it as
 * `net::ERR_ABORTED`, and never a missing file.
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
