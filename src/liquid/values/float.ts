/** A Ruby Float whose value is whole (`3.0`); other floats are plain JavaScript numbers. */
export class WholeFloat {
  readonly #value: number;

  constructor(value: number) {
    this.#value = value;
  }

  valueOf(): number {
    return this.#value;
  }

  toString(): string {
    return printFloat(this.#value);
  }

  toJSON(): number {
    return this.#value;
  }
}

/** A number as a template sees a Ruby Float: whole ones keep their `.0`. */
export function float(value: number): number | WholeFloat {
  return Number.isInteger(value) ? new WholeFloat(value) : value;
}

/** True for what Ruby calls a Float. */
export function isFloat(value: unknown): value is number | WholeFloat {
  return value instanceof WholeFloat || (typeof value === 'number' && !Number.isInteger(value));
}

/** Prints a float as Ruby does: `3.0`, `1.0e+16`, `1.0e-05`. */
export function printFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e16 || size < 1e-4) return printExponent(value);
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

function printExponent(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${digits.includes('.') ? digits : `${digits}.0`}e${sign}${exponent.replace(/^[-+]/, '').padStart(2, '0')}`;
}
