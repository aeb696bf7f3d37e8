// The one function that takes Next's runtime out of a page. A reading page is complete as HTML,
// and nothing on it needs React; see README, "Pages without JavaScript".

/** A script that feeds the runtime; in a page that is no cached one React gives it an id. */
export const RUNTIME_SCRIPT =
  /<script(?: id="_R_")?>((?:\(globalThis\["TURBOPACK"\]|\(?self\.__next_f\b)[\s\S]*?)<\/script>/g;

/** Scripts that load or feed the runtime, and what announces them. */
const RUNTIME = [
  /<script\b[^>]*\ssrc="\/_next\/[^"]*"[^>]*><\/script>/g,
  /<link\b(?=[^>]*\sas="script")[^>]*\shref="\/_next\/[^"]*"[^>]*>/g,
  RUNTIME_SCRIPT,
];

/** Left by React for the runtime to find its way; nothing else writes such comments. */
const MARKS = /<!--(?:\/?[$&]|\s)-->/g;

/** Where Next streams late metadata; static pages have theirs in the head. */
const EMPTY_METADATA_SLOT = '<div hidden=""><!--$--><!--/$--></div>';

/** Names that only React reads on an inlined style sheet. */
const STYLE_NAMES = /<style data-precedence="next"(?: data-href="[^"]*")?>/g;

/** A part of the page that only the runtime can put in its place. */
const OUTLINED_BOUNDARY = /<!--\$[?!~]-->|<template id="[BP]:|<div hidden(?:="")? id="S:/;

/**
 * The page without Next's runtime. JSON-LD, speculation rules and scripts of ours stay. Returns
 * the page as it is when it asks for the runtime (`<html data-hydrate>`) or cannot do without.
 * @param {string} html
 * @returns {string}
 */
export function lightPage(html) {
  if (needsRuntime(html)) return html;
  let light = html;
  for (const part of RUNTIME) light = light.replace(part, '');
  return light.replace(EMPTY_METADATA_SLOT, '').replace(MARKS, '').replace(STYLE_NAMES, '<style>');
}

/**
 * Whether a page is left alone: it hydrates, or holds a boundary that is still to be filled in.
 * @param {string} html
 * @returns {boolean}
 */
export function needsRuntime(html) {
  return /^<!DOCTYPE html><html\b[^>]*\sdata-hydrate\b/i.test(html) || OUTLINED_BOUNDARY.test(html);
}

/**
 * Whether it is the empty shell that Next sends where a page ended in `notFound()` or a redirect:
 * all its text is in the flight data.
 * @param {string} html
 * @returns {boolean}
 */
export function isErrorShell(html) {
  return html.startsWith('<!DOCTYPE html><html id="__next_error__">');
}
