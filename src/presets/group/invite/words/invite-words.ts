/** The texts of invitations, and of the page where they are copied, in one language. */
export interface InviteWords {
  /** Of the page, and of links to it. */
  readonly heading: string;
  readonly lead: string;
  readonly mail: string;
  readonly subject: string;
  /** The mail with formatting. */
  readonly html: string;
  readonly htmlHelp: string;
  readonly start: string;
  readonly end: string;
  readonly duration: string;
  readonly description: string;
  readonly qr: string;
  readonly qrHelp: string;
  readonly copy: string;
  readonly copyFormatted: string;
  /** Before the address of the event’s page. */
  readonly details: string;
  /** `{day}` is the one that an event without a new day was announced for. */
  readonly noNewDay: string;
}
