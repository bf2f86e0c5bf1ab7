import {expect, it} from 'vitest';
import {namesIn} from './names-in.ts';

it.each([
  ['', []],
  [' Ada ', ['Ada']],
  ['Ada, Grace,', ['Ada', 'Grace']],
  ['Ada; Martin Luther King, Jr.', ['Ada', 'Martin Luther King, Jr.']],
  ['Hopper, Grace;', ['Hopper, Grace']],
])('in %j finds %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
