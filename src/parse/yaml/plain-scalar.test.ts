import {describe, expect, it} from 'vitest';
import {Timestamp} from '../dates/timestamp.ts';
import {readPlainScalar} from './plain-scalar.ts';

const values: [text: string, value: unknown][] = [
  ...['yes', 'Yes', 'on', 'true', 'TRUE'].map((text): [string, unknown] => [text, true]),
  ...['no', 'Off', 'false'].map((text): [string, unknown] => [text, false]),
  ...['', '~', 'null', 'Null'].map((text): [string, unknown] => [text, null]),
  ['010', 8],
  ['0x1F', 31],
  ['0b11', 3],
  ['1_000', 1000],
  ['-12', -12],
  ['1.25', 1.25],
  ['.5', 0.5],
  ['.inf', Infinity],
  ['-.INF', -Infinity],
  ['123456789012345678901234567890', 123456789012345678901234567890n],
  ['-9007199254740993', -9007199254740993n],
  ['9007199254740991', 9007199254740991],
  ['0777777777777777777777', 0o777777777777777777777n],
];

const texts = [
  'y',
  'n',
  'Y',
  '12:30',
  '1:2:3',
  '3,000',
  '0o10',
  '1e3',
  '08',
  '.',
  '-',
  ':title/',
  '1.2.3',
  '2017-02-30 x',
];
const dates = [
  '2017-02-03',
  '2017-2-3',
  '2017-02-03 10:00:00',
  '2017-02-03T10:00:00.5Z',
  '2017-02-03 10:00:00 +02:00',
];
const noDates = ['2017-13-01', '2017-02-03 10:00', '2017', '2017-02', '17-02-03'];

describe('readPlainScalar', () => {
  it.each(values)('reads %j as Psych does', (text, value) => expect(readPlainScalar(text)).toBe(value));
  it.each([
    ['1.0', '1.0', 1],
    ['6.00', '6.0', 6],
    ['1.5e+3', '1500.0', 1500],
    ['-0.0', '-0.0', -0],
  ])('keeps the decimal point of the number %s', (text, shown, value) => {
    expect(String(readPlainScalar(text))).toBe(shown);
    expect(Number(readPlainScalar(text))).toBe(value);
  });
  it.each(texts)('reads %s as text', (text) => expect(readPlainScalar(text)).toBe(text));
  it.each(dates)('keeps the date %s as written', (text) => {
    expect(readPlainScalar(text)).toEqual(new Timestamp(text));
  });
  it.each(noDates)('does not read %s as a YAML date', (text) =>
    expect(readPlainScalar(text)).not.toBeInstanceOf(Timestamp),
  );
});
