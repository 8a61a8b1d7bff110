const KEY = 'red-candle-user';
const KEEP = 'red-candle-keep';

/** Decap's own key, in storage that outlives the browser; what an older desk left there goes. */
const FORMER_KEY = 'decap-cms-user';

/** Whether the sign-in is to outlive the browser, which only the editor can wish. */
export function isKept(): boolean {
  return localStorage.getItem(KEEP) !== null;
}

export function setKept(kept: boolean): void {
  if (kept) localStorage.setItem(KEEP, 'yes');
  else localStorage.removeItem(KEEP);
}

/** The signed-in editor with the tokens: of this tab, or of this computer if the editor wished so. */
export function retrieveUser(): unknown {
  localStorage.removeItem(FORMER_KEY);
  const text = sessionStorage.getItem(KEY) ?? (isKept() ? localStorage.getItem(KEY) : null);
  return text === null ? null : JSON.parse(text);
}

export function storeUser(user: unknown): void {
  forgetUser();
  (isKept() ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(user));
}

export function forgetUser(): void {
  sessionStorage.removeItem(KEY);
  localStorage.removeItem(KEY);
}
