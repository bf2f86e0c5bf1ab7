import type {Repository} from '../../config.ts';
import {encodePath} from '../../urls.ts';

/** The address for editing a file in the browser. */
export function editUrl({url, kind, branch, folder}: Repository, path: string): string {
  const file = encodePath([folder, path].filter(Boolean).join('/'));
  if (kind === 'gitlab') return `${url}/-/edit/${branch}/${file}`;
  return kind === 'gitea' ? `${url}/_edit/${branch}/${file}` : `${url}/edit/${branch}/${file}`;
}

/** The address for reporting a mistake, with the title and link of the page filled in. */
export function issueUrl({url, kind}: Repository, title: string, link: string): string {
  const subject = encodeURIComponent(title);
  const text = encodeURIComponent(`${link}\n\n`);
  if (kind === 'gitlab') return `${url}/-/issues/new?issue[title]=${subject}&issue[description]=${text}`;
  return `${url}/issues/new?title=${subject}&body=${text}`;
}
