import {gzipSync} from 'node:zlib';

export type Archived = Readonly<Record<string, string | Uint8Array>>;

const encode = (text: string) => new TextEncoder().encode(text);

/** A tar archive; `extra` is put before the header of each file. */
export function tarOf(
  files: Archived,
  extra: (path: string) => Uint8Array = () => new Uint8Array(),
): Uint8Array {
  const parts = Object.entries(files).flatMap(([path, content]) => [
    extra(path),
    entry(path.slice(0, 100), '0', typeof content === 'string' ? encode(content) : content),
  ]);
  return Buffer.concat([...parts, new Uint8Array(1024)]);
}

/** One entry: a header of 512 bytes, and the content filled up to whole blocks. */
export function entry(path: string, type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, new Uint8Array((512 - (content.length % 512)) % 512)]);
}

/** A gem, with the metadata that RubyGems writes for its dependencies. */
export function gemOf(
  files: Archived,
  dependencies: Readonly<Record<string, 'runtime' | 'development'>> = {},
) {
  const metadata = Object.entries(dependencies).map(
    ([name, type]) =>
      `- !ruby/object:Gem::Dependency\n  name: ${name}\n  requirement: !ruby/object:Gem::Requirement\n    requirements: []\n  type: :${type}\n  prerelease: false\n`,
  );
  return tarOf({
    'metadata.gz': gzipSync(
      `--- !ruby/object:Gem::Specification\nname: x\ndependencies:\n${metadata.join('')}description: A theme\n`,
    ),
    'data.tar.gz': gzipSync(tarOf(files)),
  });
}
