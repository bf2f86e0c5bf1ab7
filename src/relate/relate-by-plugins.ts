import {callPlugin, having, nowhere} from '../hooks.ts';
import type {Site} from '../model.ts';
import type {Context} from '../plugin.ts';

/** The site as each plugin in turn changes it; what one makes of it is checked. */
export function relateByPlugins(related: Site, context: Context): Site {
  return having(context.config.plugins, 'relate').reduce<Site>(
    (site, plugin) =>
      callPlugin(
        {plugin, hook: 'relate', place: nowhere},
        context,
        () => complete(plugin.relate(site, context), site),
        site,
      ),
    related,
  );
}

/** The stages look up in `documents` whatever is in `lists` and `urls`, and the address of each document. */
function complete(site: Site, before: Site): Site {
  const {documents, lists, urls} = site ?? {};
  // Anything but a site is reported by the caller.
  if (site === before || ![documents, lists, urls].every((one) => one instanceof Map)) return site;
  for (const [name, ids] of [...lists, ['urls', [...urls.keys()]] as const]) {
    const unknown = ids.find((id) => !documents.has(id));
    if (unknown !== undefined)
      throw new TypeError(`\`${name}\` has \`${unknown}\`, which is not one of the \`documents\`.`);
  }
  const homeless = [...documents.keys()].find((id) => !urls.has(id));
  if (homeless !== undefined) throw new TypeError(`the document \`${homeless}\` has no address in \`urls\`.`);
  return site;
}
