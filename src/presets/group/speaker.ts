/** What the file of a speaker says about them. */
export interface SpeakerDetails {
  readonly name: string;
  readonly picture?: Picture;
  readonly links: readonly NamedLink[];
}

export interface Picture {
  /** As written in the file; as templates see it, a URL path or a whole address. */
  readonly path: string;
  readonly alt: string;
}

export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** A person who gives talks. */
export interface Speaker extends SpeakerDetails {
  /** Last part of the address of a page made for them; the same for all spellings of a name. */
  readonly slug: string;
  /** URL path of their page, if they have one. */
  readonly page?: string;
  /** Id of the document with more about them. */
  readonly document?: string;
}
