import {nameSlug} from './name-slug.ts';

/** As slugs, in the languages of the words here. */
const METALS = [
  ['platinum', 'platin', 'platine', 'platino', 'platina'],
  ['gold', 'or', 'oro', 'ouro', 'goud'],
  ['silver', 'silber', 'argent', 'argento', 'plata', 'prata', 'zilver'],
  ['bronze', 'bronce', 'bronzo', 'brons'],
];

/**
 * Gives the place of a level, by its slug, from 0 for the highest: in the order of the names from the config or, without
 * these, of the usual metals. Others come later, and no level last.
 */
export function levelRanker(names: readonly string[]): (slug: string) => number {
  const order = names.length > 0 ? names.map((name) => [nameSlug(name)]) : METALS;
  return (slug) => {
    if (slug === '') return order.length + 1;
    const at = order.findIndex((words) => words.includes(slug));
    return at < 0 ? order.length : at;
  };
}
