import type {Config} from '../../config.ts';
import {allTemplates, type TemplatesByName} from '../../documents/all-templates.ts';
import type {Diagnostic, Template} from '../../model.ts';
import {settingAt, warning} from '../../report/diagnostic.ts';
import {didYouMean} from '../../report/did-you-mean.ts';
import {findPoorContrast} from './contrast.ts';
import {isColor} from './is-color.ts';
import {NAMED_COLORS} from './named-colors.ts';
import {THEME_COLORS} from './theme-colors.ts';

/** What is wrong with a site's `colors`, if it is the default theme that shows them. */
export function checkColors({colors}: Config, templates: TemplatesByName): Diagnostic[] {
  const names = Object.keys(colors);
  const isOfTheme = ({path}: Template): boolean => path.startsWith('theme:default/');
  const style = templates.includes.get(STYLE);
  if (names.length === 0 || style === undefined || !isOfTheme(style)) return [];
  const all = allTemplates(templates);
  // The site may have a stylesheet of its own.
  if (!all.some(({text}) => text.includes(STYLE))) return [];
  const own = all.filter((one) => !isOfTheme(one) && one.text.includes('colors'));
  const unknown = names.filter((name) => !isKnown(name) && !own.some(({text}) => text.includes(name)));
  const wrong = names.filter((name) => isKnown(name) && !isColor(colors[name]!));
  return [
    ...unknown.map(unknownColor),
    ...wrong.map((name) => noColor(name, colors[name]!)),
    ...findPoorContrast(colors),
  ];
}

const STYLE = 'style/colors.css';

function isKnown(name: string): boolean {
  return Object.hasOwn(THEME_COLORS, name.replace(/^dark-/, ''));
}

function unknownColor(name: string): Diagnostic {
  const known = Object.keys(THEME_COLORS);
  const meant = didYouMean(name, [...known, ...known.map((one) => `dark-${one}`)]);
  const hint = meant === undefined ? `The theme has ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return warning('config-unknown-key', settingAt('colors', name), `There is no setting \`colors.${name}\`.`, {
    hint,
  });
}

function noColor(name: string, value: string): Diagnostic {
  const meant = didYouMean(value, NAMED_COLORS.keys()) ?? (isColor(`#${value}`) ? `'#${value}'` : undefined);
  const forms = "Write a colour as in CSS: '#8a1c4a', rgb(138 28 74), hsl(335 66% 33%), crimson.";
  const hint = meant === undefined ? forms : `Did you mean ${meant}? ${forms}`;
  const message = `\`colors.${name}: ${value}\` is not a colour, so browsers ignore it.`;
  return warning('config-value', settingAt('colors', name), message, {hint});
}
