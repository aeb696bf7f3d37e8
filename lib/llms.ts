import type { CountedTag, PostSummary } from './queries.ts';
import { site } from './site.ts';
import type { Page } from './snapshot.ts';
import { text } from './text.ts';
import { absoluteUrl, markdownPath, pagePath, tagPath } from './urls.ts';

/** What a site holds, in short. */
export type Overview = {
  posts: readonly PostSummary[];
  topics: readonly CountedTag[];
  pages: readonly Pick<Page, 'slug' | 'title' | 'description'>[];
};

/** The text of `/llms.txt` (https://llmstxt.org): what is here, and where it is as plain markdown. */
export function llmsText({ posts, topics, pages }: Overview): string {
  return [
    `# ${site.name}\n\n> ${site.description}\n`,
    section(
      text.newest,
      posts.map(({ slug, title, description }) => link(title, markdownPath(slug), description)),
    ),
    section(
      text.topics,
      topics.map(({ key, name, count }) => link(name, tagPath(key), text.postCount(count))),
    ),
    section(
      text.aboutSite,
      pages.map(({ slug, title, description }) => link(title, pagePath(slug), description)),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Brackets in a title would end the text of the link. */
function link(title: string, path: string, note: string): string {
  const name = title.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
  return `- [${name}](${absoluteUrl(path)}): ${note.replace(/\s+/g, ' ')}`;
}
