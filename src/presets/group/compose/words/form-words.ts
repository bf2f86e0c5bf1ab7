/** The texts of the two forms, in one language. */
export interface FormWords {
  readonly title: string;
  readonly optional: string;
  readonly text: string;
  readonly preview: string;
  /** What the preview does not show. */
  readonly previewLacks: string;
  readonly previewBack: string;
  readonly previewFailed: string;
  readonly filled: string;
  readonly paste: string;
  readonly open: string;
  readonly copy: string;
  readonly copied: string;
  readonly announce: AnnounceWords;
  readonly write: WriteWords;
}

export interface AnnounceWords {
  readonly lead: string;
  readonly titleHelp: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly repeat: RepeatWords;
  readonly place: string;
  readonly placeHelp: string;
  readonly address: string;
  readonly talks: string;
  readonly talksHelp: string;
  readonly online: string;
  readonly onlineHelp: string;
  readonly register: string;
  readonly textHelp: string;
  readonly submit: string;
  readonly result: string;
  readonly needsScript: string;
}

/** How often a meeting takes place. */
export interface RepeatWords {
  readonly label: string;
  readonly help: string;
  readonly once: string;
  readonly weekly: string;
  readonly everyTwoWeeks: string;
  /** While no day is chosen. */
  readonly monthly: string;
  readonly byDay: MonthlyWords;
}

/** The first, second, third, fourth and last one of a month; `{day}` stands for the weekday. */
export interface MonthlyWords {
  /** In which the weekday is named. */
  readonly language: string;
  readonly nth: readonly string[];
  /** For weekdays of the other gender; 0 is Sunday. */
  readonly others?: {readonly weekdays: readonly number[]; readonly nth: readonly string[]};
}

export interface WriteWords {
  /** Of the page, and of links to it. */
  readonly heading: string;
  readonly lead: string;
  readonly titleHelp: string;
  readonly author: string;
  readonly authorHelp: string;
  readonly category: string;
  readonly categoryHelp: string;
  readonly tags: string;
  readonly tagsHelp: string;
  readonly recap: string;
  readonly recapHelp: string;
  readonly textHelp: string;
  readonly submit: string;
  readonly result: string;
  readonly needsScript: string;
}
