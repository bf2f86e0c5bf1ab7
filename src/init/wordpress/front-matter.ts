import {yamlText} from '../../presets/group/compose/yaml-text.ts';
import {decodeClosedEntities} from '../../text/entities.ts';

/** A value of the front matter or the config; what is absent or empty is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly YamlValue[]
  | {readonly [key: string]: YamlValue}
  /** A text that needs no quotes, such as a date. */
  | Plain;

export class Plain {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Fields as lines of YAML. */
export function yamlLines(fields: {readonly [key: string]: YamlValue}, indent = ''): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (isEmpty(value)) return [];
    const name = indent + (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
    if (isMap(value)) return [`${name}:`, ...yamlLines(value, `${indent}  `)];
    if (Array.isArray(value) && value.some(isMap))
      return [`${name}:`, ...value.map((item) => `${indent}  - ${inOneLine(item)}`)];
    return [`${name}: ${inOneLine(value)}`];
  });
}

function inOneLine(value: YamlValue): string {
  if (typeof value === 'string') return yamlText(protectedText(value));
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (value instanceof Plain) return value.text;
  if (!isMap(value)) return String(value);
  const fields = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return `{${fields.map(([key, one]) => `${key}: ${inOneLine(one)}`).join(', ')}}`;
}

/** What reads the file decodes entities once more: a title about `&amp;` must still be about it. */
function protectedText(text: string): string {
  return decodeClosedEntities(text) === text ? text : text.replaceAll('&', '&amp;');
}

function isMap(value: YamlValue): value is {readonly [key: string]: YamlValue} {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Plain);
}

function isEmpty(value: YamlValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isMap(value)) return Object.values(value).every(isEmpty);
  return value === undefined || value === '' || value === false;
}
