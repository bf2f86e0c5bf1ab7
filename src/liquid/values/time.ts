import {zoneName, zoneOffset} from './zone.ts';

/** Ruby's Time as a template sees it: an instant with an offset from UTC. */
export class RubyTime {
  readonly #epochMs: number;
  readonly #offset: number;
  readonly #zone: string | undefined;

  constructor(epochMs: number, offset: number, zone?: string) {
    this.#epochMs = epochMs;
    this.#offset = offset;
    this.#zone = zone;
  }

  get epochMs(): number {
    return this.#epochMs;
  }

  /** Seconds east of UTC. */
  get offset(): number {
    return this.#offset;
  }

  /** `CEST`, `UTC`; empty if only the offset is known. */
  get zoneName(): string {
    if (this.isUtc) return 'UTC';
    return this.#zone ? (zoneName(this.#zone, this.#epochMs) ?? offsetName(this.#offset)) : '';
  }

  /** Ruby's `utc?`: true for UTC itself, not for a zone that happens to have its offset. */
  get isUtc(): boolean {
    return this.#zone === 'Z';
  }

  /** The wall clock as a Date whose UTC fields are the local ones. */
  wall(): Date {
    return new Date(this.#epochMs + this.#offset * 1000);
  }

  /** The same instant in another zone. */
  inZone(zone: string): RubyTime {
    return timeInZone(this.#epochMs, zone);
  }

  toString(): string {
    const wall = this.wall().toISOString();
    return `${wall.slice(0, -14)} ${wall.slice(-13, -5)} ${this.isUtc ? 'UTC' : printOffset(this.#offset)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A time from epoch milliseconds and an offset in seconds; the zone is an IANA name, or `Z` for UTC itself. */
export function rubyTime(epochMs: number, offset: number, zone?: string): RubyTime {
  return new RubyTime(epochMs, offset, zone);
}

/** An instant in an IANA zone. */
export function timeInZone(epochMs: number, zone: string): RubyTime {
  return new RubyTime(epochMs, zoneOffset(zone, epochMs), zone);
}

/** `+0200`; with a separator `+02:00`. */
export function printOffset(offset: number, separator = ''): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function offsetName(offset: number): string {
  return offset % 3600 === 0 ? printOffset(offset).slice(0, 3) : printOffset(offset);
}
