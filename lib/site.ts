/**
 * A person or a desk that signs posts; `bio` is a sentence or two, shown below each.
 * `kind` is for search engines: a person where it is left out.
 */
export type Author = {
  name: string;
  kind?: 'person' | 'organization';
  url?: string;
  bio?: string;
};

/** A link in the header or the footer. */
export type SiteLink = { label: string; href: string };

/** What crawlers for language models read a site for; see `lib/robots.ts`. */
export type CrawlerClass = 'training' | 'search' | 'userFetch';

export type Site = {
  name: string;
  tagline: string;
  description: string;
  /** Origin without a slash at the end; canonical URLs start with it. */
  url: string;
  /** BCP 47; chooses the interface texts and the form of dates. */
  locale: 'id' | 'en';
  /** IANA name. A date without a zone is read in it, and every date is shown in it. */
  timeZone: string;
  email: string;
  /** The ground of pages, as the first lines of `app/globals.css` have it; browsers frame them in it. */
  colors: { light: string; dark: string };
  /** Keys that a post may name in `author`. */
  authors: Record<string, Author>;
  defaultAuthor: string;
  headerLinks: SiteLink[];
  footerLinks: SiteLink[];
  /** Accounts elsewhere, shown in the footer. */
  socialLinks: SiteLink[];
  /** What the texts cannot be; below each post and in the footer. */
  notice?: string;
  postsPerPage: number;
  /** How many of the newest posts a feed holds; 120 at most. */
  postsPerFeed: number;
  /** How many of the newest posts the build renders; the rest renders on first request. */
  prerenderedPosts: number;
  wordsPerMinute: number;
  /** Which crawlers for language models `robots.txt` lets in. */
  aiCrawlers: Record<CrawlerClass, boolean>;
  /** What Google Search Console and Bing Webmaster Tools want to find in the head of a page. */
  verification?: { google?: string; bing?: string };
  /**
   * Address of a WebSub hub, such as `https://hub.example/`: feeds name it and publishing pings it,
   * so that readers who follow a feed hear of a post at once. Without it they ask now and then.
   */
  webSubHub?: string;
};

/** Who this site is. With `posts/` and `public/img/`, all that another site changes. */
export const site: Site = {
  name: 'Dekap Pagi',
  tagline: 'Teman ibu menyusui',
  description:
    'Bacaan tenang dan tepercaya untuk ibu menyusui: ASI, pelekatan, ASI perah, dan hari-hari pertama bersama bayi.',
  url: new URL(process.env.SITE_URL ?? 'http://localhost:3000').origin,
  locale: 'id',
  timeZone: 'Asia/Jakarta',
  email: 'redaksi@dekappagi.example',
  colors: { light: '#fffaf4', dark: '#1c1715' },
  authors: {
    redaksi: {
      name: 'Redaksi Dekap Pagi',
      kind: 'organization',
      url: '/tentang',
      bio: 'Kami menyusun tulisan dari pedoman WHO, UNICEF, Kementerian Kesehatan, dan IDAI, lalu menyebutkan sumbernya. Koreksi dari pembaca selalu kami tindak lanjuti.',
    },
  },
  defaultAuthor: 'redaksi',
  headerLinks: [
    { label: 'Artikel', href: '/posts' },
    { label: 'Topik', href: '/tags' },
    { label: 'Tentang', href: '/tentang' },
  ],
  footerLinks: [
    { label: 'Tentang kami', href: '/tentang' },
    { label: 'Kontak', href: '/kontak' },
    { label: 'Koreksi', href: '/koreksi' },
    { label: 'Privasi', href: '/privasi' },
  ],
  socialLinks: [],
  notice:
    'Tulisan di sini bersifat umum dan tidak menggantikan pemeriksaan dokter atau bidan. Bila ada tanda bahaya, segera ke fasilitas kesehatan terdekat.',
  postsPerPage: 12,
  postsPerFeed: 30,
  prerenderedPosts: 300,
  wordsPerMinute: 200,
  // Answers that name their source bring readers; texts to train on bring none.
  aiCrawlers: { training: false, search: true, userFetch: true },
};
