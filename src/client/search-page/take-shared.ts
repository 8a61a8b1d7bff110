import { readState, toHash } from '../../search/address.ts';
import { isShared, sharedQuestion } from '../../values/shared-text.ts';

/**
 * Moves a query with its filters, or a shared text, from parameters that a server could read into
 * the fragment.
 */
export function takeShared(): void {
  const params = new URLSearchParams(location.search);
  if (!isShared(params)) return;
  const asked = { ...readState(location.search), query: sharedQuestion(params) };
  const hash = toHash(asked) || location.hash;
  history.replaceState(history.state, '', location.pathname + hash);
}
