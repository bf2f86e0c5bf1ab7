import type {z} from 'zod';
import type {Diagnostic, Made} from '../model.ts';
import {error, made, sortDiagnostics, warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {hintOf} from './hint.ts';
import {placeOf} from './place-of.ts';
import {reasonOf} from './reason.ts';
import {configSchema} from './schema.ts';
import type {UserConfig} from './user-config.ts';

type Issue = z.core.$ZodIssue;

/** Checks settings and reports all problems at once; `text`, their source, is used to find places. */
export function checkConfig(config: unknown, path: string, text: string): Made<UserConfig | undefined> {
  const result = configSchema.safeParse(config, {reportInput: true});
  if (result.success) return made(result.data as UserConfig, advice(result.data as UserConfig, path));
  const diagnostics = result.error.issues.flatMap((issue) => describe(issue, {config, path, text}));
  return made(undefined, sortDiagnostics(withoutMeant(diagnostics)));
}

function advice(config: UserConfig, path: string): Diagnostic[] {
  if (config.timezone !== undefined) return [];
  const hint = "Add your own from the IANA list, such as `timezone: 'Europe/Paris'`.";
  return [
    warning('timezone-missing', {path}, 'The site has no time zone, so dates are read as UTC.', {hint}),
  ];
}

interface Told {
  readonly config: unknown;
  readonly path: string;
  /** The source of the config, to find places in. */
  readonly text: string;
}

/** A required setting under a mistyped name is reported as mistyped, and not also as missing. */
function withoutMeant(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const meant = diagnostics.flatMap(({code, hint}) => (code === 'config-unknown-key' ? [hint] : []));
  return diagnostics.filter(
    ({message}) =>
      !meant.includes(`Did you mean \`${/^`(?:.*\.)?(\w+)` is missing\.$/.exec(message)?.[1]}\`?`),
  );
}

function describe(issue: Issue, file: Told): Diagnostic[] {
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.flat().filter((inner) => inner.code === 'unrecognized_keys');
    if (nested.length > 0)
      return nested.flatMap((inner) => describe({...inner, path: [...issue.path, ...inner.path]}, file));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...issue.path.map(String), key], file));
  const nearer = refinedIn(issue);
  if (nearer) return describe({...nearer, path: [...issue.path, ...nearer.path]}, file);
  const keys = issue.path.map(String);
  const name = keys.length > 0 ? `\`${keys.join('.')}${written(issue.input)}\`` : 'The config';
  const hint = hintOf(keys, valueAt(file.config, keys));
  const place = placeOf(keys, file.path, file.text);
  return [error('config-value', place, `${name} ${reasonOf(issue)}.`, hint === undefined ? {} : {hint})];
}

/** A short value as the author wrote it; nothing for any other. */
function written(value: unknown): string {
  const isShort = ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= 40;
  return isShort && value !== '' ? `: ${value}` : '';
}

/** If one form of a union has the right shape, the problem inside it is the one worth reporting. */
function refinedIn(issue: Issue): Issue | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.flat().find((inner) => inner.code === 'custom' || inner.path.length > 0);
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);
}

function unknownKey(keys: readonly string[], {path, text}: Told): Diagnostic {
  const key = keys.at(-1)!;
  const meant = didYouMean(key, knownKeys(keys.slice(0, -1)));
  const advice = keys.length > 1 ? hintOf(keys, undefined) : 'Put settings of your own under `params`.';
  const hint = meant ? `Did you mean \`${meant}\`?` : advice;
  return error(
    'config-unknown-key',
    placeOf(keys, path, text),
    `There is no setting \`${keys.join('.')}\`.`,
    hint === undefined ? {} : {hint},
  );
}

function knownKeys(parents: readonly string[]): string[] {
  let schema: unknown = configSchema;
  for (const key of parents) schema = objectOf(innerOf(schema, key));
  return Object.keys(shapeOf(schema) ?? {});
}

/** The schema of a key; items of a list share one, and so do values of a map with free keys. */
function innerOf(schema: unknown, key: string): unknown {
  const {def} = (schema ?? {}) as {def?: {element?: unknown; valueType?: unknown}};
  return shapeOf(schema)?.[key] ?? def?.element ?? def?.valueType;
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return (schema as {shape?: Record<string, unknown>} | undefined)?.shape;
}

/** Unwraps `optional` and unions to find the object schema inside. */
function objectOf(schema: unknown): unknown {
  const {def} = (schema ?? {}) as {def?: {innerType?: unknown; options?: unknown[]}};
  if (def?.innerType) return objectOf(def.innerType);
  return def?.options ? def.options.map(objectOf).find(shapeOf) : schema;
}
