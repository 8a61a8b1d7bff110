import { vi } from 'vitest';

export const ORIGIN = 'https://gonghui.example.cn';

/** A fake of Cache with the methods that the store uses; `room` is the number of further entries that fit. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  readonly device: FakeDevice;

  constructor(device: FakeDevice) {
    this.device = device;
  }

  match(address: string | Request): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(urlOf(address))?.clone());
  }

  async put(address: string | Request, response: Response): Promise<void> {
    const bytes = await response.arrayBuffer();
    if (this.device.room <= 0) throw new DOMException('no room', 'QuotaExceededError');
    this.device.room -= 1;
    this.entries.set(urlOf(address), new Response(bytes, response));
  }

  keys(): Promise<Request[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => new Request(url)));
  }

  delete(address: string | Request): Promise<boolean> {
    return Promise.resolve(this.entries.delete(urlOf(address)));
  }
}

const urlOf = (address: string | Request): string =>
  new URL(typeof address === 'string' ? address : address.url, ORIGIN).href;

/** Cache Storage of a device. */
class FakeDevice {
  room = Infinity;
  readonly caches = new Map<string, FakeCache>();

  open(name: string): Promise<FakeCache> {
    const cache = this.caches.get(name) ?? new FakeCache(this);
    this.caches.set(name, cache);
    return Promise.resolve(cache);
  }

  async match(address: string | Request): Promise<Response | undefined> {
    for (const cache of this.caches.values()) {
      const found = await cache.match(address);
      if (found) return found;
    }
    return undefined;
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.caches.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.delete(name));
  }

  /** Addresses in a cache whose name ends like this, below the origin. */
  held(shelf: string): string[] {
    const names = [...this.caches].filter(([name]) => name.endsWith(shelf));
    return names.flatMap(([, cache]) =>
      [...cache.entries.keys()].map((url) => url.slice(ORIGIN.length)),
    );
  }
}

export type Answer = (request: Request) => Response | Promise<Response>;

/** A host by path; `gone` is a network that answers nothing. Records every requested path. */
class FakeHost {
  gone = false;
  readonly asked: string[] = [];
  readonly files = new Map<string, Response | Answer>();
  /** Node references a request's signal weakly: an unanswered one was garbage-collected, and then never aborted. */
  readonly #requests: Request[] = [];

  readonly fetch = async (input: string | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(
      typeof input === 'string' ? new URL(input, ORIGIN).href : input,
      init,
    );
    const { pathname, search } = new URL(request.url);
    this.#requests.push(request);
    this.asked.push(pathname + search);
    request.signal.throwIfAborted();
    if (this.gone) throw new TypeError('Failed to fetch');
    const found = this.files.get(pathname);
    if (!found) return new Response('<!doctype html>404', { status: 404 });
    return typeof found === 'function' ? found(request) : found.clone();
  };
}

/** A device and a host in place of the browser's, for a test. */
export function fakeBrowser(): { device: FakeDevice; host: FakeHost } {
  const device = new FakeDevice();
  const host = new FakeHost();
  vi.stubGlobal('caches', device);
  vi.stubGlobal('fetch', host.fetch);
  vi.stubGlobal('location', new URL(ORIGIN));
  return { device, host };
}
