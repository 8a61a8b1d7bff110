import { useEffect, useRef, useState } from 'react';
import { type Projection, type Source, project } from './project.ts';

/** Typing has priority: throttles the preview's updates. */
const PAUSE_MS = 150;

/**
 * The newest projection of `source`; the previous one stays until the next is ready, to avoid flicker.
 * @param version changes when `source` does
 */
export function useProjection(source: Source, version: string): Projection | 'failed' | undefined {
  const [projection, setProjection] = useState<Projection | 'failed'>();
  const newest = useRef({ source, version });
  newest.current = { source, version };
  const isBusy = useRef(false);
  const isMounted = useRef(true);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  useEffect(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    const follow = async () => {
      let shown: string | undefined;
      while (isMounted.current && shown !== newest.current.version) {
        if (shown !== undefined || projection !== undefined) await pause();
        const { source: taken, version: current } = newest.current;
        const result = await project(taken).catch(() => 'failed' as const);
        shown = current;
        if (isMounted.current) setProjection(result);
      }
      isBusy.current = false;
    };
    void follow();
  }, [version]);

  return projection;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
