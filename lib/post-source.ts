import { formatDate } from './dates.ts';
import { bodyOf } from './front-matter.ts';
import { liveText } from './live-text.ts';
import type { Post } from './snapshot.ts';
import { text } from './text.ts';
import { absoluteUrl, postPath } from './urls.ts';

/**
 * A post as markdown, for machines that read rather than look: what its page says above and below the
 * text, and the text as it was written.
 */
export async function postSource(post: Post): Promise<string> {
  const { body } = bodyOf(await liveText(post.file));
  const parts = [`# ${oneLine(post.title)}`, `> ${oneLine(post.description)}`, facts(post)];
  return `${[...parts, body.trim(), sources(post)].filter(Boolean).join('\n\n')}\n`;
}

function facts({ slug, date, updated, author }: Post): string {
  const lines = [
    `${text.by} ${author.name}`,
    `${text.published} ${formatDate(date)}`,
    updated && `${text.updated} ${formatDate(updated)}`,
    absoluteUrl(postPath(slug)),
  ];
  return lines
    .filter((line) => line !== undefined)
    .map((line) => `- ${oneLine(line)}`)
    .join('\n');
}

function sources({ sources, reviewedBy }: Post): string {
  const lines = sources.map(({ name, url }) => (url ? `- ${name}: ${url}` : `- ${name}`));
  if (reviewedBy) lines.push(`- ${text.reviewedBy(reviewedBy)}`);
  return lines.length > 0 ? `## ${text.sources}\n\n${lines.map(oneLine).join('\n')}` : '';
}

/** A line end in a field would end the heading or the item that it stands in. */
function oneLine(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
