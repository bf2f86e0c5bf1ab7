/** A file in an archive; `path` has slashes. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The files of a tar archive (POSIX ustar and pax, and the long names of GNU tar). Links and devices are left out.
 *
 * @throws {Error} It is not such an archive, or it is cut off.
 */
export function untar(archive: Uint8Array): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (!isHeader(header)) throw new Error('it is not a tar archive');
    const size = sizeIn(header);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (bytes.length < size) throw new Error('it is cut off');
    const type = String.fromCharCode(header[156]!);
    if (type === 'x') longName = paxPath(textOf(bytes)) ?? longName;
    else if (type === 'L') longName = untilNul(bytes);
    else {
      if (type === '0' || type === '\0') files.push({path: longName ?? nameIn(header), bytes});
      // A global pax header, such as that of GitHub, is about no file.
      if (type !== 'g') longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** The sum of all bytes, with spaces in place of the sum itself. */
function isHeader(header: Uint8Array): boolean {
  const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === Number.parseInt(untilNul(header.subarray(148, 156)), 8);
}

function sizeIn(header: Uint8Array): number {
  const size = Number.parseInt(untilNul(header.subarray(124, 136)), 8);
  if (!Number.isSafeInteger(size)) throw new Error('it has a file of an unknown size');
  return size;
}

function nameIn(header: Uint8Array): string {
  const prefix = untilNul(header.subarray(257, 262)) === 'ustar' ? untilNul(header.subarray(345, 500)) : '';
  const name = untilNul(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Records of a pax header are `length key=value`. */
function paxPath(records: string): string | undefined {
  return /(?:^|\n)\d+ path=(.*)\n/.exec(records)?.[1];
}

function untilNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return textOf(end < 0 ? bytes : bytes.subarray(0, end));
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
