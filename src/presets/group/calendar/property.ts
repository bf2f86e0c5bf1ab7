import {escapeText} from './escape-text.ts';

type Parameters = Readonly<Record<string, string>>;

/** A content line whose value is TEXT. */
export function text(name: string, value: string): string {
  return property(name, escapeText(value));
}

/** A content line whose value is written as it is: dates, numbers, addresses. */
export function property(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${parameterValue(text)}`);
  return `${name}${written.join('')}:${value}`;
}

/** RFC 5545 3.2 quotes values with `:`, `;` or `,`; RFC 6868 encodes what a quoted value cannot contain. */
function parameterValue(value: string): string {
  const plain = value
    .toWellFormed()
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\r\n?|\n/g, '^n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}
