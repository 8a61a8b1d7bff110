import { makeHost } from './servers.ts';
import { HOSTED, placeSites } from './sites.ts';

/** Makes the machine that the tests find: the sites in their folders, and hosts with names and certificates. */
export default function setUp(): void {
  placeSites();
  for (const { host } of HOSTED) makeHost(host);
}
