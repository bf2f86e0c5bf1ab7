import {LiquidError} from '../diagnostic.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';

/** Filters for Base64, in the standard and the URL-safe alphabet. */
export const base64Filters: FilterTable = {
  base64_encode: filter((input) => encode(toText(input))),
  base64_decode: filter((input) => decode(toText(input), 'base64_decode')),
  base64_url_safe_encode: filter((input) => encode(toText(input)).replaceAll('+', '-').replaceAll('/', '_')),
  base64_url_safe_decode: filter((input) => decodeUrlSafe(toText(input))),
};

function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function decodeUrlSafe(text: string): string {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  const padded = text.endsWith('=') ? plain : plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
  return decode(padded, 'base64_url_safe_decode');
}

function decode(text: string, filterName: string): string {
  const valid = /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text) && !text.includes('_');
  if (!valid) throw new LiquidError('liquid/argument', `invalid base64 provided to ${filterName}`);
  return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
}
