/** A moon asleep on a hill; for pages that have nothing else to show. */
export function SleepingMoon() {
  return (
    <svg viewBox="0 0 320 200" fill="none" aria-hidden="true">
      <rect width="320" height="200" fill="#173f4a" />
      <path d="M0 150q70-38 150-10t170-16v76H0z" fill="#22555c" />
      <path d="M0 176q90-30 180-6t140-10v40H0z" fill="#12323c" />
      <path d="M134 44a52 52 0 1 0 62 78 46 46 0 0 1-62-78z" fill="#f4bd78" />
      <path
        d="M112 96q6 6 12 0M126 116q5 4 10 0"
        stroke="#8a4a2c"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <g fill="#fbe6c8">
        <circle cx="52" cy="52" r="3" />
        <circle cx="84" cy="28" r="2" />
        <circle cx="236" cy="36" r="3" />
        <circle cx="276" cy="72" r="2" />
        <circle cx="44" cy="104" r="2" />
        <path d="M216 62l3 8 8 3-8 3-3 8-3-8-8-3 8-3z" />
        <path d="M262 104l2 6 6 2-6 2-2 6-2-6-6-2 6-2z" />
      </g>
    </svg>
  );
}
