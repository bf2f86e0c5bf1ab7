import type {Place} from '../model.ts';

/** What to do about a site whose bundle asks for Jekyll 3; `place` is where. */
export function olderJekyllNote({path, line}: Place): string {
  const advice = 'for 3, write `ssg: {jekyll: 3}` in _config.yml (docs/jekyll.md)';
  return `${path}:${line} asks for Jekyll 3. This follows Jekyll 4; ${advice}.`;
}
