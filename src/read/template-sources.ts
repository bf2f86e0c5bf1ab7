import type {Role, Source} from '../model.ts';
import type {Plugin} from '../plugin.ts';
import {digestOf} from '../text/digest.ts';

/** The templates of a plugin, as sources without files. */
export function templateSources({name, templates = {}}: Plugin): Source[] {
  const {layouts = {}, includes = {}} = templates;
  return [
    ...Object.entries(layouts).map(([key, text]) =>
      textOf(`plugin:${name}/layouts/${key}.html`, text, {kind: 'layout', name: key}),
    ),
    ...Object.entries(includes).map(([key, text]) =>
      textOf(`plugin:${name}/includes/${key}`, text, {kind: 'include', name: key}),
    ),
  ];
}

function textOf(path: string, text: string, role: Role): Source {
  return {path, role, digest: digestOf(text), bytes: () => Buffer.from(text)};
}
