import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {firstHeading, firstLine, titleize} from './title.ts';

const headings: [body: string, heading: string | undefined][] = [
  ['# My talk #\n', 'My talk'],
  ['Some words.\n\n## A *fine* [talk](x) with `code` {#id}\n', 'A fine talk with code'],
  ['My talk\n=======\n', 'My talk'],
  ['<h1 class="x">My <em>talk</em></h1>\n', 'My talk'],
  ['```\n# no heading\n```\n# My talk', 'My talk'],
  ['~~~~ sh\n~~~\n# no\n~~~~\n\n# My talk', 'My talk'],
  ['#hashtag\n\nwords', undefined],
  ['- a\n---\n', undefined],
  ['#\n\n# Later', 'Later'],
  ['', undefined],
];

describe('firstHeading', () => {
  it.each(headings)('of %j is %j', (body, heading) => expect(firstHeading(body)).toBe(heading));
});

describe('firstLine', () => {
  it('is the first line that contains text, without its markup', () => {
    expect(firstLine('\n***\n\n> **Hello** and welcome\nto all')).toBe('Hello and welcome');
  });

  it('is cut off at a word', () => {
    const line = firstLine('word '.repeat(60))!;
    expect(line.length).toBeLessThanOrEqual(121);
    expect(line.endsWith('word…')).toBe(true);
  });

  it('is undefined if there is no text', () => expect(firstLine('\n---\n')).toBeUndefined());
});

it('turns a slug into a title as Jekyll does', () => expect(titleize('my-first-POST')).toBe('My First Post'));

it('never throws on any body', () => {
  const lines = fc.constantFrom('# ', '```', '***', '[a](', '<h1>', 'a_b_', '\ud83d', ' ', '\n');
  fc.assert(
    fc.property(fc.array(lines), (parts) => {
      firstHeading(parts.join(''));
      firstLine(parts.join(''));
    }),
  );
});
