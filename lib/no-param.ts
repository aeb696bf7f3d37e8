/**
 * What a dynamic route prerenders when there is nothing to prerender: Next refuses an empty list
 * with Cache Components. No post, tag or page can have this name, so it ends as a 404.
 */
export const NO_PARAM = '-';
