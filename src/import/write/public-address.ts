import { lookup } from 'node:dns';
import { BlockList, type LookupFunction, isIP } from 'node:net';

/** Networks that only one place or one machine sees. https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6');

/** Whether everybody can reach an IP address. One of IPv4 within IPv6 counts as that of IPv4. */
export const isPublic = (address: string): boolean =>
  !PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

export class PrivateAddressError extends Error {}

/** Refuses names that lead to private addresses, at the moment of connecting: a name may lead elsewhere next time. */
export const lookUpPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) done(error ?? new Error(`no address of ${host}`), []);
    else if (!found.every(({ address }) => isPublic(address))) done(new PrivateAddressError(), []);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
