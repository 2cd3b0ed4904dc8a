/**
 * Defines the element `<moje-pravice>`, from the files in `folder`: a copy of this package's folder `embed/` that the
 * page's own server offers. The folder is told as an address, from the page's own or from its root.
 *
 * @returns when the element is defined. It rejects when the files are not there.
 */
export declare function element(folder: string | URL): Promise<void>;

/** The attributes of the element. An unknown value is told on the console, and the widget goes on without it. */
export interface MojePraviceAttributes {
  /** The language to begin with: `sl`, `en`, `it`, … */
  lang?: string;
  theme?: 'light' | 'dark' | 'auto';
  /** The rights to ask about and to show, apart by spaces or commas. */
  rights?: string;
  /** Step by step, or all questions on one page. */
  way?: 'guided' | 'adviser';
  /** Facts that are filled in beforehand. */
  facts?: string;
  /** Whether the questions stand open from the start. */
  expanded?: '' | 'true' | 'false';
  /** Asks that the person may hand the result over to the page, by a button that says so. */
  'hand-over'?: string;
  /** In this page, or in a frame that shuts it off from the page. */
  mode?: 'element' | 'frame';
}

/** What the element tells the page. Nothing of an answer, but for `result`. */
export interface MojePraviceEventMap {
  /** The questions can be answered. */
  ready: CustomEvent<{ version: string; contract: number }>;
  /** The number of the page that is shown. */
  progress: CustomEvent<{ page: number }>;
  /** The height has changed, in pixels of CSS. */
  resize: CustomEvent<{ height: number }>;
  /** The person pressed the button that hands the result over; only with `hand-over`. */
  result: CustomEvent<unknown>;
}

/** The element. */
export interface MojePraviceElement extends HTMLElement {
  addEventListener<K extends keyof MojePraviceEventMap>(
    type: K, listener: (this: MojePraviceElement, event: MojePraviceEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof MojePraviceEventMap>(
    type: K, listener: (this: MojePraviceElement, event: MojePraviceEventMap[K]) => void,
    options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'moje-pravice': MojePraviceElement;
  }
}
