import {describe, expect, it} from 'vitest';
import {addressOf} from './server-options.ts';

describe('where a server listens', () => {
  it.each([
    [{}, '127.0.0.1'],
    [{host: true}, '0.0.0.0'],
    [{host: '192.0.2.1'}, '192.0.2.1'],
  ] as const)('%j is %s', (options, host) => expect(addressOf(options, {})).toMatchObject({host}));

  it('is not all addresses if the address is empty', () => {
    expect(() => addressOf({host: ''}, {})).toThrow('--host has an empty address');
  });
});
