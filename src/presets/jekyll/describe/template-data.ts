import {type Context, resolveRefs, type ScopeView, templateValue} from '../../../api.ts';

/** Front matter as templates see it: dates are date objects, and references to documents are resolved. */
export function templateData(
  data: Readonly<Record<string, unknown>>,
  view: Pick<ScopeView, 'scopeOf' | 'site'> & Context,
): Record<string, unknown> {
  const {timezone} = view.config;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null
        ? resolveRefs(templateValue(value, {timezone, mode: 'jekyll'}), view)
        : value,
    ]),
  );
}
