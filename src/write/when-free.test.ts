import {expect, test} from 'vitest';
import {whenFree} from './when-free.ts';

const failing = (code: string, times: number) => {
  let calls = 0;
  const act = () => {
    if (++calls <= times) throw Object.assign(new Error(code), {code});
  };
  return {act, calls: () => calls};
};

test('tries again while somebody holds the file', () => {
  const {act, calls} = failing('EBUSY', 2);
  whenFree(act, [1, 1]);
  expect(calls()).toBe(3);
});

test('gives up when it is held for too long, with the reason', () => {
  const {act} = failing('EPERM', 9);
  expect(() => whenFree(act, [1, 1])).toThrow('EPERM');
});

test('does not try again after any other failure', () => {
  const {act, calls} = failing('ENOENT', 1);
  expect(() => whenFree(act, [1, 1])).toThrow('ENOENT');
  expect(calls()).toBe(1);
});
