import type {Plugin} from './plugin.ts';

type Hook = Exclude<keyof Plugin, 'name' | 'key' | 'asksForTexts'>;

/** What a plugin may do unseen: look at the texts of documents, or gather what no other process knows of. */
type Liberty = 'texts' | 'gathering';

/** The liberties of each hook. */
const LIBERTIES: Readonly<Record<Hook, readonly Liberty[]>> = {
  config: [],
  read: ['gathering'],
  parse: ['gathering'],
  permalink: ['texts'],
  relate: ['texts'],
  describe: ['texts', 'gathering'],
  globals: ['texts', 'gathering'],
  include: ['texts', 'gathering'],
  liquid: ['texts', 'gathering'],
  convert: ['texts', 'gathering'],
  body: ['gathering'],
  feedText: ['texts', 'gathering'],
  plan: ['texts'],
  prepare: ['gathering'],
  makers: ['texts', 'gathering'],
  filters: ['gathering'],
  tags: ['gathering'],
  templates: [],
  markdown: [],
  write: ['gathering'],
};

/** True if it has a hook with that liberty and does not promise to leave it unused. */
export function mayTake(liberty: Liberty, plugin: Plugin): boolean {
  const hooks = Object.keys(LIBERTIES) as Hook[];
  return (
    plugin.asksForTexts !== true &&
    hooks.some((hook) => plugin[hook] !== undefined && LIBERTIES[hook].includes(liberty))
  );
}
