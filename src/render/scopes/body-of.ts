import type {Body} from '../../model.ts';
import type {World} from '../world.ts';

/** A document's body, and a note that it was looked at; while there is none yet, its text is what they look at. */
export function bodyOf(id: string, {bodies, reads}: World): Body | undefined {
  const body = bodies.get(id);
  reads.note(body === undefined ? `text ${id}` : `body ${id}`);
  return body;
}

/** A document's text as it was written, and a note that it was looked at. */
export function textOf(id: string, {site, reads}: World): string {
  reads.note(`text ${id}`);
  return site.documents.get(id)?.text ?? '';
}
