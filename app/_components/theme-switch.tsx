import { THEME_SCRIPT } from '@/lib/page-scripts.mjs';
import { text } from '@/lib/text.ts';

/** Turns the theme that the system asks for into the other one. */
export function ThemeSwitch() {
  return (
    <>
      <label className="theme-switch">
        <input type="checkbox" id="themeSwitch" />
        <span>{text.otherTheme}</span>
      </label>
      {/* Right behind the box, so that nothing is painted in the wrong theme. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
      <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
    </>
  );
}
