/** The parts of a browser that the forms use. */
export interface FormBrowser {
  readonly document: {
    querySelector(selector: string): FormElement | null;
    addEventListener(type: string, listener: () => void): void;
    createElement(name: 'script'): ScriptElement;
    readonly head: {append(script: ScriptElement): void};
  };
  readonly navigator: {readonly clipboard?: {writeText(text: string): Promise<void>}};
  readonly location: {readonly pathname: string; readonly search: string};
  readonly performance: {getEntriesByType(type: 'navigation'): readonly {readonly type?: string}[]};
  /** Reading this property may throw. */
  readonly localStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

export interface FormElement {
  value: string;
  hidden: boolean;
  disabled: boolean;
  textContent: string | null;
  href: string;
  readonly name: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  querySelector(selector: string): FormElement | null;
  querySelectorAll(selector: string): Iterable<FormElement>;
  addEventListener(
    type: string,
    listener: (event: {preventDefault(): void}) => void,
    options?: {once: boolean},
  ): void;
  checkValidity(): boolean;
  focus(): void;
  select(): void;
}

export interface ScriptElement {
  src: string;
  addEventListener(type: 'error', listener: () => void): void;
}
