/**
 * Why something was aborted, for browsers whose signals know no reason (before Chrome 98) and cannot throw it (before
 * Chrome 100). Without it a download that left the Wi-Fi would be told as one that the reader stopped.
 */
const reasons = new WeakMap<AbortSignal, unknown>();

/** `controller.abort(reason)`; the first reason counts. */
export function abort(controller: AbortController, reason: unknown): void {
  if (!controller.signal.aborted) reasons.set(controller.signal, reason);
  controller.abort(reason);
}

/** The reason given to {@link abort}, else the signal's own, which old browsers lack. Meant for signals that are aborted. */
export function reasonOf(signal: AbortSignal): unknown {
  const own: unknown = signal.reason;
  return reasons.get(signal) ?? own;
}

/** Throws the reason where the signal is aborted. */
export function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}
