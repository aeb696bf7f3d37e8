// What the scripts in `public/admin/studio/` use of Decap CMS, which comes without types for browsers.
// https://decapcms.org/docs/custom-widgets/

/** A map of Immutable.js, as far as we use it. */
export type ImmutableMap = {
  get(name: 'data'): ImmutableMap;
  getIn(path: readonly string[]): unknown;
  filter(isWanted: (value: unknown, name: string) => boolean): ImmutableMap;
};

/** What a control, its preview or the preview of an entry is given. */
type Props = {
  /** As its configuration has it. */
  field: { get(name: string): unknown };
  forID: string;
  classNameWrapper: string;
  value?: string[] | { toJS(): string[] };
  onChange(value: string[]): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
  entry: ImmutableMap;
  getAsset(path: unknown): { toString(): string } | undefined;
  widgetFor(name: string): Node;
};

type State = { typed: string };

type Component = {
  props: Props;
  state: State;
  setState(state: State, afterwards?: () => void): void;
};

/** What `createClass` makes, and what it is made of. */
type ComponentClass = { readonly kind: unique symbol };
type Methods = { render(): unknown; getInitialState?(): State };

type DecapCms = {
  init(options: { config: object }): void;
  registerLocale(name: string, phrases: object): void;
  registerWidget(name: string, control: ComponentClass, preview: ComponentClass): void;
  registerPreviewStyle(address: string): void;
  registerPreviewTemplate(collection: string, preview: ComponentClass): void;
  registerEventListener(listener: {
    name: 'preSave';
    handler: (event: { entry: ImmutableMap }) => ImmutableMap;
  }): void;
};

declare global {
  interface Window {
    CMS: DecapCms;
    CMS_MANUAL_INIT: boolean;
    /** React's `createElement`. */
    h(element: string, attributes: object, ...children: unknown[]): unknown;
    createClass<More>(methods: Methods & More & ThisType<Component & More>): ComponentClass;
  }
}
