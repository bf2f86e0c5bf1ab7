import {expect, it} from 'vitest';
import {growthOf, LINEAR} from '../test/growth.ts';
import type {Reading} from './reading.ts';
import {checkWordPress} from './wordpress.ts';

it.each(['[a ', '[a="', '[a]', '`', '```\n', '<pre>', '<code ', '<!-- wp:a {', '\\['])(
  'finds shortcodes in linear time among many %j',
  (part) => {
    const check = (body: string) =>
      checkWordPress({
        matter: {body, bodyLine: 1},
        source: {path: 'a.md'},
        diagnostics: [],
      } as unknown as Reading);
    expect(growthOf(check, (count) => `[a x${part.repeat(count)}`)).toBeLessThan(LINEAR);
  },
);
