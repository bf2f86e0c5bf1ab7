/** First and last byte, both included. */
export type ByteRange = readonly [first: number, last: number];

/**
 * The range of bytes that a Range header asks for (RFC 9110, 14.2). `none` if the header must be ignored:
 * another unit, several ranges, malformed. `unsatisfiable` if the range is past the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'none' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return 'none';
  const [first, last] =
    match[1] === ''
      ? [Math.max(0, size - Number(match[2])), size - 1]
      : [Number(match[1]), match[2] === '' ? size - 1 : Number(match[2])];
  if (match[1] !== '' && first > last && match[2] !== '') return 'none';
  if (first >= size || (match[1] === '' && match[2] !== '' && Number(match[2]) === 0)) return 'unsatisfiable';
  return [first, Math.min(last, size - 1)];
}
