import { makeHost } from './servers.ts';
import { HOSTED, placeSites } from './sites.ts';

/** Sets up the machine for the tests: the sites in their folders, and hosts with names and certificates. */
export default function setUp(): void {
  placeSites();
  for (const { host } of HOSTED) makeHost(host);
}
