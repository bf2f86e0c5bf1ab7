import type {Body} from '../model.ts';
import type {World} from './world.ts';

/** A document's body, and a note that it was looked at; while there is none yet, its text is what they look at. */
export function bodyOf(id: string, {bodies, reads}: World): Body | undefined {
  const body = bodies.get(id);
  reads.note(body === undefined ? `text ${id}` : `body ${id}`);
  return body;
}
