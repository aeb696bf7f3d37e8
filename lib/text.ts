import { site } from './site.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

/** Every word of the interface, in one language. */
export type Text = {
  skipToContent: string;
  home: string;
  mainMenu: string;
  breadcrumb: string;
  otherTheme: string;
  reading: string;
  aboutSite: string;
  toTop: string;
  featured: string;
  newest: string;
  allPosts: string;
  allPostsDescription: string;
  topics: string;
  mainTopics: string;
  allTopics: string;
  topicsDescription: string;
  topic: (name: string) => string;
  topicDescription: (name: string, posts: number) => string;
  postCount: (count: number) => string;
  pageOf: (page: number, pages: number) => string;
  pageTitle: (title: string, page: number) => string;
  pagination: string;
  newerPosts: string;
  olderPosts: string;
  noPosts: string;
  noTopics: string;
  by: string;
  published: string;
  updated: string;
  reviewedBy: (name: string) => string;
  readingTime: (minutes: number) => string;
  contents: string;
  sources: string;
  tags: string;
  aboutAuthor: string;
  previousPost: string;
  nextPost: string;
  morePosts: string;
  notFoundTitle: string;
  notFoundText: string;
  errorTitle: string;
  errorText: string;
  table: string;
  done: string;
  notDone: string;
  footnotes: string;
  backToText: (reference: string) => string;
  watchVideo: string;
};

/** The interface texts of the site's locale. */
export const text: Text = { id, en }[site.locale];
