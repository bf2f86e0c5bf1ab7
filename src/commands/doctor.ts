import {build} from '../build.ts';
import {fileFinder} from '../find-sources.ts';
import type {Plugin} from '../plugin.ts';
import {inspectJekyll, olderJekyll, type PluginReport} from '../presets/jekyll/index.ts';
import {forLog} from '../report/for-log.ts';
import {printDiagnostics} from '../report/print.ts';
import {styleOf} from '../report/style.ts';
import {countPages, countProblems, formatSummary} from '../report/summary.ts';
import type {BuildOptions} from './build-options.ts';
import {loadSite} from './load-site.ts';
import {olderJekyllNote} from './older-jekyll.ts';
import {tellFailure} from './tell-failure.ts';

/** `ssg doctor`: shows what would be built, what would not, and what happens to a Jekyll site's plugins. */
export async function doctorCommand(folder: string, options: BuildOptions): Promise<number> {
  const started = performance.now();
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) {
    tellFailure(diagnostics, {root: folder, json: options.json, verbose: true});
    return 2;
  }
  const {root, config, configFiles} = loaded;
  const {value: built, diagnostics: found} = await build(loaded);
  const all = [...diagnostics, ...found];
  const isJekyll = config.mode === 'jekyll';
  const {plugins} = isJekyll ? inspectJekyll(root, configFiles) : {plugins: []};
  const older = isJekyll ? olderJekyll(root, configFiles) : undefined;
  const withoutKey = namesWithoutKey(config.plugins);
  const counts = {...countPages(built), ...countProblems(all)};
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({...counts, plugins, olderJekyll: older, withoutKey, diagnostics: all}, null, 2)}\n`,
    );
  } else {
    printDiagnostics(all, {root, verbose: options.verbose ?? false, fileOf: fileFinder(built.sources)});
    const olderLines = older ? `\n  ${olderJekyllNote(older)}\n` : '';
    process.stdout.write(forLog(pluginLines(plugins) + olderLines + keyLines(withoutKey)));
    const {title, language, timezone, folders} = config;
    const shown = {title, language, timezone, output: folders.output, written: 0, unchanged: 0, removed: 0};
    const milliseconds = Math.round(performance.now() - started);
    process.stdout.write(forLog(formatSummary({...shown, ...counts, milliseconds})));
    process.stdout.write('  nothing was written\n\n');
  }
  return counts.errors > 0 ? 1 : 0;
}

const KINDS: readonly PluginReport['kind'][] = ['recognised', 'replaced', 'not needed', 'missing'];

function pluginLines(plugins: readonly PluginReport[]): string {
  const groups = KINDS.map((kind) => [kind, plugins.filter((plugin) => plugin.kind === kind)] as const);
  const lines = groups
    .filter(([, found]) => found.length > 0)
    .flatMap(([kind, found]) => [`  plugins ${kind}:`, ...found.map(lineOf)]);
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function namesWithoutKey(plugins: readonly Plugin[]): string[] {
  return [...new Set(plugins.filter(({key}) => key === undefined).map(({name}) => name))];
}

/** Without a key, nothing shows whether a plugin would do the same again. */
function keyLines(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `\n  these plugins have no \`key\`, so builds cannot reuse pages (docs/plugins.md):\n${names.map((name) => `    ${name}\n`).join('')}`;
}

function lineOf({name, place, note}: PluginReport): string {
  const where =
    place.line === undefined ? '' : styleOf(process.stdout).colors.dim(`  ${place.path}:${place.line}`);
  return `    ${name}${where}${note ? `  ${note}` : ''}`;
}
