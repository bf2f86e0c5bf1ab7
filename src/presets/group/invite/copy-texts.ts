/** The parts of a browser that the script uses, as the project is compiled without DOM types. */
export interface CopyBrowser {
  readonly document: {
    querySelectorAll(selector: string): Iterable<CopyButton>;
    querySelector(selector: string): CopyField | null;
    addEventListener(type: string, listener: () => void): void;
  };
  readonly navigator: {
    readonly clipboard?: {
      writeText(text: string): Promise<void>;
      write(items: readonly unknown[]): Promise<void>;
    };
  };
  readonly ClipboardItem?: new (items: Readonly<Record<string, unknown>>) => unknown;
  readonly Blob: new (parts: readonly string[], options: {readonly type: string}) => unknown;
}

interface CopyButton {
  hidden: boolean;
  textContent: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  onclick: (() => void) | null;
}

interface CopyField {
  readonly value: string;
  select(): void;
}

/**
 * Shows the buttons that copy texts, and makes them work; one with `data-plain` copies the field as HTML with formatting,
 * and that other field for programs that take plain text. Runs in browsers, so it may use nothing outside itself.
 */
export function copyTexts({document, navigator, ClipboardItem, Blob}: CopyBrowser): void {
  const {clipboard} = navigator;
  // Only pages that are served securely may write to it; elsewhere, people copy by hand.
  if (!clipboard) return;
  const field = (id: string | undefined) => document.querySelector(`[id="${id}"]`)!;
  const copy = ({dataset}: CopyButton) => {
    const {value} = field(dataset.copy);
    if (dataset.plain === undefined || !ClipboardItem) return clipboard.writeText(value);
    const blob = (type: string, text: string) => ({[type]: new Blob([text], {type})});
    const plain = field(dataset.plain).value;
    return clipboard.write([new ClipboardItem({...blob('text/html', value), ...blob('text/plain', plain)})]);
  };
  const show = () => {
    for (const button of document.querySelectorAll('[data-copy]')) {
      const label = button.textContent;
      button.hidden = button.dataset.plain !== undefined && !ClipboardItem;
      button.onclick = () => {
        field(button.dataset.copy).select();
        copy(button).then(
          () => {
            button.textContent = button.dataset.copied ?? label;
            setTimeout(() => (button.textContent = label), 2000);
          },
          // The browser refuses: the text is selected, so that it can be copied by hand.
          () => undefined,
        );
      };
    }
  };
  show();
  document.addEventListener('ssg:morph', show);
}
