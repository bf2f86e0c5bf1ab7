/** Memory larger than this, in bytes, is not kept. */
const MOST_KEPT = 1 << 23;
/** The most bytes of UTF-8 that one unit of a string needs. */
const PER_UNIT = 3;

let kept: Buffer = Buffer.allocUnsafeSlow(1 << 18);

/**
 * Several texts, one after the other, as UTF-8. The bytes are valid until the next call: their memory is
 * reused, because new memory costs more than the encoding.
 */
export function encode(pieces: readonly string[]): Uint8Array {
  let bytes: Buffer = kept;
  let at = 0;
  let half = '';
  for (const [index, piece] of pieces.entries()) {
    let text = half + piece;
    half = index < pieces.length - 1 && isHigh(text.charCodeAt(text.length - 1)) ? text.slice(-1) : '';
    if (half !== '') text = text.slice(0, -1);
    if (at + text.length * PER_UNIT > bytes.length) bytes = larger(bytes, at + text.length * PER_UNIT);
    at += bytes.write(text, at);
  }
  return bytes.subarray(0, at);
}

/** The first half of a surrogate pair, which may continue in the next piece. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function larger(bytes: Buffer, least: number): Buffer {
  const more = Buffer.allocUnsafeSlow(Math.max(least, bytes.length * 2));
  bytes.copy(more);
  if (more.length <= MOST_KEPT) kept = more;
  return more;
}
