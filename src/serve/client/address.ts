/** The decoded path of an address on this server; undefined for any other, such as a data URL. */
export function pathOf(address: string): string | undefined {
  try {
    const {origin, pathname} = new URL(address, document.baseURI);
    return origin === location.origin ? decodeURI(pathname) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address leads to one of the files, whose paths are relative to the site's base path. */
export function isChanged(address: string, files: {has(path: string): boolean}): boolean {
  const path = address === '' ? undefined : pathOf(address);
  if (path === undefined) return false;
  const parts = path.slice(1).split('/');
  return parts.some((_, index) => files.has(parts.slice(index).join('/')));
}

/** An address of the same file that no cache knows. */
export function stamped(address: string, stamp: string): string {
  const url = new URL(address, document.baseURI);
  url.searchParams.set('ssg', stamp);
  return url.href;
}
