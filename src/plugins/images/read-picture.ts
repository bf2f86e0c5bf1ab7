import {digestOf, isPhotoFile, type Measured, type Source} from '../../api.ts';

/** A picture that can have smaller versions. */
export interface Picture {
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of its content, whatever the name and age of its file. */
  readonly digest: string;
}

/** Reads a picture; undefined for drawings, animations and other kinds, which stay as they are. */
export function readPicture(
  source: Source,
  measure: (bytes: Uint8Array) => Measured | undefined,
): Picture | 'broken' | undefined {
  if (!isPhotoFile(source.path)) return undefined;
  const {buffer, byteOffset, byteLength} = source.bytes();
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  try {
    const size = measure(bytes);
    const kind = KINDS[size?.type ?? ''];
    if (size === undefined || kind === undefined) return undefined;
    if (!kind.isWhole(bytes)) return 'broken';
    const {width, height} = size;
    return kind.isAnimated(bytes) ? undefined : {width, height, digest: digestOf(bytes)};
  } catch {
    return 'broken';
  }
}

interface Kind {
  isWhole(bytes: Buffer): boolean;
  isAnimated(bytes: Buffer): boolean;
}

const KINDS: Readonly<Record<string, Kind | undefined>> = {
  jpg: {isWhole: hasEndOfScan, isAnimated: () => false},
  png: {
    isWhole: (bytes) => bytes.includes('IEND'),
    isAnimated: (bytes) => bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL'),
  },
  webp: {
    isWhole: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
    isAnimated: (bytes) => bytes.toString('latin1', 12, 16) === 'VP8X' && (bytes[20]! & 2) !== 0,
  },
};

const START_OF_SCAN = 0xda;
const FILL = 0xff;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** A preview before the scan has an end of its own, and phones put videos after it. */
function hasEndOfScan(bytes: Buffer): boolean {
  let at = 2;
  while (bytes[at + 1] !== START_OF_SCAN) at += bytes[at + 1] === FILL ? 1 : 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(END_OF_IMAGE, at);
}
