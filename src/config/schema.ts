import {z} from 'zod';
import type {Author, FeedsConfig, ImagesConfig, MarkdownConfig, Permalinks, Repository} from '../config.ts';
import {isLanguage} from '../locale/is-language.ts';
import {isTimeZone} from '../locale/is-time-zone.ts';
import type {Plugin} from '../plugin.ts';
import {pluginFault} from './plugin-fault.ts';
import type {UserConfig} from './user-config.ts';

// A config is checked only once: compiling the schema would cost more than it saves.
z.config({jitless: true});

/** One schema for each key of a type, so that the two cannot drift apart. */
type Shape<T> = Readonly<Record<keyof T, z.ZodType>>;

const text = z.string();
const name = z.string().trim().min(1, 'is empty');
const flag = z.boolean();
const count = z.number().int().min(0);
const path = z.string();
const optionalPath = z.union([path, z.literal(false)]);
const link = text.refine((url) => !isCode(url), 'is code, not an address');
const texts = z.record(z.string(), text);
const anything = z.record(z.string(), z.unknown());
const unified = z.array(
  z.custom<unknown>(isUnified, 'is not a plugin: import it and write its name without quotes'),
);

const author = z.strictObject({
  name: text,
  email: text.optional(),
  url: link.optional(),
  avatar: text.optional(),
  bio: text.optional(),
} satisfies Shape<Author>);

const markdown = z.strictObject({
  dialect: z.enum(['gfm', 'kramdown']).optional(),
  parser: z.enum(['auto', 'satteri', 'remark']).optional(),
  remark: unified.optional(),
  rehype: unified.optional(),
  liquid: flag.optional(),
  typography: flag.optional(),
  headingIds: flag.optional(),
  headingAnchors: flag.optional(),
  imageSizes: flag.optional(),
  highlight: z.union([z.enum(['prism', 'shiki']), z.literal(false)]).optional(),
  kramdown: anything.optional(),
} satisfies Shape<MarkdownConfig>);

const feeds = z.strictObject({
  limit: count.optional(),
  rss: optionalPath.optional(),
  atom: optionalPath.optional(),
  json: optionalPath.optional(),
  categories: flag.optional(),
  id: z.enum(['guid', 'permalink', 'jekyll-feed']).optional(),
} satisfies Shape<FeedsConfig>);

/** WebP has no wider pictures. */
const WIDEST = 16_383;

const images = z.strictObject({
  widths: z
    .array(z.number().int().min(1).max(WIDEST))
    .refine((all) => all.length > 0, 'is empty')
    .optional(),
  quality: z.number().int().min(1).max(100).optional(),
  sizes: name.optional(),
} satisfies Shape<ImagesConfig>);

const bySlug = listPath(':slug');

const permalinks = z.strictObject({
  posts: path.optional(),
  pages: path.optional(),
  categories: bySlug,
  tags: bySlug,
  authors: bySlug,
  years: listPath(':year'),
} satisfies Shape<Permalinks>);

const webAddress = z.url({protocol: /^https?$/});

const repository = z.strictObject({
  url: webAddress,
  branch: text.optional(),
  kind: z.enum(['github', 'gitlab', 'gitea']).optional(),
  folder: text.optional(),
} satisfies Shape<Repository>);

/** The shape of a config file; editors use its JSON schema to complete `ssg.config.yml`. */
export const configSchema = z.strictObject({
  title: name,
  description: text.optional(),
  url: z
    .url({protocol: /^https?$/})
    .refine(isOrigin, 'must end after the host name: put the path in `baseUrl`')
    .optional(),
  baseUrl: z
    .string()
    .refine(isPath, 'is not a path such as /blog; the host name belongs in `url`')
    .optional(),
  language: z
    .string()
    .refine((tag) => isLanguage(tag.replaceAll('_', '-')), 'is not a language code such as fr or en-GB')
    .optional(),
  timezone: z.string().refine(isTimeZone, 'is not a time zone such as Europe/Paris').optional(),
  author: z.union([text, author]).optional(),
  authors: z.record(z.string(), author).optional(),
  content: path.optional(),
  static: path.optional(),
  data: path.optional(),
  output: path.optional(),
  theme: text.optional(),
  permalink: text.optional(),
  permalinks: permalinks.optional(),
  slugs: z
    .strictObject({
      mode: z.enum(['latin', 'default', 'pretty', 'ascii', 'raw', 'none']).optional(),
      cased: flag.optional(),
    })
    .optional(),
  paginate: z
    .union([
      count,
      z.strictObject({
        per: count.optional(),
        terms: count.optional(),
        path: text.includes(':num', 'must contain :num, the page number').optional(),
      }),
    ])
    .optional(),
  excerptSeparator: text.optional(),
  drafts: flag.optional(),
  future: flag.optional(),
  unpublished: flag.optional(),
  expired: flag.optional(),
  limitPosts: count.optional(),
  defaults: z
    .array(z.strictObject({path: text.optional(), type: text.optional(), values: anything}))
    .optional(),
  markdown: markdown.optional(),
  liquid: z
    .strictObject({
      strictFilters: flag.optional(),
      strictVariables: flag.optional(),
      errorMode: z.enum(['lax', 'warn', 'strict']).optional(),
      timeLimit: z.number().positive().optional(),
    })
    .optional(),
  feeds: z.union([z.literal(false), feeds]).optional(),
  redirects: z.record(z.string(), link).optional(),
  images: z.union([flag, images]).optional(),
  socialCards: flag.optional(),
  links: z.strictObject({ignore: z.array(path).optional()}).optional(),
  menu: z.array(z.strictObject({title: text, url: link})).optional(),
  logo: text.optional(),
  colors: texts.optional(),
  social: z.record(z.string(), link.refine(isAddress, 'is not an address')).optional(),
  repository: z.union([webAddress, repository]).optional(),
  search: flag.optional(),
  sponsorLevels: z.array(name).optional(),
  plugins: z.array(z.custom<Plugin>().superRefine(reportFault)).optional(),
  params: anything.optional(),
} satisfies Shape<UserConfig>);

/** Each list needs its own address, so its path must contain the placeholder, and no other. */
function listPath(placeholder: ':slug' | ':year') {
  const isKnown = (path: string) =>
    path.includes(placeholder) && !/:[a-z_]/.test(path.replaceAll(placeholder, ''));
  const message = `must contain ${placeholder} and no other placeholder`;
  return z.union([path.refine(isKnown, message), z.literal(false)]).optional();
}

function reportFault(plugin: unknown, {addIssue}: z.RefinementCtx): void {
  const message = pluginFault(plugin);
  if (message !== undefined) addIssue({code: 'custom', message});
}

/** A function, a function with options, or a preset. */
function isUnified(value: unknown): boolean {
  const plugin: unknown = Array.isArray(value) ? value[0] : value;
  return (
    typeof plugin === 'function' || (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const {pathname, search, hash} = new URL(url);
  return /^\/*$/.test(pathname) && search === '' && hash === '';
}

/** Of another site, or from the root of this one. */
function isAddress(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);
}

/** What a browser would run or show as a page of this site. It passes over spaces and control characters. */
function isCode(url: string): boolean {
  return /^(?:javascript|data|vbscript):/i.test(url.replaceAll(/[\u0000-\u0020]/g, ''));
}

function isPath(path: string): boolean {
  return !/:\/\/|[?#\s\\]/.test(path.trim());
}
