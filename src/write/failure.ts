import type {Diagnostic} from '../model.ts';
import {error} from '../report/diagnostic.ts';

interface SystemError extends Error {
  readonly code?: string;
  readonly path?: string;
}

/** Says in plain words why the file system refused; `path` is what we were about to write. */
export function failure(cause: unknown, path: string): Diagnostic {
  const {code, message} = cause as SystemError;
  const place = {path};
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return error('disk-full', place, 'The disk is full, so the site was left unchanged.', {
        hint: 'Free some space, then build again.',
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error('output-not-writable', place, `The output cannot be written (${code}).`, {
        hint: 'Check who owns the folder and whether it is read-only, or choose another with --destination.',
      });
    default:
      return error('write-failed', place, `The output cannot be written: ${message}`);
  }
}
