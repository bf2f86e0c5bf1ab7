import {describe, expect, it} from 'vitest';
import type {Source} from '../model.ts';
import {parseDataFile} from './data-file.ts';

function read(path: string, text: string) {
  const source: Source = {path, digest: '', role: {kind: 'data', keys: []}, bytes: () => Buffer.from(text)};
  const {value, diagnostics} = parseDataFile(source, {timezone: 'UTC', mode: 'jekyll'});
  return {value, told: diagnostics.map(({code, place}) => `${code} ${place.line}:${place.column}`)};
}

describe('tables', () => {
  it('an empty cell is nil, an empty quoted cell is an empty text', () =>
    expect(read('a.csv', 'a,b\n,""\n')).toEqual({value: [{a: null, b: ''}], told: []}));

  it('if two columns share a name, the first one counts', () =>
    expect(read('a.tsv', 'a\tb\ta\n1\t2\t3\n').value).toEqual([{a: '1', b: '2'}]));

  it('columns keep their order, also if the name of one is a number', () => {
    expect(Object.keys((read('a.csv', 'b,a,b\n1,2,3\n').value as object[])[0]!)).toEqual(['b', 'a']);
    expect(read('a.csv', 'b,1\nx,y\n').value).toEqual([
      new Map([
        ['b', 'x'],
        ['1', 'y'],
      ]),
    ]);
  });

  it('cells without a column are reported', () =>
    expect(read('a.csv', 'a,b\n1,2,,\n1,two, three\n')).toEqual({
      value: [
        {a: '1', b: '2'},
        {a: '1', b: 'two'},
      ],
      told: ['csv-cells 3:1'],
    }));

  it('an unclosed quote is reported where it opens', () =>
    expect(read('a.csv', 'a,b\n1,"2\n3,4\n').told).toEqual(['csv-syntax 2:3']));
});
