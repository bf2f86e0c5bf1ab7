import {LiquidError} from '../diagnostic.ts';
import {leadingInteger} from '../run/integer.ts';
import {float, WholeFloat} from './float.ts';
import {isText} from './kinds.ts';

/** An exact number: `digits / 10 ** scale`; `decimal` tells Ruby's BigDecimal from its Integer. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
  readonly decimal: boolean;
}

/** Longer numbers are refused, as a template could keep doubling them. */
const MOST_DIGITS = 1000;
const LARGEST = 10n ** BigInt(MOST_DIGITS);

/** More decimal places than any float shows. */
const PLACES = 40;

/** A value as Liquid's arithmetic reads it: floats as printed, texts by their leading digits, others as 0. */
export function toExact(value: unknown): Exact {
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number')
    return Number.isInteger(value) ? integer(BigInt(value)) : parseDecimal(String(value));
  if (value instanceof WholeFloat) return parseDecimal(String(value.valueOf()));
  if (!isText(value)) return integer(0n);
  const text = String(value).trim().slice(0, MOST_DIGITS);
  return /^-?\d+\.\d+$/.test(text) ? parseDecimal(text) : integer(BigInt(leadingInteger(text)));
}

function integer(digits: bigint): Exact {
  return {digits, scale: 0, decimal: false};
}

function parseDecimal(text: string): Exact {
  const [, sign = '', whole = '0', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const scale = part.length - Number(exponent);
  const digits = BigInt(sign + whole + part);
  return scale >= 0
    ? {digits, scale, decimal: true}
    : {digits: digits * 10n ** BigInt(-scale), scale: 0, decimal: true};
}

/** An exact number as a template sees it: an integer, or Ruby's float. */
export function fromExact(exact: Exact | number): unknown {
  if (typeof exact === 'number') return exact;
  const {digits, scale, decimal} = exact;
  if (digits > LARGEST || digits < -LARGEST) throw new LiquidError('liquid/argument', 'number too large');
  if (decimal) return float(Number(`${digits}e${-scale}`));
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : digits;
}

export function add(a: Exact, b: Exact): Exact {
  const [x, y, scale] = align(a, b);
  return {digits: x + y, scale, decimal: a.decimal || b.decimal};
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, {...b, digits: -b.digits});
}

export function multiply(a: Exact, b: Exact): Exact {
  return {digits: a.digits * b.digits, scale: a.scale + b.scale, decimal: a.decimal || b.decimal};
}

/** Integer division rounds down, as in Ruby; undefined for division by zero with a decimal on either side. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.digits === 0n && (a.decimal || b.decimal)) return undefined;
  refuseZero(b);
  const [x, y] = align(a, b);
  if (!a.decimal && !b.decimal) return integer(floorDivide(x, y));
  return {digits: (x * 10n ** BigInt(PLACES)) / y, scale: PLACES, decimal: true};
}

/** The remainder has the sign of the divisor, as in Ruby. */
export function modulo(a: Exact, b: Exact): Exact {
  refuseZero(b);
  const [x, y, scale] = align(a, b);
  return {digits: x - floorDivide(x, y) * y, scale, decimal: a.decimal || b.decimal};
}

export function compareExact(a: Exact, b: Exact): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounds to a number of decimal places, halves away from zero; negative places are tens, hundreds … */
export function round(value: Exact, places: number): Exact {
  if (places >= value.scale) return value;
  const unit = 10n ** BigInt(value.scale - places);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  const digits = (value.digits + half) / unit;
  if (places >= 0) return {...value, digits, scale: places};
  return integer(digits * 10n ** BigInt(-places));
}

export function floor({digits, scale}: Exact): Exact {
  return integer(floorDivide(digits, 10n ** BigInt(scale)));
}

export function ceil({digits, scale}: Exact): Exact {
  return integer(-floorDivide(-digits, 10n ** BigInt(scale)));
}

function align(a: Exact, b: Exact): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function refuseZero(divisor: Exact): void {
  if (divisor.digits === 0n) throw new LiquidError('liquid/argument', 'divided by 0');
}
