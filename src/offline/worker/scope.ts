/**
 * The part of a service worker's global scope that we use; the project's types are those of pages.
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<{ url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

/** An event that keeps the worker alive until all its promises have settled. */
export interface Extendable {
  waitUntil(task: Promise<unknown>): void;
}

export interface FetchEvent extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export const workerScope = globalThis as unknown as WorkerScope;

/** The base path that the worker was registered for: `/`, `/gonghui/`. */
export const scopeBase = (): string => new URL(workerScope.registration.scope).pathname;
