/** The file this page shows, and the versions of it and of the site. */
export interface PageVersion {
  path: string;
  digest: string;
  version: string;
}
