import {type Config, type Diagnostic, type Document, error, type Place, warning} from '../../../api.ts';

/** A map in the front matter: its values, its path, and the diagnostics about it. */
export interface Block {
  readonly document: Document;
  /** `event`, `event.talks.0`; empty for the front matter of a venue or speaker. */
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly diagnostics: Diagnostic[];
}

/** A diagnostic's code and message; the hint says what to do. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function refuse(block: Block, key: string, complaint: Complaint): undefined {
  block.diagnostics.push(
    error(complaint.code, placeIn(block, key), complaint.message, {hint: complaint.hint}),
  );
}

export function warn(block: Block, key: string, complaint: Complaint): undefined {
  block.diagnostics.push(
    warning(complaint.code, placeIn(block, key), complaint.message, {hint: complaint.hint}),
  );
}

/** A Jekyll site may use `event:` in its own way, so no problem with it may fail the build. */
export function asIn(mode: Config['mode'], diagnostic: Diagnostic): Diagnostic {
  return mode === 'jekyll' ? {...diagnostic, severity: 'warning'} : diagnostic;
}

/** A map inside the block, under a key or at an index of a list. */
export function inner(block: Block, key: string, values: Readonly<Record<string, unknown>>): Block {
  return {...block, path: pathIn(block, key), values};
}

/** The key as messages name it: `event.venue`, and in a file of its own `access`. */
export function pathIn({path}: Block, key: string): string {
  return [path, key].filter(Boolean).join('.');
}

/** The place of the key, or of the nearest parent whose line is known. */
export function placeIn(block: Block, key: string): Place {
  const steps = pathIn(block, key).split('.').filter(Boolean);
  for (; steps.length > 0; steps.pop()) {
    const place = block.document.placeOf(steps.join('.'));
    if (place.line !== undefined) return place;
  }
  return {path: block.document.id};
}
