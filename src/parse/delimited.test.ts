import {describe, expect, it} from 'vitest';
import {readDelimited} from './delimited.ts';

function cellsOf(text: string, separator: ',' | '\t' = ','): unknown {
  const rows = readDelimited(text, separator);
  return 'message' in rows ? rows : rows.map(({cells}) => cells);
}

describe('a table is read as Ruby’s CSV reads it', () => {
  it.each<[behaviour: string, text: string, rows: unknown]>([
    [
      'rows and cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'without a line feed at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
    [
      'empty cells',
      'a,,b,\n,\n',
      [
        ['a', null, 'b', null],
        [null, null],
      ],
    ],
    ['an empty cell at the end of the file', 'a,', [['a', null]]],
    ['an empty line', 'a\n\nb\n', [['a'], [null], ['b']]],
    ['an empty text in quotes', '"",b\n', [['', 'b']]],
    ['separators and lines in quotes', '"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['doubled quotes', '"a ""b""",""""\n', [['a "b"', '"']]],
    ['quotes inside of a cell', '5" disk,b\n', [['5" disk', 'b']]],
    ['spaces', ' a , b\n', [[' a ', ' b']]],
  ])('%s', (_, text, rows) => expect(cellsOf(text)).toEqual(rows));

  it('with tabs', () => expect(cellsOf('a\t"b\tc"\td,e\n', '\t')).toEqual([['a', 'b\tc', 'd,e']]));

  it.each([
    ['a quote that stays open', 'a\n"b,c\nd\n', 2],
    ['text behind a quote', 'a\n"b" ,c\n', 5],
  ])('or is refused: %s', (_, text, offset) => expect(cellsOf(text)).toMatchObject({offset}));
});
