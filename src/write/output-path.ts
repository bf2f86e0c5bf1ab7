/** Below the output folder, with `/`: the list of files that we wrote. It names only what is published anyway. */
export const MANIFEST = '.ssg-manifest.json';

/** Below the output folder: where files are kept until they are complete. */
export const STAGING = '.ssg-writing';

/**
 * What is wrong with a path below the output folder, if anything. This is the last guard before the disk:
 * permalinks may come from guest authors, so an odd path is refused, never repaired.
 */
export function oddPath(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > 4000) return 'it is too long';
  if (/[\0-\x1f\x7f\\]/.test(path)) return 'it contains a backslash or a control character';
  if (path === MANIFEST || path === STAGING || path.startsWith(`${STAGING}/`))
    return 'ssg reserves that name';
  for (const segment of path.split('/')) {
    const odd = oddSegment(segment);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function oddSegment(segment: string): string | undefined {
  if (segment === '') return 'one of its parts is empty';
  if (segment === '.' || segment === '..') return `it contains “${segment}”`;
  if (Buffer.byteLength(segment) > 255) return 'one of its parts is longer than 255 bytes';
  return process.platform === 'win32' ? oddOnWindows(segment) : undefined;
}

/** Names that Windows reads as a device, a stream of another file, or as a different name. */
function oddOnWindows(segment: string): string | undefined {
  if (/[<>:"|?*]/.test(segment)) return 'Windows does not allow one of its characters';
  if (/[. ]$/.test(segment)) return 'Windows drops the dot or space at the end of a part';
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment)) return 'Windows reserves that name for a device';
  return undefined;
}
