/** A text on its way to the host. */
export interface Sent {
  path: string;
  text: string;
}

const sent = new Map<string, Sent>();

/** What the form kept under this key is being saved as; undefined once the host has said that it is. */
export function noteSent(key: string, one: Sent | undefined): void {
  if (one) sent.set(key, one);
  else sent.delete(key);
}

export function sentFrom(key: string): Sent | undefined {
  return sent.get(key);
}

/** Whether what lies on the host is from here: it was saved, and only the answer never came. */
export function isOurs(path: string, text: string): boolean {
  return [...sent.values()].some((one) => one.path === path && one.text === text);
}
