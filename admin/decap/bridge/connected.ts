import type { Desk } from '../../desk/desk.ts';
import { FormCheck } from '../form/form-check.ts';
import { PrivacyWatch } from '../form/privacy-watch.ts';

interface Connected {
  desk: Desk;
  formCheck: FormCheck;
  privacyWatch: PrivacyWatch;
}

/**
 * The desk for Decap's own modules, which import this folder. Nothing can be passed to them as an argument, so this is
 * the one variable of its kind.
 */
let connected: Connected | undefined;

/** Connects Decap's patched modules to this desk. Must be called before Decap starts. */
export function connectDecap(desk: Desk): void {
  const { drafts, readSnapshot, checking, points, sent, privacy } = desk;
  const formCheck = new FormCheck({ drafts, readSnapshot, checking, points, isOurs: sent.isOurs });
  const privacyWatch = new PrivacyWatch({ notes: privacy, readSnapshot });
  connected = { desk, formCheck, privacyWatch };
}

/** Throws if no desk has been connected yet. */
export function connectedDesk(): Connected {
  if (!connected) throw new Error('Decap runs without a desk');
  return connected;
}
