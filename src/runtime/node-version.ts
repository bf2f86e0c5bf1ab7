/** What to tell when the program is run by a Node that it does not work with; `engines` in package.json says the same. */
export function refuseNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const works = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  return works
    ? undefined
    : `ssg needs Node 20.19, or 22.12 or newer, but this is Node ${version}.\nGet a newer version from https://nodejs.org\n`;
}
