import type {Repository} from '../../../api.ts';
import type {DraftFile} from './draft.ts';

export interface EditorLink {
  readonly url: string;
  /** Whether the editor opens with the text in it; if not, it has to be pasted. */
  readonly isFilled: boolean;
}

/**
 * The URL of a Git host's editor for a new file. GitHub, Gitea (since 1.16) and Forgejo fill in `value`;
 * GitLab only takes the name (gitlab-org/gitlab#594214). Runs in browsers too, so it may use nothing outside
 * itself.
 */
export function editorLink(
  {url, branch, kind}: Omit<Repository, 'folder'>,
  {path, text}: DraftFile,
): EditorLink {
  const encode = (part: string) => part.split('/').map(encodeURIComponent).join('/');
  const folder = path.includes('/') ? `/${encode(path.slice(0, path.lastIndexOf('/')))}` : '';
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  if (kind === 'gitlab') {
    return {url: `${url}/-/new/${encode(branch)}?file_name=${encodeURIComponent(path)}`, isFilled: false};
  }
  const base = `${url}/${kind === 'gitea' ? '_new' : 'new'}/${encode(branch)}${folder}?filename=${name}`;
  const filled = `${base}&value=${encodeURIComponent(text)}`;
  // Servers refuse URLs longer than 8 KB.
  return filled.length > 7500 ? {url: base, isFilled: false} : {url: filled, isFilled: true};
}
