/**
 * A date that stands in YAML without quotes. What it means depends on the site's zone and on whether it is a
 * Jekyll site, so the text is kept: `2017-02-03 10:00:00` is UTC for Jekyll, in quotes it is the site's zone.
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
