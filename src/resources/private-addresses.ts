import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Whether an IP address leads to this machine, its network or its provider (metadata services among them), or is none that the internet
 * knows: what a request that somebody else may have a hand in must not reach. From the special-purpose registries of IANA.
 */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return PRIVATE.check(address, 'ipv4');
  const [plain = ''] = address.split('%');
  return !isIPv6(plain) || !GLOBAL.check(plain, 'ipv6') || PRIVATE.check(plain, 'ipv6');
}

/** Addresses and ranges (`10.1.0.0/16`, `fd00::/8`, `127.0.0.1`); what is neither is left out. */
export function createAddressList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (!isIPv4(address) && !isIPv6(address)) continue;
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** The only part of IPv6 that is given out to the public. */
const GLOBAL = createAddressList(['2000::/3']);

const PRIVATE = createAddressList([
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // behind a carrier
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local: metadata services
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // relays to IPv6
  '192.168.0.0/16',
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4',
  '2001::/23', // protocols, Teredo among them
  '2001:db8::/32',
  '2002::/16', // IPv4 inside
  '3fff::/20',
]);
