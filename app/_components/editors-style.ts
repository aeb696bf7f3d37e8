/**
 * The styles of what editors alone see. In the page itself: a style sheet would be inlined in the pages of
 * all readers. No sign in it that React escapes.
 */
export const EDITORS_STYLE = `
.editors-bar {
  padding: 0.5rem var(--gap);
  background: var(--ink);
  color: var(--ground);
  font: 0.95rem / 1.5 system-ui, sans-serif;
}
.editors-bar form {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  align-items: center;
  justify-content: space-between;
}
.editors-bar a,
.editors-bar code {
  color: inherit;
}
.editors-bar button {
  padding: 0.4rem 0.9rem;
  border: 1px solid currentColor;
  border-radius: 2rem;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.editors-bar summary {
  padding: 0.4rem 0;
  cursor: pointer;
}
.editors-bar :focus-visible {
  outline-color: currentColor;
}
.editors-bar li,
.broken li {
  padding: 0.5rem 0;
  border-top: 1px solid var(--line);
}
.editors-bar code,
.broken code {
  font-size: 0.9em;
}
.broken ul {
  max-width: var(--measure);
}
.hidden-mark {
  width: fit-content;
  margin-block: 0.75rem;
  padding: 0.1rem 0.7rem;
  border-radius: 1rem;
  background: var(--sun);
  color: #2b211e;
  font: 600 0.85rem / 1.6 system-ui, sans-serif;
}
`;
