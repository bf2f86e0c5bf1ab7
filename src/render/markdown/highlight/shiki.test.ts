import type {Root} from 'hast';
import {expect, it} from 'vitest';
import type {Diagnostic} from '../../../model.ts';
import {createHighlighter} from './create-highlighter.ts';
import type {Shiki} from './shiki.ts';

const code = (style: string): Root => ({
  type: 'root',
  children: [
    {
      type: 'element',
      tagName: 'pre',
      properties: {style: 'background: red'},
      children: [
        {
          type: 'element',
          tagName: 'code',
          properties: {},
          children: [
            {type: 'element', tagName: 'span', properties: {style}, children: [{type: 'text', value: 'let'}]},
          ],
        },
      ],
    },
  ],
});

const shiki: Shiki = {
  bundledLanguages: {js: true},
  createCssVariablesTheme: () => ({}),
  createHighlighter: async () => ({
    loadLanguage: async () => undefined,
    codeToHast: () => code('color:var(--token-keyword)'),
  }),
};

it('turns the colours of shiki into the classes of Prism', async () => {
  const highlighter = await createHighlighter('shiki', async () => shiki)({path: 'a.md'}, []);
  const highlight = await highlighter!.load('js');
  expect(highlight!('let')).toEqual([
    {
      type: 'element',
      tagName: 'span',
      properties: {className: ['token', 'keyword']},
      children: [{type: 'text', value: 'let'}],
    },
  ]);
  expect(await highlighter!.load('unknown')).toBeUndefined();
});

it('says once what to install if shiki is missing, and uses Prism', async () => {
  const problems: Diagnostic[] = [];
  const find = createHighlighter('shiki', () => Promise.reject(new Error('not found')));
  const highlighter = await find({path: 'a.md'}, problems);
  await find({path: 'b.md'}, problems);
  expect(problems).toMatchObject([{code: 'shiki-missing', place: {path: 'a.md'}}]);
  expect(problems[0]?.hint).toContain('npm install shiki');
  expect((await highlighter!.load('js'))!('let')[0]).toMatchObject({
    properties: {className: ['token', 'keyword']},
  });
});
