import {expect, test} from 'vitest';
import {fr as form} from '../announce/words/fr.ts';
import {fr} from './fr.ts';

test('French punctuation never starts a line, and an opening quotation mark never ends one', () => {
  const {status, ...words} = fr;
  const texts = [...Object.values(words), ...Object.values(status), ...Object.values(form)];
  expect(texts.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
  expect(form.titleHelp).toContain('premier\u00a0: «\u00a0Deux');
});
