import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { ResourceError } from '../ports/resource.ts';
import { createAddressList, isPrivateAddress } from './private-addresses.ts';

/**
 * Which addresses may be connected to: all that are not private, and those that are allowed by name (`grafana.internal`,
 * `*.internal.example.com`), address or range. `check` looks at an address that stands in a URL, `lookup` at those that a name has at the
 * moment when the connection is made, so that a name cannot change in between.
 */
export function createGuardedAddresses({ allowed, resource, resolve = resolveName }: GuardOptions): GuardedAddresses {
  const ranges = createAddressList(allowed);
  const names = allowed.filter((name) => isIP(name.split('/')[0] ?? '') === 0).map((name) => name.toLowerCase());
  const isAllowedName = (host: string): boolean => {
    const plain = host.toLowerCase().replace(/\.$/, '');
    return names.some((name) => (name.startsWith('*.') ? plain.endsWith(name.slice(1)) : plain === name));
  };
  const isAllowed = (address: string): boolean =>
    !isPrivateAddress(address) || ranges.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  const refuse = (host: string, addresses: readonly LookupAddress[]): ResourceError | undefined => {
    const wrong = addresses.find(({ address }) => !isAllowed(address))?.address;
    if (wrong === undefined || isAllowedName(host)) return undefined;
    const at = wrong === host ? `"${host}"` : `"${host}" (${wrong})`;
    return new ResourceError(
      'failed',
      `${at} is a private address, which steps may not reach; where it is meant, name it under "private_hosts" of "${resource}"`,
    );
  };
  return {
    check(host) {
      const refusal = isIP(host) === 0 ? undefined : refuse(host, [{ address: host, family: isIP(host) }]);
      if (refusal !== undefined) throw refusal;
    },
    lookup: (host, options, done) => {
      resolve(host, (error, addresses) => {
        const refusal = error ?? refuse(host, addresses);
        const [first] = addresses;
        if (refusal !== undefined || first === undefined) done(refusal ?? new Error(`"${host}" has no address`), '');
        else if (options.all === true) done(null, [...addresses]);
        else done(null, first.address, first.family);
      });
    },
  };
}

export interface GuardOptions {
  readonly allowed: readonly string[];
  /** The name of the resource, for messages. */
  readonly resource: string;
  readonly resolve?: ResolveName;
}

export type ResolveName = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface GuardedAddresses {
  /** Throws a ResourceError when the host of a URL is an address that may not be reached. A name passes. */
  check(host: string): void;
  /** For sockets. */
  readonly lookup: LookupFunction;
}

function resolveName(host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void): void {
  lookupName(host, { all: true }, done);
}
