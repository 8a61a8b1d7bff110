import type { Desk } from '../../desk/desk.ts';
import { FormCheck } from '../form/form-check.ts';

interface Connected {
  desk: Desk;
  formCheck: FormCheck;
}

/**
 * The desk that Decap's own modules reach by way of this folder. They are modules, which nobody hands anything, so this
 * is the one variable of its kind.
 */
let connected: Connected | undefined;

/** From now on, what Decap's patched modules call belongs to this desk. To be done before Decap starts. */
export function connectDecap(desk: Desk): void {
  const { drafts, readSnapshot, checking, points, sent } = desk;
  const formCheck = new FormCheck({ drafts, readSnapshot, checking, points, isOurs: sent.isOurs });
  connected = { desk, formCheck };
}

/** Throws before a desk has been connected. */
export function connectedDesk(): Connected {
  if (!connected) throw new Error('Decap runs without a desk');
  return connected;
}
