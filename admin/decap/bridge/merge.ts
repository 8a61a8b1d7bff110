import { withTrailers } from '../../../src/reviews/signed.ts';
import { connectedDesk } from './connected.ts';

/** The message of a host's merge, with who answers for what it publishes. */
export function mergeMessage(message: string): string {
  const { signed } = connectedDesk().desk.signing;
  return signed ? withTrailers(message, signed) : message;
}
