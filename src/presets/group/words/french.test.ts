import {expect, test} from 'vitest';
import {fr as form} from '../compose/words/fr.ts';
import {fr} from './fr.ts';

test('French punctuation never starts a line, and an opening quotation mark never ends one', () => {
  const {status, ...words} = fr;
  const {announce, write, ...shared} = form;
  const texts = [words, status, shared, announce, write].flatMap((one) => Object.values(one));
  expect(texts.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
  expect(announce.titleHelp).toContain('premier\u00a0: «\u00a0Deux');
});
