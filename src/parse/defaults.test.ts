import {describe, expect, it} from 'vitest';
import {layOver} from '../values/lay-over.ts';
import {defaultsFor} from './defaults.ts';

const folders = {content: 'content'} as Parameters<typeof defaultsFor>[1]['folders'];
const post = {path: 'content/posts/2017/a.md', collection: 'posts', isDraft: false};

function defaults(...scopes: [path: string, type: string | undefined, values: object][]) {
  const list = scopes.map(([path, type, values]) => ({
    path,
    type,
    values: values as Record<string, unknown>,
  }));
  return defaultsFor(post, {defaults: list, folders});
}

describe('defaultsFor', () => {
  it.each(['', 'posts', 'content/posts', '/posts/2017/', 'posts/*', 'posts/**/a', 'content/p*'])(
    'applies to the path %j',
    (path) => expect(defaults([path, undefined, {a: 1}])).toEqual({a: 1}),
  );

  it.each(['pages', 'posts/2018', '2017', 'posts/*.txt'])('does not apply to the path %j', (path) => {
    expect(defaults([path, undefined, {a: 1}])).toEqual({});
  });

  it('applies to its collection only', () => {
    expect(defaults(['', 'posts', {a: 1}], ['', 'pages', {b: 1}])).toEqual({a: 1});
  });

  it('prefers the longer path, then the scope with a type', () => {
    expect(defaults(['posts', undefined, {a: 'long'}], ['', undefined, {a: 'short', b: 1}])).toEqual({
      a: 'long',
      b: 1,
    });
    expect(defaults(['', 'posts', {a: 'typed'}], ['', undefined, {a: 'plain'}])).toEqual({a: 'typed'});
  });
});

describe('layOver', () => {
  it('merges maps and lets an empty value keep the default', () => {
    const below = {a: {x: 1, y: 2}, b: 1, c: [1]};
    expect(layOver(below, {a: {y: 3}, b: null, c: [2], d: null})).toEqual({
      a: {x: 1, y: 3},
      b: 1,
      c: [2],
      d: null,
    });
  });

  it('keeps keys that are properties of every object', () => {
    const data = layOver({}, JSON.parse('{"__proto__": {"polluted": 1}}'));
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});
