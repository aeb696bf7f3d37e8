// All that pages run: the policy that they are sent with names each by its hash.

/**
 * Remembers the choice of a theme on the reader's device; the style sheet does the switching, so it
 * works for one page without this, too.
 */
export const THEME_SCRIPT = `(function(){var b=document.getElementById("themeSwitch"),d=matchMedia("(prefers-color-scheme:dark)").matches,t;try{t=localStorage.theme}catch(e){}b.checked=!!t&&(t=="dark")!=d;b.onchange=function(){try{localStorage.theme=b.checked!=d?"dark":"light"}catch(e){}}})()`;

/**
 * Lets the browser fetch a post when the reader is about to open it. Same origin, posts only; the
 * browser itself leaves it alone when the reader saves data, battery or memory.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/posts/*' }, { not: { href_matches: '/posts/page/*' } }] },
      eagerness: 'moderate',
    },
  ],
});
