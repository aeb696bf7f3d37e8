/**
 * Remembers the choice of a theme on the reader's device; the style sheet does the switching, so it
 * works for one page without this, too. The only script that pages run: the policy that they are sent
 * with names it by its hash.
 */
export const THEME_SCRIPT = `(function(){var b=document.getElementById("themeSwitch"),d=matchMedia("(prefers-color-scheme:dark)").matches,t;try{t=localStorage.theme}catch(e){}b.checked=!!t&&(t=="dark")!=d;b.onchange=function(){try{localStorage.theme=b.checked!=d?"dark":"light"}catch(e){}}})()`;
