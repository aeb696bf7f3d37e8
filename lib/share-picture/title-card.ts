import { site } from '../site.ts';
import { fitLines, type Room, type SetText } from './fit-lines.ts';
import { drawable, lettering } from './lettering.ts';
import { morning } from './morning.ts';

/** What a title card says; without a title it is the card of the site itself. */
export type Card = { name: string; tagline: string; title?: string; topic?: string | undefined };

/** As the first lines of `app/globals.css` have them for the light theme. */
export const COLORS = { ink: '#2b211e', quiet: '#6a5851', accent: '#a23b33', sun: '#f4bd78' };

/** The mark of `app/icon.svg`, without its ground. */
const MARK = `<circle cx="27" cy="20" r="10" fill="${COLORS.sun}"/><path d="M9 12a20 20 0 1 0 34 17 17.5 17.5 0 0 1-34-17z" fill="${COLORS.accent}"/>`;

const LEFT = 84;
const WIDTH = 1032;

/** Where a title stands: below the name of the site, above the hills. */
const MIDDLE = { top: 144, height: 352 };

/** What a topic takes above a title: its capitals, and the space below them. */
const TOPIC = { capitals: 21, height: 60 };

/** Of an em. */
const CAPITALS = 0.7;

const TITLE: Room = { width: WIDTH, height: 316, lines: 5, sizes: sizes(112, 40) };
const NAME: Room = { width: WIDTH, height: 150, lines: 1, sizes: sizes(132, 40) };
const TAGLINE: Room = { width: WIDTH, height: 60, lines: 1, sizes: sizes(44, 28) };
const LINE: Room = { width: 940, height: 60, lines: 1, sizes: [36] };
const SMALL: Room = { width: WIDTH, height: 60, lines: 1, sizes: [30] };

/** The card as an SVG of 1200 × 630 pixels that holds no text to be set, only outlines. */
export function titleCard({ name, tagline, title = '', topic = '' }: Card): string {
  const [shownTitle, shownName] = [drawable(title), drawable(name)];
  const content = shownTitle
    ? postCard(shownTitle, shownName, drawable(topic))
    : siteCard(shownName, drawable(tagline));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">${morning(site.colors.light)}${content}</svg>`;
}

function postCard(title: string, name: string, topic: string): string {
  const text = fitLines(title, TITLE);
  const above = topic ? TOPIC.height : 0;
  const height = above + text.size * CAPITALS + (text.lines.length - 1) * text.lineHeight;
  const top = MIDDLE.top + (MIDDLE.height - height) / 2;
  const first = top + above + text.size * CAPITALS;
  return [
    mark(LEFT - 4, 52, 1.5),
    painted(COLORS.ink, block(fitLines(name, LINE), LEFT + 80, 97)),
    topic && painted(COLORS.accent, block(fitLines(topic, SMALL), LEFT, top + TOPIC.capitals)),
    painted(COLORS.ink, block(text, LEFT - text.size * 0.03, first)),
  ].join('');
}

function siteCard(name: string, tagline: string): string {
  return [
    mark(LEFT - 8, 84, 3.1),
    painted(COLORS.ink, block(fitLines(name, NAME), LEFT - 4, 364)),
    painted(COLORS.quiet, block(fitLines(tagline, TAGLINE), LEFT, 448)),
  ].join('');
}

/** The mark, of which `scale` 1 is 41 pixels wide; its upper left corner. */
function mark(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale}) translate(-3 -7.5)">${MARK}</g>`;
}

/** Lines below each other, of which the first stands on `y`. */
function block({ lines, size, lineHeight }: SetText, x: number, y: number): string {
  return lines.map((line, index) => lettering(line, x, y + index * lineHeight, size)).join('');
}

function painted(color: string, drawing: string): string {
  return `<g fill="${color}">${drawing}</g>`;
}

/** From the largest to the smallest, 4 pixels apart. */
function sizes(largest: number, smallest: number): number[] {
  return Array.from({ length: (largest - smallest) / 4 + 1 }, (_, step) => largest - step * 4);
}
