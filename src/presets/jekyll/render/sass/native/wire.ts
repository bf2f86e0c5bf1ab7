/** Protocol Buffers, as far as Sass uses them: https://protobuf.dev/programming-guides/encoding/. */

/** The fields of a message by number; if one is repeated, the last counts, except for `texts`. */
export interface Message {
  number(field: number): number;
  text(field: number): string;
  texts(field: number): readonly string[];
  /** Undefined if the field is absent. */
  message(field: number): Message | undefined;
}

const VARINT = 0;
const BYTES = 2;

/** A field with a non-negative integer or a boolean. */
export function numberField(field: number, value: number | boolean): Buffer {
  return Buffer.from([...varint((field << 3) | VARINT), ...varint(Number(value))]);
}

/** A field with a string. */
export function textField(field: number, text: string): Buffer {
  return bytesField(field, Buffer.from(text));
}

/** A field with a message. */
export function messageField(field: number, ...parts: readonly Buffer[]): Buffer {
  return bytesField(field, Buffer.concat(parts));
}

function bytesField(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([...varint((field << 3) | BYTES), ...varint(bytes.length)]), bytes]);
}

/** Seven bits per byte, lowest first; the highest bit says that more bytes follow. */
export function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))];
}

/** The number that begins at an offset, and where it ends; undefined if it is incomplete. */
export function readVarint(
  bytes: Buffer,
  start = 0,
): {readonly value: number; readonly end: number} | undefined {
  let value = 0;
  for (let at = start; at < bytes.length; at++) {
    value += (bytes[at]! & 0x7f) * 0x80 ** (at - start);
    if (bytes[at]! < 0x80) return {value, end: at + 1};
  }
  return undefined;
}

/** @throws if the bytes are not a message of numbers, strings and messages. */
export function readMessage(bytes: Buffer): Message {
  const fields = fieldsOf(bytes);
  const all = (field: number) => fields.filter(({number}) => number === field).map(({value}) => value);
  const bytesAt = (field: number) => all(field).filter((value) => typeof value !== 'number');
  return {
    number: (field) =>
      all(field)
        .filter((value) => typeof value === 'number')
        .at(-1) ?? 0,
    text: (field) => String(bytesAt(field).at(-1) ?? ''),
    texts: (field) => bytesAt(field).map(String),
    message(field) {
      const own = bytesAt(field).at(-1);
      return own && readMessage(own);
    },
  };
}

function fieldsOf(bytes: Buffer): readonly {readonly number: number; readonly value: number | Buffer}[] {
  const fields = [];
  for (let at = 0; at < bytes.length; ) {
    const key = whole(readVarint(bytes, at));
    const first = whole(readVarint(bytes, key.end));
    const kind = key.value % 8;
    if (kind !== VARINT && kind !== BYTES) throw new Error(`A field of kind ${kind}.`);
    const length = kind === BYTES ? first.value : 0;
    const value = kind === BYTES ? bytes.subarray(first.end, first.end + length) : first.value;
    fields.push({number: Math.floor(key.value / 8), value});
    at = first.end + length;
  }
  return fields;
}

function whole<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('A message that is cut off.');
  return part;
}
