import { type CrawlerClass, site } from './site.ts';
import { absoluteUrl } from './urls.ts';

/** Who reads sites for language models, by what for. Names as their owners publish them. */
const AI_CRAWLERS: Record<CrawlerClass, { why: string; names: string[] }> = {
  training: {
    why: 'Collect texts to train language models',
    names: [
      ...['GPTBot', 'ClaudeBot', 'anthropic-ai', 'Google-Extended', 'Applebot-Extended', 'CCBot'],
      ...['Bytespider', 'meta-externalagent', 'Amazonbot', 'cohere-training-data-crawler'],
    ],
  },
  search: {
    why: 'Find pages for answers that name and link their sources',
    names: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'DuckAssistBot'],
  },
  userFetch: {
    why: 'Fetch a page because a person asked about it',
    names: ['ChatGPT-User', 'Claude-User', 'Perplexity-User', 'meta-externalfetcher'],
  },
};

/**
 * The text of `/robots.txt` (RFC 9309): everyone may read everything, but for the classes of crawlers
 * that `lib/site.ts` keeps out.
 */
export function robotsText(): string {
  const groups = Object.entries(AI_CRAWLERS).map(([name, { why, names }]) => {
    const isAllowed = site.aiCrawlers[name as CrawlerClass]; // A key of AI_CRAWLERS.
    const agents = names.map((agent) => `User-agent: ${agent}\n`).join('');
    return `# ${why}.\n${agents}${isAllowed ? 'Allow: /' : 'Disallow: /'}\n`;
  });
  const everyone = 'User-agent: *\nAllow: /\n';
  return [...groups, everyone, `Sitemap: ${absoluteUrl('/sitemap.xml')}\n`].join('\n');
}
