import type {Config} from './config/config.ts';
import {having, pluginFailed} from './hooks.ts';
import type {Diagnostic, Made, Moment, Source} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {read} from './read/read.ts';
import {templateSources} from './template-sources.ts';

export interface Where {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: Config;
  readonly now: Moment;
}

/** Finds the files of a site, as it and its plugins have them; none is read yet. */
export async function findSources({root, config, now}: Where): Promise<Made<readonly Source[]>> {
  const {value, diagnostics: found} = read(root, config);
  const diagnostics = [...found];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  return {value: await readAll(value, {config, now, report}), diagnostics};
}

const nowhere = {path: 'ssg.config'};

async function readAll(found: readonly Source[], context: Context): Promise<readonly Source[]> {
  let sources = found;
  for (const plugin of having(context.config.plugins, 'read')) {
    try {
      sources = await plugin.read(sources, context);
    } catch (cause) {
      context.report(pluginFailed(plugin, nowhere, cause));
    }
  }
  return withTemplates(sources, context.config.plugins);
}

/** Layouts and includes of plugins stand behind those of the site and its themes. */
function withTemplates(sources: readonly Source[], plugins: readonly Plugin[]): readonly Source[] {
  const known = new Set(sources.map(({role}) => roleKey(role)));
  const more = plugins.flatMap(templateSources).filter(({role}) => !known.has(roleKey(role)));
  return [...sources, ...more];
}

function roleKey(role: Source['role']): string {
  return 'name' in role ? `${role.kind}:${role.name}` : '';
}
