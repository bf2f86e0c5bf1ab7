import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {packageRoot} from '../../../../runtime/package-root.ts';
import {formWordsOf} from './form-words-of.ts';

test.each(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'])(
  'the form calls tags as the theme does: %s',
  (language) => {
    const theme = readFileSync(join(packageRoot, `themes/default/i18n/${language}.yml`), 'utf8');
    expect(theme).toContain(`\ntags: ${formWordsOf(language).write.tags}\n`);
  },
);
