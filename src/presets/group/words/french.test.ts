import {expect, test} from 'vitest';
import {fr as form} from '../announce/words/fr.ts';
import {fr} from './fr.ts';

test('no French sign stands alone at the beginning of a line, and no quotation mark at its end', () => {
  const {status, ...words} = fr;
  const texts = [...Object.values(words), ...Object.values(status), ...Object.values(form)];
  expect(texts.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
  expect(form.titleHelp).toContain('premier\u00a0: «\u00a0Deux');
});
