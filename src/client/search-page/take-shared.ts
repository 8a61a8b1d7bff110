import { toHash } from '../../search/address.ts';
import { isShared, sharedQuestion } from '../../values/shared-text.ts';

/** Moves what was asked or shared from where a server could read it into the fragment, as the question. */
export function takeShared(): void {
  const params = new URLSearchParams(location.search);
  if (!isShared(params)) return;
  const hash = toHash(sharedQuestion(params)) || location.hash;
  history.replaceState(history.state, '', location.pathname + hash);
}
