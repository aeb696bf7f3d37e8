import { text } from '@/lib/text.ts';

/**
 * Remembers the choice on the reader's device; the style sheet does the switching, so it works for
 * one page without this, too. Right behind the box, so that nothing is painted in the wrong theme.
 */
const REMEMBER = `(function(){var b=document.getElementById("themeSwitch"),d=matchMedia("(prefers-color-scheme:dark)").matches,t;try{t=localStorage.theme}catch(e){}b.checked=!!t&&(t=="dark")!=d;b.onchange=function(){try{localStorage.theme=b.checked!=d?"dark":"light"}catch(e){}}})()`;

/** Turns the theme that the system asks for into the other one. */
export function ThemeSwitch() {
  return (
    <>
      <label className="theme-switch">
        <input type="checkbox" id="themeSwitch" />
        <span>{text.otherTheme}</span>
      </label>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
      <script dangerouslySetInnerHTML={{ __html: REMEMBER }} />
    </>
  );
}
