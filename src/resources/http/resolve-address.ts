import { ResourceError } from '../../ports/resource.ts';

/** The address of a request: a path below the base, or a whole address that leads below it; any, where there is no base. Throws a ResourceError. */
export function resolveAddress(written: string, base: URL | undefined): URL {
  const url = base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(written) ? URL.parse(written) : join(base, written);
  if (url === null)
    throw new ResourceError(
      'failed',
      `"${written}" is no address${base === undefined ? ': it must begin with https://' : ''}`,
    );
  if (base !== undefined && !isBelow(url, base)) {
    throw new ResourceError(
      'failed',
      `"${url.origin}${url.pathname}" is not below "${base.href}", the address of the resource`,
    );
  }
  return url;
}

function join(base: URL, path: string): URL | null {
  const [before = '', ...after] = path.split(/(?=[?#])/);
  const root = base.pathname.replace(/\/$/, '');
  const joined = before === '' ? base.pathname : `${root}/${before.replace(/^\/+/, '')}`;
  return URL.parse(base.origin + joined + after.join(''));
}

function isBelow(url: URL, base: URL): boolean {
  const folder = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  return (
    url.origin === base.origin && `${url.pathname}/`.startsWith(folder) && url.username === '' && url.password === ''
  );
}
