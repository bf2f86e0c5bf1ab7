import {expect, it} from 'vitest';
import {rubyDate} from '../liquid/index.ts';
import {Timestamp} from './dates/timestamp.ts';
import {templateValue} from './template-value.ts';

it.each([
  ['2017-02-28', rubyDate(2017, 2, 28)],
  ['2017-02-30', '2017-02-30'],
])('on a Jekyll site, %s is a day only if it exists in the calendar', (text, value) =>
  expect(templateValue(new Timestamp(text), {timezone: 'UTC', mode: 'jekyll'})).toEqual(value),
);
