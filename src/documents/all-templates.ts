import type {Template} from '../model.ts';

/** Templates by their names, as they are looked up. */
export type TemplatesByName = Readonly<
  Record<'layouts' | 'includes' | 'assets', ReadonlyMap<string, Template>>
>;

/** Every template of a site and its themes. */
export function allTemplates({layouts, includes, assets}: TemplatesByName): Template[] {
  return [...layouts.values(), ...includes.values(), ...assets.values()];
}
