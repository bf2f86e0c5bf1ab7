import {type Page, rememberFor, type Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {documentsInOrder} from '../relate/documents-in-order.ts';

/** Which document's turn it is to be put into its layouts. */
export interface Turns {
  begin(page: Page): void;
  end(): void;
  /** Makes something as if it were that document's turn. */
  as<T>(id: string, make: () => T): T;
  /** Whether Jekyll would not have converted the document yet. */
  isToCome(id: string, site: Site): boolean;
  /** Whether Jekyll would have put the document into its layouts already. */
  isOver(id: string, site: Site): boolean;
}

/**
 * Jekyll::Site#render: collection by collection in the order of the settings, first posts (oldest to newest), last
 * pages. A layout sees the source text of documents whose turn is still to come.
 */
export function createTurns(settings: Settings): Turns {
  const placesIn = rememberFor((lists: Site['lists']) => placesOf(lists, settings));
  let current: string | undefined;
  /** How many places after the document whose turn it is; far before it if it is nobody's turn. */
  const distance = (id: string, {lists}: Site): number => {
    const all = placesIn(lists);
    return (all.get(id) ?? 0) - (all.get(current ?? '') ?? Number.POSITIVE_INFINITY);
  };
  return {
    begin({subject, output}) {
      // A page without output is an excerpt, rendered during another document's turn.
      if (output !== '') current = subject;
    },
    end() {
      current = undefined;
    },
    as(id, make) {
      const before = current;
      current = id;
      try {
        return make();
      } finally {
        current = before;
      }
    },
    isToCome: (id, site) => distance(id, site) > 0,
    isOver: (id, site) => distance(id, site) < 0,
  };
}

function placesOf(lists: Site['lists'], settings: Settings): Map<string, number> {
  const ids = [...documentsInOrder({lists}, settings), ...(lists.get('pages') ?? [])];
  return new Map(ids.map((id, place) => [id, place]));
}
