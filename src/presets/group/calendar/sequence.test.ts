import {expect, it} from 'vitest';
import type {Moment} from '../../../api.ts';
import {announce} from '../test/announce.ts';
import {sequenceOf} from './sequence.ts';

const at = (text: string): Moment => ({epoch: Date.parse(text), offset: 60, dayOnly: false});

function sequence(yaml: string, modified?: string): number {
  const post = {date: at('2026-11-01T09:00Z'), ...(modified && {modified: at(modified)})};
  return sequenceOf(announce(`start: 2026-12-08 19:00\n${yaml}`, {post}).event);
}

it('grows whenever the status worsens or the post is updated', () => {
  const life = [
    sequence('status: tentative'),
    sequence(''),
    sequence('status: moved-online\nonline: https://a.example'),
    sequence('status: postponed'),
    sequence('status: cancelled'),
    sequence('status: postponed\nprevious_start: 2026-12-01'),
    sequence('status: cancelled\nprevious_start: 2026-12-01'),
    sequence('', '2026-11-01T09:00Z'),
    sequence('status: cancelled', '2026-11-01T09:00Z'),
    sequence('', '2026-11-02T10:00Z'),
    sequence('status: postponed\nprevious_start: 2026-12-01', '2026-11-20T10:00Z'),
    sequence('', '2026-11-20T10:02Z'),
  ];
  expect(life).toEqual([...new Set(life)].sort((a, b) => a - b));
});

it('is the one given in the post, if there is one', () => {
  expect(sequence('sequence: 12\nstatus: cancelled', '2026-11-20T10:00Z')).toBe(12);
});

it('still fits into 31 bits after fifty years', () => {
  expect(sequence('status: cancelled', '2076-11-20T10:00Z')).toBeLessThan(2 ** 31);
});
