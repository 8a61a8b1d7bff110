/** `once` for each key. */
export function onceEach<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const known = new Map<Key, () => Promise<T>>();
  return (key) => {
    const kept = known.get(key) ?? once(() => load(key));
    known.set(key, kept);
    return kept();
  };
}

/** Loads a value on first use and keeps it; retries after a failure. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
