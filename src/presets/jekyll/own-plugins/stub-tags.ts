import {bufferOf, type Context, type Place, type Source, type Tag, warning} from '../../../api.ts';
import {hintForTag} from '../gems/gem-of-tag.ts';

/** Tags of Liquid and Jekyll themselves, including those used only inside blocks. */
const BUILT_IN = new Set(
  (
    'assign break capture case comment continue cycle decrement doc echo else elsif for highlight if ifchanged ' +
    'include include_cached include_relative increment inline_comment layout link liquid post_url raw render tablerow unless when'
  ).split(' '),
);

/** Jekyll's own tags that stop the build if a path does not exist; a plugin's tag of that name may not take a path. */
const OF_PATHS = new Set(['link', 'post_url']);

/** A plugin that redefines a built-in tag, as Octopress does `raw`, only extends it: the built-in one still works. */
export function isBuiltIn(name: string): boolean {
  return BUILT_IN.has(name) && !OF_PATHS.has(name);
}

/**
 * Tags that no plugin here has print nothing, with one warning each, on a site whose Ruby plugins or gems would
 * have provided them: a site that Jekyll can build must build here.
 */
export function stubTags(
  sources: readonly Source[],
  {known, missing: lost}: {known: ReadonlySet<string>; missing: readonly string[]},
  context: Context,
): Record<string, Tag> {
  const isThere = (name: string) =>
    known.has(name) || isBuiltIn(name) || (OF_PATHS.has(name) && !lost.includes(name));
  const found = new Map<string, Source>();
  const all = new Set<string>();
  for (const source of sources.filter(isTemplate))
    for (const name of tagNames(bufferOf(source.bytes()).toString('utf8'))) {
      all.add(name);
      if (!isThere(name) && !found.has(name)) found.set(name, source);
    }
  const missing = [...found].filter(([name]) => !(name.startsWith('end') && all.has(name.slice(3))));
  for (const [name, source] of missing) context.report(unknownTag(name, source, all.has(`end${name}`)));
  return Object.fromEntries(missing.map(([name]) => [name, stub(all.has(`end${name}`))]));
}

function isTemplate({role}: Source): boolean {
  return role.kind === 'document' || role.kind === 'layout' || role.kind === 'include';
}

function tagNames(text: string): string[] {
  let isRaw = false;
  return Array.from(text.matchAll(/\{%-?\s*(\w+)/g), ([, name]) => name!).filter((name) => {
    const isText = isRaw && name !== 'endraw';
    isRaw = isText || name === 'raw';
    return !isText;
  });
}

/** The content of a block is still shown. */
function stub(isBlock: boolean): Tag {
  return isBlock ? {block: true, render: ({body}) => body} : {render: () => ''};
}

function unknownTag(name: string, source: Source, isBlock: boolean) {
  const hint =
    hintForTag(name) ?? `Write a plugin with the tag \`${name}\` in _plugins/${name}.ts: see docs/jekyll.md.`;
  const printed = isBlock ? 'only its content is printed' : 'it prints nothing';
  const message = `The tag {% ${name} %} is unknown, so ${printed}.`;
  return warning('tag-unknown', placeOf(name, source), message, {hint});
}

function placeOf(name: string, {path, bytes}: Source): Place {
  const text = bufferOf(bytes()).toString('utf8');
  const at = text.search(new RegExp(`\\{%-?\\s*${name}\\b`));
  return at < 0 ? {path} : {path, line: text.slice(0, at).split('\n').length};
}
