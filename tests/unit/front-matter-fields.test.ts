import { describeInvalid } from './invalid-fixtures.ts';

describeInvalid('field', {
  'aliases-number': ['x.md:5:5 aliases: 7 is not a path; write it as /old-address'],
  'aliases-other-host': [
    'x.md:5:5 aliases: "//example.com/lama" is not a path of this site; write it as /old-address, without ? and #',
  ],
  'aliases-query': [
    'x.md:6:5 aliases: "/?p=12" is not a path of this site; write it as /old-address, without ? and #',
  ],
  'aliases-space': [
    'x.md:5:5 aliases: "/alamat lama" is not a path of this site; write it as /old-address, without ? and #',
  ],
  'aliases-text': [
    'x.md:4:10 aliases: "/lama" is not a list; write each address on a line of its own: "  - /old-address"',
  ],
  'aliases-web': [
    'x.md:5:5 aliases: "https://example.com/lama" is not a path of this site; write it as /old-address, without ? and #',
  ],
  'author-empty': ['x.md:4:9 author: it is empty; write a name, or redaksi'],
  'author-list': ['x.md:4:9 author: a list is not text; write a name, or redaksi'],
  'date-in-words': [
    'x.md:3:7 date: "10 Maret 2020" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'date-missing': ['x.md:1:1 date: it is missing; add a line "date: …"'],
  'date-no-such-day': [
    'x.md:3:7 date: "2024-02-31" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'date-no-such-month': [
    'x.md:3:7 date: "2020-13-40" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'date-number': [
    'x.md:3:7 date: 20200310 is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'description-empty': ['x.md:4:14 description: it is empty; write a sentence or leave it out'],
  'description-list': [
    'x.md:4:14 description: a list is not text; write a sentence or leave it out',
  ],
  'draft-word': ['x.md:4:8 draft: "yes" is neither true nor false; write true or false'],
  expires: [
    'x.md:4:10 expires: "2024-04-31" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'featuredimage-elsewhere': [
    'x.md:4:16 featuredimage: "/foto/ibu.webp" is not under /img/; write it as /img/name.webp',
  ],
  'featuredimage-map': ['x.md:4:16 featuredimage: a map is not a path; write it as /img/name.webp'],
  'featuredimage-parent': [
    'x.md:4:16 featuredimage: "/img/../rahasia.webp" is not under /img/; write it as /img/name.webp',
  ],
  'featuredimage-web': [
    'x.md:4:16 featuredimage: "https://example.com/img/ibu.webp" is not under /img/; write it as /img/name.webp',
  ],
  'featuredimagealt-number': [
    'x.md:4:19 featuredimagealt: 1 is not text; say what the picture shows',
  ],
  'featuredpost-word': [
    'x.md:4:15 featuredpost: "true" is neither true nor false; write true or false',
  ],
  reviewed: [
    'x.md:4:11 reviewed: "2020-03-10 09:41" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
  'reviewedby-number': ['x.md:4:13 reviewedBy: 7 is not text; put it in quotes'],
  'sources-number': [
    'x.md:5:5 sources: not a source; write "- name: WHO" and, below it, "url: https://…"',
  ],
  'sources-script': [
    'x.md:6:10 sources: "javascript:alert(1)" is not a web address; write it as https://…',
  ],
  'sources-text': [
    'x.md:4:10 sources: "WHO" is not a list; write each source on a line of its own: "  - name: WHO"',
  ],
  'sources-url': ['x.md:6:10 sources: "www.who.int" is not a web address; write it as https://…'],
  'sources-without-name': [
    'x.md:5:5 sources: not a source; write "- name: WHO" and, below it, "url: https://…"',
  ],
  'tags-empty-item': ['x.md:6:4 tags: nothing is not a tag; write a word or two after the "- "'],
  'tags-map': ['x.md:5:5 tags: a map is not a tag; write a word or two after the "- "'],
  'tags-too-long': [
    'x.md:5:5 tags: it is too long for an address; shorten it to 200 characters',
    'x.md:6:5 tags: it is too long for an address; shorten it to 200 characters',
  ],
  'tags-text': [
    'x.md:4:7 tags: "ASI, pompa" is not a list; write each tag on a line of its own: "  - ASI"',
  ],
  'tags-without-letters': ['x.md:6:5 tags: "---" has no letter or digit; write a word'],
  'template-key': [
    'x.md:4:14 templateKey: "product-page" is not known; write blog-post or leave it out',
  ],
  'three-errors': [
    'x.md:2:8 title: it is empty; write a title',
    'x.md:3:7 date: "kemarin" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
    'x.md:4:8 draft: "ya" is neither true nor false; write true or false',
    'x.md:5:1 warning, front-matter: "kategori" is not a field of a post; it is kept and ignored',
  ],
  'title-empty': ['x.md:2:8 title: it is empty; write a title'],
  'title-list': ['x.md:2:8 title: a list is not text; write a title'],
  'title-missing': ['x.md:1:1 title: it is missing; add a line "title: …"'],
  'title-number': ['x.md:2:8 title: 2024 is not text; put it in quotes'],
  'title-without-value': ['x.md:1:1 title: it is missing; add a line "title: …"'],
  updated: [
    'x.md:4:10 updated: "kemarin" is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00',
  ],
});
