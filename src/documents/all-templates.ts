import type {Template} from '../model.ts';

/** Templates by their names, as they are looked up. */
export interface TemplatesByName {
  readonly layouts: ReadonlyMap<string, Template>;
  readonly includes: ReadonlyMap<string, Template>;
  /** Assets that have front matter and are rendered, by their paths. */
  readonly assets: ReadonlyMap<string, Template>;
}

/** Every template of a site and its themes. */
export function allTemplates({layouts, includes, assets}: TemplatesByName): Template[] {
  return [...layouts.values(), ...includes.values(), ...assets.values()];
}
