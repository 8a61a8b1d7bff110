/**
 * Reasons of aborted signals, for browsers whose signals carry no reason (before Chrome 98) and
 * cannot throw it (before Chrome 100). Without it, a download that stopped because the device left
 * Wi-Fi would be reported as cancelled by the reader.
 */
const reasons = new WeakMap<AbortSignal, unknown>();

/** `controller.abort(reason)`; the first reason is kept. */
export function abort(controller: AbortController, reason: unknown): void {
  if (!controller.signal.aborted) reasons.set(controller.signal, reason);
  controller.abort(reason);
}

/**
 * The reason passed to {@link abort}, else the signal's own reason, which old browsers lack. Call
 * it for aborted signals only.
 */
export function reasonOf(signal: AbortSignal): unknown {
  const own: unknown = signal.reason;
  return reasons.get(signal) ?? own;
}

/** Throws the reason if the signal is aborted. */
export function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}
