/** The list that a browser suggests from. */
const SUGGESTIONS = 'studioTopics';

/**
 * The control of `tags`: the topics of a post, each a button that takes it off, and a field that
 * suggests those in use.
 * @param {string[]} topics those in use
 */
export function TopicsControl(topics) {
  const { h, createClass } = window;
  return createClass({
    getInitialState: () => ({ typed: '' }),
    render() {
      const { classNameWrapper, value } = this.props;
      const chosen = chosenIn(value);
      const free = topics.filter((name) => !chosen.some((other) => isSame(name, other)));
      return h(
        'div',
        { className: classNameWrapper },
        h('div', { className: 'topics' }, ...chosen.map((name) => this.button(name)), this.field()),
        h('datalist', { id: SUGGESTIONS }, ...free.map((name) => h('option', { value: name }))),
      );
    },
    /** @param {string} name */
    button(name) {
      const label = `${this.props.field.get('take_off')}: ${name}`;
      const attributes = { key: name, type: 'button', 'aria-label': label };
      return h('button', { ...attributes, onClick: () => this.takeOff(name) }, `${name} ×`);
    },
    field() {
      const { forID, setActiveStyle, setInactiveStyle } = this.props;
      return h('input', {
        ...{ id: forID, list: SUGGESTIONS, autoComplete: 'off', value: this.state.typed },
        onChange: this.type,
        onKeyDown: this.press,
        onFocus: setActiveStyle,
        onBlur: () => {
          this.add();
          setInactiveStyle();
        },
      });
    },
    /** @param {{ target: HTMLInputElement, nativeEvent: Event }} event */
    type({ target, nativeEvent }) {
      this.setState({ typed: target.value }, () => {
        if (target.value.endsWith(',') || isChosen(nativeEvent)) this.add();
      });
    },
    /** @param {KeyboardEvent} event */
    press(event) {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // It would save the post.
      this.add();
    },
    add() {
      const { typed } = this.state;
      const names = typed.split(',').map((/** @type {string} */ name) => name.trim());
      const chosen = chosenIn(this.props.value);
      for (const name of names) {
        if (name && !chosen.some((other) => isSame(name, other))) chosen.push(name);
      }
      this.setState({ typed: '' });
      if (names.some(Boolean)) this.props.onChange(chosen);
    },
    /** @param {string} name */
    takeOff(name) {
      this.props.onChange(chosenIn(this.props.value).filter((other) => other !== name));
    },
  });
}

/** The topics in the preview. */
export function TopicsPreview() {
  const { h, createClass } = window;
  return createClass({
    render() {
      return h('p', { className: 'topics' }, chosenIn(this.props.value).join(' · '));
    },
  });
}

/**
 * Whether a text was chosen from the suggestions: that is no event of a keyboard.
 * @param {Event} event
 */
function isChosen(event) {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}

/**
 * The topics of a post, as Decap keeps those of a file or as we gave them; a list of its own.
 * @param {string[] | { toJS(): string[] } | undefined} value
 */
function chosenIn(value = []) {
  return Array.isArray(value) ? [...value] : value.toJS();
}

/**
 * @param {string} name
 * @param {string} other
 */
function isSame(name, other) {
  return name.toLowerCase() === other.toLowerCase();
}
