interface WrongFile {
  readonly message: string;
  readonly hint: string;
}

const TOOLS = 'Download the export in WordPress: Tools → Export → All content.';

/** What people have instead of an export: undefined for XML. */
export function wrongFile(bytes: Uint8Array, text: string): WrongFile | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {message: 'This is a ZIP archive.', hint: 'Unpack it, and name the .xml files in it.'};
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return {message: 'This is a compressed file.', hint: 'Unpack it, and name the .xml file in it.'};
  const start = text.slice(0, 20_000);
  if (/^(?:--|\/\*!|CREATE TABLE|INSERT INTO|DROP TABLE)/im.test(start) && !start.trimStart().startsWith('<'))
    return {message: 'This is a copy of the database, not an export.', hint: TOOLS};
  if (/^\s*(?:<!doctype html|<html)/i.test(start))
    return {message: 'This is a web page, not an export.', hint: TOOLS};
  return start.trimStart().startsWith('<') ? undefined : {message: 'This is not an XML file.', hint: TOOLS};
}
