import { useEffect } from 'react';

/** Decap shows this as its sign-in page. The editor's own machine has no accounts, so it signs in at once. */
export function AutoSignIn({ onLogin }: { onLogin: (credentials: object) => void }) {
  useEffect(() => {
    onLogin({});
  }, []);
  return null;
}
