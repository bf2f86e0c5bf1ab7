import type {z} from 'zod';
import type {Diagnostic, Made, Place} from '../model.ts';
import {error, made, warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {reasonOf} from './reason.ts';
import {configSchema} from './schema.ts';
import type {UserConfig} from './user-config.ts';

type Issue = z.core.$ZodIssue;

/** Checks what a config file says; `text` is its source, for places. All problems are told at once. */
export function checkConfig(config: unknown, path: string, text: string): Made<UserConfig | undefined> {
  const result = configSchema.safeParse(config);
  if (result.success) return made(result.data as UserConfig, advice(result.data as UserConfig, path));
  const diagnostics = result.error.issues.flatMap((issue) => describe(issue, path, text));
  return made(undefined, diagnostics);
}

function advice(config: UserConfig, path: string): Diagnostic[] {
  if (config.timezone !== undefined) return [];
  const hint = "Add `timezone: 'Europe/Paris'` (yours, from the IANA list).";
  return [
    warning('timezone-missing', {path}, 'The site has no time zone, so dates are read as UTC.', {hint}),
  ];
}

function describe(issue: Issue, path: string, text: string): Diagnostic[] {
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.flat().filter((inner) => inner.code === 'unrecognized_keys');
    if (nested.length > 0)
      return nested.flatMap((inner) =>
        describe({...inner, path: [...issue.path, ...inner.path]}, path, text),
      );
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...issue.path.map(String), key], path, text));
  const nearer = refinedIn(issue);
  if (nearer) return describe({...nearer, path: [...issue.path, ...nearer.path]}, path, text);
  const keys = issue.path.map(String);
  const name = keys.length > 0 ? `\`${keys.join('.')}\`` : 'The config';
  return [error('config-value', placeOf(keys, path, text), `${name} ${reasonOf(issue)}.`)];
}

/** Where one form of several has the right shape, what is wrong inside it is what a person wants to know. */
function refinedIn(issue: Issue): Issue | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.flat().find((inner) => inner.code === 'custom' || inner.path.length > 0);
}

function unknownKey(keys: readonly string[], path: string, text: string): Diagnostic {
  const key = keys.at(-1)!;
  const meant = didYouMean(key, knownKeys(keys.slice(0, -1)));
  const hint = meant ? `Did you mean \`${meant}\`?` : 'Settings of your own go under `params`.';
  return error(
    'config-unknown-key',
    placeOf(keys, path, text),
    `There is no setting \`${keys.join('.')}\`.`,
    {hint},
  );
}

function knownKeys(parents: readonly string[]): string[] {
  let schema: unknown = configSchema;
  for (const key of parents) schema = objectOf(shapeOf(schema)?.[key]);
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return (schema as {shape?: Record<string, unknown>} | undefined)?.shape;
}

/** Looks through `optional` and unions for the object schema inside. */
function objectOf(schema: unknown): unknown {
  const {def} = (schema ?? {}) as {def?: {innerType?: unknown; options?: unknown[]}};
  if (def?.innerType) return objectOf(def.innerType);
  return def?.options ? def.options.map(objectOf).find(shapeOf) : schema;
}

/** Finds `key:` in the source, one key inside the other. Good enough to point a person there. */
function placeOf(keys: readonly string[], path: string, text: string): Place {
  let at = 0;
  let found: Place = {path};
  for (const key of keys) {
    const match = new RegExp(`(^|[\\s{,'"])(${key.replace(/\W/g, '\\$&')})['"]?\\s*:`, 'm').exec(
      text.slice(at),
    );
    if (!match) break;
    at += match.index + match[1]!.length;
    const before = text.slice(0, at).split('\n');
    const column = before.at(-1)!.length + 1;
    found = {path, line: before.length, column, endColumn: column + key.length};
  }
  return found;
}
