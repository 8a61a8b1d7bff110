import * as hosts from '../../backend/host-fetch.ts';
import { connectedDesk } from './connected.ts';

export { forgetUser, retrieveUser, storeUser } from '../../sign-in/remembered.ts';

export const hostFetch = (
  fetch: hosts.Fetch,
  input: string,
  init?: RequestInit,
): Promise<Response> => hosts.hostFetch(connectedDesk().desk.session, fetch, input, init);
