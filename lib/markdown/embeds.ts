import type { Html, Link, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { text } from '../text.ts';

const VIDEO_URL =
  /^https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{11})(?:[?&#/]|$)/;

/** A YouTube player, or a YouTube address alone in its paragraph, becomes a link to the video. */
export function turnVideosIntoLinks(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    const link = playerLink(node.value);
    if (!link || !parent || index === undefined) return undefined;
    parent.children[index] = parent.type === 'paragraph' ? link : paragraph(link);
    return SKIP;
  });
  visit(tree, 'paragraph', (node: Paragraph) => {
    const [only] = node.children;
    if (node.children.length !== 1 || only?.type !== 'link') return;
    const id = VIDEO_URL.exec(only.url)?.[1];
    const [label] = only.children;
    const bare = label?.type === 'text' && VIDEO_URL.test(asUrl(label.value));
    if (id && bare) node.children = [videoLink(id, only.title ?? undefined)];
  });
}

function playerLink(html: string): Link | undefined {
  if (!/^<iframe\s/i.test(html.trim())) return undefined;
  const id = VIDEO_URL.exec(asUrl(attribute(html, 'src') ?? ''))?.[1];
  return id === undefined ? undefined : videoLink(id, attribute(html, 'title'));
}

function attribute(html: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(html);
  return (match?.[1] ?? match?.[2])?.trim() || undefined;
}

/** Players are often written without a scheme, and GFM links `www.` without one. */
function asUrl(value: string): string {
  return value.replace(/^(?:https?:)?(?:\/\/)?/, 'https://');
}

function videoLink(id: string, title: string | undefined): Link {
  return {
    type: 'link',
    url: `https://www.youtube.com/watch?v=${id}`,
    children: [{ type: 'text', value: title ?? text.watchVideo }],
  };
}

function paragraph(link: Link): Paragraph {
  return { type: 'paragraph', children: [link] };
}
