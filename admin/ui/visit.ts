const VISIT = 'desk-visit';

/** Announces that the desk has moved to another address; Decap's own history reports hashes only. */
export function announceVisit(): void {
  window.dispatchEvent(new Event(VISIT));
}

/** Calls `listener` for each address that the desk opens. Returns the function that unsubscribes it. */
export function onVisit(listener: () => void): () => void {
  window.addEventListener(VISIT, listener);
  return () => {
    window.removeEventListener(VISIT, listener);
  };
}
