import {PassThrough} from 'node:stream';
import {expect, it} from 'vitest';
import {readKeys} from './serve-keys.ts';

it('runs the action of a key, and the clean-up at Ctrl+C', () => {
  const terminal = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => terminal});
  const heard: string[] = [];
  const note = () => void heard.push('interrupt');
  process.once('SIGINT', note);
  readKeys({o: () => heard.push('open')}, terminal as unknown as typeof process.stdin);
  for (const key of ['o', 'x', '\u0003']) terminal.emit('data', key);
  process.off('SIGINT', note);
  expect(heard).toEqual(['open', 'interrupt']);
});
