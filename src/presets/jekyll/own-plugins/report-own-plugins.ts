import {type Diagnostic, warning} from '../../../api.ts';
import type {RubyPlugin} from './find-own-plugins.ts';
import {isBuiltIn} from './stub-tags.ts';

/** Warns of each Ruby plugin, saying what is missing without it. */
export function reportRuby(plugins: readonly RubyPlugin[]): Diagnostic[] {
  return plugins
    .filter(({isReplaced}) => !isReplaced)
    .map((plugin) => {
      const script = plugin.path.replace(/\.rb$/, '.ts');
      const hint = `Replace it with ${script}: see docs/jekyll.md.`;
      const message = `This Ruby plugin does not run here: ${lacking(plugin).join('; ')}.`;
      return warning('ruby-plugin', {path: plugin.path}, message, {hint});
    });
}

/** What is missing, in terms a site's author understands. */
export function lacking(plugin: RubyPlugin): string[] {
  const {tags, filters, generators, hooks, converters, includes} = plugin;
  const all = [
    saying(
      tags.filter((name) => !isBuiltIn(name)),
      ['prints nothing', 'print nothing'],
    ),
    saying(tags.filter(isBuiltIn), ['works as in Jekyll itself', 'work as in Jekyll itself']),
    filters && 'its filters change nothing',
    generators && 'the pages that it generates are missing',
    hooks && 'its changes to pages are missing',
    converters && 'files that it converts are published as they are',
    includes.length > 0 &&
      `${includes.join(', ')} in _includes ${includes.length === 1 ? 'is' : 'are'} not created`,
  ].filter((text) => text !== false);
  return all.length > 0 ? all : ['its changes are missing'];
}

function saying(tags: readonly string[], [one, many]: readonly [string, string]): string | false {
  const names = tags.map((name) => `{% ${name} %}`);
  return names.length > 0 && `${names.join(', ')} ${names.length === 1 ? one : many}`;
}
