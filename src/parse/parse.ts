import type {Config} from '../config.ts';
import {allTemplates, type TemplatesByName} from '../documents/all-templates.ts';
import {callPlugin, having} from '../hooks.ts';
import {primaryLanguage} from '../locale/primary-language.ts';
import type {Memo} from '../memo/memo.ts';
import type {Diagnostic, Document, Made, Source, Template} from '../model.ts';
import type {Context} from '../plugin.ts';
import {made, warning} from '../report/diagnostic.ts';
import {parseDataFile} from './data-file.ts';
import {decode} from './decode.ts';
import {parseDocument} from './document.ts';
import {checkWords, type WordsFile} from './known-words.ts';
import {parseInclude, parseTemplate} from './template.ts';
import {fieldsOf} from './yaml/numbered-map.ts';

/** The contents of a site's files, before anything is related. */
export interface Parsed {
  readonly documents: readonly Document[];
  /** The sources that are not documents. */
  readonly others: readonly Source[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly templates: TemplatesByName;
  readonly strings: readonly WordsFile[];
}

/** Reads every file that has a meaning; files that are only copied are not opened. */
export function parse(sources: readonly Source[], context: Context, memo: Memo): Made<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>({value, diagnostics: found}: Made<T>): T => {
    if (found.length > 0) diagnostics.push(...found);
    return value;
  };
  const {config} = context;
  // If a plugin has both a read and a parse hook, its parsing may depend on which files it read.
  const parsesByFiles = having(config.plugins, 'read').some((plugin) => plugin.parse !== undefined);
  const paths = sources.map(({path}) => path);
  const inputs = [config, parsesByFiles ? memo.same('paths', paths) : undefined];
  const once = memo.of<Source, Made<Document | undefined>>('document', inputs);
  const documents: Document[] = [];
  for (const source of sources) {
    if (source.role.kind !== 'document') continue;
    const document = keep(once(source, () => documentOf(source, context)));
    if (document !== undefined) documents.push(document);
  }
  const isOther = ({role}: Source) => role.kind !== 'document';
  const rest = memo.same('other sources', sources.filter(isOther));
  const languages = memo.same('languages', languagesOf(documents, config));
  const others = memo.once('others', [rest, languages, config], () => othersOf(rest, languages, config));
  return {value: {documents, ...keep(others)}, diagnostics};
}

/** Everything but the documents; the same value as long as no such file changes. */
function othersOf(
  sources: readonly Source[],
  languages: readonly string[],
  config: Config,
): Made<Omit<Parsed, 'documents'>> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>({value, diagnostics: found}: Made<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const value = {
    others: sources,
    data: dataOf(sources, config, keep),
    strings: stringsOf(sources.filter(isSpoken(languages)), config, keep),
    templates: templatesOf(sources, config, keep),
  };
  diagnostics.push(...checkWords(value.strings, allTemplates(value.templates)));
  return {value, diagnostics};
}

/** Only the theme strings for languages that pages are written in are read. */
function languagesOf(documents: readonly Document[], config: Config): string[] {
  const all = new Set(['en', config.language, ...documents.map(({language}) => language)]);
  return [...new Set([...all].map(primaryLanguage))].sort();
}

function isSpoken(languages: readonly string[]): (source: Source) => boolean {
  return ({role}) => role.kind !== 'strings' || languages.includes(primaryLanguage(role.language));
}

type Keep = <T>(made: Made<T>) => T;

function documentOf(source: Source, context: Context): Made<Document | undefined> {
  const {role, path} = source;
  if (role.kind !== 'document') return {value: undefined, diagnostics: []};
  const diagnostics: Diagnostic[] = [];
  const own = {...context, report: (diagnostic: Diagnostic) => diagnostics.push(diagnostic)};
  const {value, diagnostics: found} = parseDocument(source, role, context.config);
  diagnostics.push(...found);
  const plugins = value ? having(context.config.plugins, 'parse') : [];
  const document = plugins.reduce(
    (made, plugin) =>
      made && callPlugin({plugin, hook: 'parse', place: {path}}, own, () => plugin.parse(made, own), made),
    value,
  );
  const isWaiting = (role.isDraft || value?.isDraft) && !context.config.publish.drafts;
  return {value: document, diagnostics: isWaiting ? diagnostics.map(asWarning) : diagnostics};
}

/** Errors in a draft must not stop the rest from being published. */
function asWarning(diagnostic: Diagnostic): Diagnostic {
  return {...diagnostic, severity: 'warning'};
}

function emptyLayout(path: string): Diagnostic {
  const hint = 'Write what its pages show, with {{ content }} for the text, or delete the file.';
  return warning('layout-empty', {path}, 'This layout is empty, and so are the pages that use it.', {hint});
}

function templatesOf(sources: readonly Source[], config: Config, keep: Keep): TemplatesByName {
  const layouts = new Map<string, Template>();
  const includes = new Map<string, Template>();
  const assets = new Map<string, Template>();
  for (const source of sources) {
    const {role, path} = source;
    if (role.kind === 'layout') {
      const {template} = keep(parseTemplate(source, role.name, config));
      layouts.set(role.name, template);
      if (config.mode === 'native' && template.text.trim() === '') keep(made(undefined, [emptyLayout(path)]));
    } else if (role.kind === 'include')
      includes.set(role.name, keep(parseInclude(source, role.name, config)).template);
    else if (role.kind === 'asset' && isText(path)) {
      const {value, diagnostics} = parseTemplate(source, role.name, config);
      // An asset may contain a line of dashes for any reason.
      const own = diagnostics.filter(({code}) => code !== 'front-matter-fence');
      const {template, isPresent} = keep({value, diagnostics: own});
      if (isPresent) assets.set(path, template);
    }
  }
  return {layouts, includes, assets};
}

function isText(path: string): boolean {
  return /\.(css|js|svg|txt|json|xml|webmanifest)$/.test(path);
}

/** `data/talks/2026.yml` becomes `site.data.talks.2026`. */
function dataOf(sources: readonly Source[], config: Config, keep: Keep): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const source of sources) {
    if (source.role.kind !== 'data') continue;
    const keys = [...source.role.keys];
    const last = keys.pop()!;
    let parent = root;
    for (const key of keys) parent = childOf(parent, key);
    define(parent, last, keep(parseDataFile(source, config)));
  }
  return root;
}

function childOf(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  const known = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (typeof known === 'object' && known !== null && !Array.isArray(known))
    return known as Record<string, unknown>;
  return define(parent, key, {});
}

/** Makes even `__proto__.yml` an ordinary key. */
function define<T>(parent: Record<string, unknown>, key: string, value: T): T {
  Object.defineProperty(parent, key, {value, enumerable: true, configurable: true, writable: true});
  return value;
}

function stringsOf(sources: readonly Source[], config: Config, keep: Keep): Parsed['strings'] {
  return sources.flatMap((source) => {
    if (source.role.kind !== 'strings') return [];
    // A string may be named `404`.
    const strings = fieldsOf(keep(parseDataFile(source, config)));
    const isMap = typeof strings === 'object' && strings !== null;
    if (!isMap) return [];
    const {path, role} = source;
    const text = () => decode(source.bytes(), path).value;
    return [{path, language: role.language, strings: strings as Record<string, unknown>, text}];
  });
}
