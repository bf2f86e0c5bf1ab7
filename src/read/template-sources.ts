import type {Source} from '../model.ts';
import type {Plugin} from '../plugin.ts';
import {madeSource} from './file-source.ts';

/** The templates of a plugin, as sources without files. */
export function templateSources({name, templates = {}}: Plugin): Source[] {
  const {layouts = {}, includes = {}} = templates;
  return [
    ...Object.entries(layouts).map(([key, text]) =>
      madeSource(`plugin:${name}/layouts/${key}.html`, text, {kind: 'layout', name: key}),
    ),
    ...Object.entries(includes).map(([key, text]) =>
      madeSource(`plugin:${name}/includes/${key}`, text, {kind: 'include', name: key}),
    ),
  ];
}
