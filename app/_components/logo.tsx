/** The mark of the site: arms around a morning sun. Decorative; its name stands beside it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="3 7.5 41 41" aria-hidden="true">
      <circle className="logo-sun" cx="27" cy="20" r="10" />
      <path d="M9 12a20 20 0 1 0 34 17 17.5 17.5 0 0 1-34-17z" />
    </svg>
  );
}
