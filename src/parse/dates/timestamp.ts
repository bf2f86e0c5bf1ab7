/**
 * An unquoted date in YAML. Its meaning depends on the site's time zone and on whether it is a Jekyll site,
 * so the text is kept: to Jekyll, `2017-02-03 10:00:00` is UTC, but in quotes it is in the site's zone.
 */
export class Timestamp {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}
