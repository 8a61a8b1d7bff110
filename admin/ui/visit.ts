const VISIT = 'desk-visit';

/** Tells the page that the desk has gone to another address; Decap's own history tells of hashes only. */
export function announceVisit(): void {
  window.dispatchEvent(new Event(VISIT));
}

/** Calls `listener` at each address that the desk goes to. Gives what ends that. */
export function onVisit(listener: () => void): () => void {
  window.addEventListener(VISIT, listener);
  return () => {
    window.removeEventListener(VISIT, listener);
  };
}
