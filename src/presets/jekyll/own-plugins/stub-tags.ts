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

/** Where a tag is used; `place` is the first one, outside comments. */
interface Use {
  place?: Place;
  readonly files: Set<string>;
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
  const found = new Map<string, Use>();
  const all = new Set<string>();
  for (const {path, bytes} of sources.filter(isTemplate)) {
    const text = bufferOf(bytes()).toString('utf8');
    for (const {name, at, isInComment} of namedTags(text)) {
      all.add(name);
      if (isThere(name)) continue;
      const use = found.get(name) ?? {files: new Set()};
      found.set(name, use);
      if (isInComment) continue;
      use.place ??= {path, line: text.slice(0, at).split('\n').length};
      use.files.add(path);
    }
  }
  const missing = [...found].filter(([name]) => !(name.startsWith('end') && all.has(name.slice(3))));
  for (const [name, {place, files}] of missing)
    if (place) {
      const use = {files: files.size, isBlock: all.has(`end${name}`), isRuby: lost.includes(name)};
      context.report(unknownTag(name, place, use));
    }
  return Object.fromEntries(missing.map(([name]) => [name, stub(all.has(`end${name}`))]));
}

function isTemplate({role}: Source): boolean {
  return role.kind === 'document' || role.kind === 'layout' || role.kind === 'include';
}

interface NamedTag {
  readonly name: string;
  readonly at: number;
  /** It prints nothing, but inside another block, even in a comment, Liquid knows only tags that exist. */
  readonly isInComment: boolean;
}

/** The tags of a text, without those between `raw` and `endraw`. */
function namedTags(text: string): NamedTag[] {
  const tags: NamedTag[] = [];
  let end: string | undefined;
  for (const {1: name = '', index} of text.matchAll(/\{%-?\s*(\w+)/g)) {
    if (name === end) end = undefined;
    if (end !== 'endraw') tags.push({name, at: index, isInComment: end !== undefined});
    if (end === undefined && (name === 'raw' || name === 'comment')) end = `end${name}`;
  }
  return tags;
}

/** The content of a block is still shown. */
function stub(isBlock: boolean): Tag {
  return isBlock ? {block: true, render: ({body}) => body} : {render: () => ''};
}

interface Extent {
  /** The number of files that use the tag. */
  readonly files: number;
  readonly isBlock: boolean;
  /** Whether one of the site's Ruby plugins has it, which is reported with what to do. */
  readonly isRuby: boolean;
}

function unknownTag(name: string, place: Place, {files, isBlock, isRuby}: Extent) {
  const own = isRuby
    ? 'Its Ruby plugin has a message of its own, which says what to do.'
    : `Write a plugin with the tag \`${name}\` in _plugins/${name}.ts: see docs/jekyll.md.`;
  const hint = hintForTag(name) ?? own;
  const printed = isBlock ? 'only its content is printed' : 'it prints nothing';
  const where = files === 1 ? '' : ` ${files} files use it.`;
  const message = `The tag {% ${name} %} is unknown, so ${printed}.${where}`;
  return warning('tag-unknown', place, message, {hint});
}
