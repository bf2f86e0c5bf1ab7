import type {Body} from '../../model.ts';
import type {World} from '../world.ts';

/** A document's body; notes that it was read, or, before the body exists, that the text was. */
export function bodyOf(id: string, {bodies, reads}: World): Body | undefined {
  const body = bodies.get(id);
  reads.note(body === undefined ? `text ${id}` : `body ${id}`);
  return body;
}

/** A document's source text; notes that it was read. */
export function textOf(id: string, {site, reads}: World): string {
  reads.note(`text ${id}`);
  return site.documents.get(id)?.text ?? '';
}
