import type {Element} from 'hast';
import type {Step} from '../walk.ts';

/** One spelling of footnotes' attributes, whichever parser made them. */
export const footnotes: Step = {
  tags: ['section', 'a'],
  enter({properties}: Element) {
    for (const name of names) {
      if (properties[name] === '') properties[name] = true;
    }
  },
};

const names = ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'];
