/** Hosts that themes are downloaded from. */
export interface ThemeHosts {
  readonly gems: string;
  /** Where a Git host has tarballs: GitHub's are on a host of their own. */
  tarballs(host: string): string;
}

/** rubygems.org and the Git host itself, or a mirror of both. */
export function themeHosts(mirror: string | undefined): ThemeHosts {
  if (mirror) return {gems: mirror, tarballs: () => mirror};
  return {gems: 'https://rubygems.org', tarballs: (host) => `https://codeload.${host}`};
}

/** A theme to download; no version for a default branch. */
export interface ThemeAddress {
  readonly address: string;
  readonly version?: string;
}

/**
 * The tarball of a theme named as for jekyll-remote-theme: `owner/name@ref`, or the same with `https://` and a host
 * before it. Without a ref it is the default branch. Undefined if the name is neither.
 */
export function addressOfRemote(name: string, hosts: ThemeHosts): ThemeAddress | undefined {
  const form = /^(?:https?:\/\/([\w.-]+)\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?(?:@([\w./-]+))?\/?$/;
  const [whole, host = 'github.com', repository, ref] = form.exec(name) ?? [];
  if (whole === undefined) return undefined;
  const address = `${hosts.tarballs(host)}/${repository}/tar.gz/${ref ?? 'HEAD'}`;
  return ref === undefined ? {address} : {address, version: ref};
}

/** A gem in the version that `Gemfile.lock` names, or else the latest one. */
export async function addressOfGem(
  name: string,
  {lock, hosts, ask}: {lock: string; hosts: ThemeHosts; ask: (address: string) => Promise<string>},
): Promise<ThemeAddress> {
  const version = lockedVersion(name, lock) ?? (await latestVersion(name, hosts, ask));
  return {address: `${hosts.gems}/downloads/${encodeURIComponent(name)}-${version}.gem`, version};
}

function lockedVersion(name: string, lock: string): string | undefined {
  const line = lock.split('\n').find((one) => one.startsWith(`    ${name} (`));
  return line && /\(([\w.]+)\)/.exec(line)?.[1];
}

async function latestVersion(
  name: string,
  {gems}: ThemeHosts,
  ask: (address: string) => Promise<string>,
): Promise<string> {
  const address = `${gems}/api/v1/versions/${encodeURIComponent(name)}/latest.json`;
  const answer: unknown = JSON.parse(await ask(address));
  const {version} = answer as {version?: unknown};
  // What rubygems.org answers for a gem that it does not have.
  if (typeof version !== 'string' || version === 'unknown')
    throw new Error(`There is no gem \`${name}\` on ${gems}.`);
  return version;
}
