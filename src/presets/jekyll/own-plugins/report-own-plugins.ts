import {type Diagnostic, warning} from '../../../api.ts';
import type {RubyPlugin} from './find-own-plugins.ts';
import {isBuiltIn} from './stub-tags.ts';

/** Names each Ruby plugin with what it does not do here. */
export function reportRuby(plugins: readonly RubyPlugin[]): Diagnostic[] {
  return plugins
    .filter(({isReplaced}) => !isReplaced)
    .map((plugin) => {
      const script = plugin.path.replace(/\.rb$/, '.ts');
      const hint = `Write ${script}, which takes its place: see docs/jekyll.md.`;
      const message = `This Ruby plugin does not run here: ${lacking(plugin).join('; ')}.`;
      return warning('ruby-plugin', {path: plugin.path}, message, {hint});
    });
}

/** In the words of the site's author. */
export function lacking(plugin: RubyPlugin): string[] {
  const {tags, filters, generators, hooks, converters, includes} = plugin;
  const all = [
    saying(
      tags.filter((name) => !isBuiltIn(name)),
      ['prints nothing', 'print nothing'],
    ),
    saying(tags.filter(isBuiltIn), ['is Jekyll’s own', 'are Jekyll’s own']),
    filters && 'its filters leave their input as it is',
    generators && 'the pages that it makes are missing',
    hooks && 'what it changes in pages stays as it was',
    converters && 'what it converts is published as it is',
    includes.length > 0 && `${includes.join(', ')} in _includes is not written`,
  ].filter((text) => text !== false);
  return all.length > 0 ? all : ['what it changes stays as it was'];
}

function saying(tags: readonly string[], [one, many]: readonly [string, string]): string | false {
  const names = tags.map((name) => `{% ${name} %}`);
  return names.length > 0 && `${names.join(', ')} ${names.length === 1 ? one : many}`;
}
