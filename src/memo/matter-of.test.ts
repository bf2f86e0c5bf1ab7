import {expect, it} from 'vitest';
import type {Document} from '../model.ts';
import {matterOf} from './matter-of.ts';

const documentWith = (data: object, text = 'Text') =>
  ({id: 'a', data, text, digest: text, placeOf: () => ({path: 'a'})}) as unknown as Document;

it('is the same for the same front matter, whatever the text is', () => {
  expect(matterOf(documentWith({title: 'A'}, 'One'))).toBe(matterOf(documentWith({title: 'A'}, 'Two')));
});

class Moment {
  readonly epoch: number;
  constructor(epoch: number) {
    this.epoch = epoch;
  }
}

it.each([
  [{title: 'A'}, {title: 'B'}],
  [{a: new Map([[1, 2]])}, {a: new Map([[1, 3]])}],
  [{a: new Set([1])}, {a: new Set([2])}],
  [{a: new Date(1)}, {a: new Date(2)}],
  [{a: new Moment(1)}, {a: new Moment(2)}],
  [{a: new Moment(1)}, {a: {epoch: 1}}],
  [{a: 1n}, {a: 2n}],
  [{a: null}, {a: 'null'}],
])('tells one value from another', (one, other) =>
  expect(matterOf(documentWith(one))).not.toBe(matterOf(documentWith(other))),
);

it('counts every change if a function is among the values', () => {
  const data = {a: () => 1};
  expect(matterOf(documentWith(data, 'One'))).not.toBe(matterOf(documentWith(data, 'Two')));
});
