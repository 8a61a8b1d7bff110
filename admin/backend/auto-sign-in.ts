import { useEffect } from 'react';

/** Decap shows this where it wants a sign-in. On the editor's own machine there is no account: go straight in. */
export function AutoSignIn({ onLogin }: { onLogin: (credentials: object) => void }) {
  useEffect(() => {
    onLogin({});
  }, []);
  return null;
}
