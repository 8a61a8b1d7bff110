import { deskKey } from '../ground/desk-storage.ts';

const KEY = 'red-candle-user';
const KEEP = 'red-candle-keep';

/**
 * Former keys of tokens: Decap's own key, in storage that outlives the browser, and a key that all desks of an origin
 * shared. They are removed, since their host is unknown.
 */
const FORMER_KEYS = ['decap-cms-user', KEY];

/** Whether the sign-in outlives the browser, which only the editor can choose. */
export function isKept(): boolean {
  const kept = localStorage.getItem(deskKey(KEEP)) ?? localStorage.getItem(KEEP);
  return kept !== null && kept !== '';
}

export function setKept(kept: boolean): void {
  // Not removed: the setting from before keys contained the base path would apply again.
  localStorage.setItem(deskKey(KEEP), kept ? 'yes' : '');
}

/** The signed-in editor with the tokens: stored for this tab, or on this computer if the editor chose that. */
export function retrieveUser(): unknown {
  for (const key of FORMER_KEYS) forget(key);
  const key = deskKey(KEY);
  const text = sessionStorage.getItem(key) ?? (isKept() ? localStorage.getItem(key) : null);
  return text === null ? null : JSON.parse(text);
}

export function storeUser(user: unknown): void {
  forgetUser();
  (isKept() ? localStorage : sessionStorage).setItem(deskKey(KEY), JSON.stringify(user));
}

export function forgetUser(): void {
  forget(deskKey(KEY));
}

function forget(key: string): void {
  sessionStorage.removeItem(key);
  localStorage.removeItem(key);
}
