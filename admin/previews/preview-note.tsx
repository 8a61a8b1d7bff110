import type { ReactNode } from 'react';

/** A plain sentence in place of the preview, or above it; the right edge is under Decap's buttons. */
export function PreviewNote({ children }: { children: ReactNode }) {
  return (
    <p style={{ margin: '24px 72px 24px 24px', fontFamily: 'sans-serif', lineHeight: 1.8 }}>
      {children}
    </p>
  );
}
