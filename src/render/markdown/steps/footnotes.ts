import type {Element} from 'hast';
import type {Step} from '../walk.ts';

/** Makes the attributes of footnotes the same, whichever parser wrote them. */
export const footnotes: Step = {
  tags: ['section', 'a'],
  enter({properties}: Element) {
    for (const name of names) {
      if (properties[name] === '') properties[name] = true;
    }
  },
};

const names = ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'];
