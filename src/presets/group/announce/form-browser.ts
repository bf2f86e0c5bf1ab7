/** The little that the form asks of a browser. */
export interface FormBrowser {
  readonly document: {querySelector(selector: string): FormElement | null};
  readonly navigator: {readonly clipboard?: {writeText(text: string): Promise<void>}};
}

export interface FormElement {
  value: string;
  hidden: boolean;
  href: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  querySelector(selector: string): FormElement | null;
  addEventListener(type: string, listener: (event: {preventDefault(): void}) => void): void;
  focus(): void;
  select(): void;
}
