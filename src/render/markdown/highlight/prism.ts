import type {ElementContent} from 'hast';
import type {Refractor} from 'refractor/core';
import {grammars} from './grammars.ts';
import type {Highlighter} from './highlighter.ts';
import {grammarName, isRare} from './language-names.ts';

let loading: Promise<Refractor> | undefined;

/** Prism, through refractor; grammars are loaded when a post first uses them. */
export const prism: Highlighter = {
  async load(language) {
    const name = grammarName(language);
    if (!Object.hasOwn(grammars, name) && !isRare(name)) return undefined;
    loading ??= loadCore();
    const refractor = await loading;
    await register(refractor, name);
    return (code) => refractor.highlight(code, name).children as ElementContent[];
  },
};

/** Registers languages that embed one another first, so results do not depend on the order of posts. */
async function loadCore(): Promise<Refractor> {
  const {refractor} = await import('refractor/core');
  for (const name of ['markup', 'css', 'javascript']) await register(refractor, name);
  return refractor;
}

async function register(refractor: Refractor, name: string): Promise<void> {
  if (refractor.registered(name)) return;
  const load = grammars[name];
  if (load) refractor.register((await load()).default);
  else await import('refractor/all');
}
