import { requestFor } from './raw-requests.ts';

const HOST = 'Host: localhost';

/** Paths that mean something to Next, to other servers, or to nobody. */
const PATHS = [
  ...['/%', '/%zz', '/posts/%e0%a4%a', '/tags/%ff', '/img/%c0%ae%c0%ae/x', '/_next/static/%'],
  ...[
    '/posts/x%00',
    '/%00',
    '/posts/\u0000',
    '/%u002e',
    '/posts/%25%32%66',
    '/x%0d%0aX-Injected:%201',
  ],
  ...[
    '//other.example',
    '//other.example/%2e%2e',
    '/\\other.example',
    '/\\\\other.example/%2e',
    '///',
  ],
  ...['//other.example//', '/%2f%2fother.example/', '/%5cother.example/', '/posts//other.example/'],
  ...[
    '/.//other.example/',
    '/;@other.example',
    '/posts/%2e%2e%2f',
    '/trailing-slash//other.example',
  ],
  ...[
    '/.env',
    '/.git/config',
    '/.next/BUILD_ID',
    '/_next/BUILD_ID',
    '/package.json',
    '/next.config.ts',
  ],
  ...[
    '/_next/../.env',
    '/_next/static/../../.env',
    '/_next/static/..%2f..%2f.env',
    '/lib/server.mjs',
  ],
  ...['/posts/rancangan', '/posts/rancangan.md', '/api/markdown/rancangan', '/posts/rancangan.txt'],
  ...['/posts/rancangan/share.jpg', '/posts/rancangan.rsc', '/_next/data/x/posts/rancangan.json'],
  ...[
    '/api/markdown/..%2frahasia',
    '/api/picture/..%2f..%2frahasia.txt',
    '/api/picture/../rahasia.txt',
  ],
  ...['/sitemap/..%2frahasia', '/sitemap/999999.xml', '/posts/page/1e9', '/posts/page/-1'],
  ...['/_next/image', '/_next/image?url=', '/_next/image?url=file:///etc/passwd&w=384&q=75'],
  ...[
    '/_next/image?url=http://127.0.0.1/&w=384&q=75',
    '/_next/image?url=%2Fimg%2F..%2F.env&w=384&q=75',
  ],
  ...['/posts/pos-1?_rsc=x', '/posts/pos-1.segments/_tree.segment.rsc', '/posts/pos-1.txt'],
  ...[
    '/?__nextDefaultLocale=x',
    '/__proto__',
    '/constructor',
    '/posts/__proto__',
    '/tags/constructor',
  ],
  `/${'a'.repeat(9_000)}`,
  `/${'a'.repeat(20_000)}`,
  `/posts/${'%61'.repeat(3_000)}`,
  `/tags/${'%e2%98%83'.repeat(1_000)}`,
  `/${'../'.repeat(3_000)}`,
  `/?${'x=%&'.repeat(2_500)}`,
];

const METHODS = [
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'get', 'FOO'],
];

/** Headers by which parts of Next, proxies and caches speak to each other. */
const HEADERS = [
  ...['Host: other.example', 'X-Forwarded-Host: other.example', 'X-Forwarded-Proto: javascript'],
  ...[
    'X-Middleware-Subrequest: middleware:middleware',
    'X-Invoke-Path: /../.env',
    'X-Invoke-Status: 500',
  ],
  ...['X-Matched-Path: /posts/rancangan', 'X-Now-Route-Matches: 1=rancangan', 'X-Nextjs-Data: 1'],
  ...['RSC: 1', 'Next-Router-State-Tree: %zz', 'Next-Router-Prefetch: 1', 'Next-Action: x'],
  ...['Next-Resume: 1', 'X-Original-URL: /.env', 'X-Rewrite-URL: /.env', 'Range: bytes=9-1,-0'],
  ...['Accept-Encoding: ;q=zzz,*;q=-1', 'If-None-Match: "', 'If-Modified-Since: never'],
  ...['Cookie: __prerender_bypass=1; __next_preview_data=x', 'Accept: text/x-component'],
  ...['X-Prerender-Revalidate: x', 'Upgrade-Insecure-Requests: 1', `X-Long: ${'a'.repeat(20_000)}`],
];

/** Lines that are no HTTP, or that two servers could read in two ways. */
const LINES = [
  `GET http://other.example/ HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`,
  `GET file:///etc/passwd HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`,
  `GET x HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`,
  `OPTIONS * HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nHost: other.example\r\nConnection: close\r\n\r\n`,
  'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  `GET / HTTP/3.0\r\n${HOST}\r\n\r\n`,
  'GET /\r\n\r\n',
  `GET / HTTP/1.1\n${HOST}\nConnection: close\n\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nno colon\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nX: a\u0000b\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nX : a\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nX: a\r\n folded\r\nConnection: close\r\n\r\n`,
  `GET /x\r\nX-Injected: 1 HTTP/1.1\r\n${HOST}\r\n\r\n`,
  `GET /x y HTTP/1.1\r\n${HOST}\r\n\r\n`,
  `POST / HTTP/1.1\r\n${HOST}\r\nContent-Length: -1\r\n\r\n`,
  `POST / HTTP/1.1\r\n${HOST}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  `POST / HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
  `POST / HTTP/1.1\r\n${HOST}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`,
  `POST / HTTP/1.1\r\n${HOST}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /.env HTTP/1.1\r\n${HOST}\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\nContent-Length: 40\r\nTransfer-Encoding: identity\r\n\r\nGET /.env HTTP/1.1\r\n${HOST}\r\n\r\n`,
  `POST /api/publish HTTP/1.1\r\n${HOST}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
  `POST /api/publish HTTP/1.1\r\n${HOST}\r\nConnection: close\r\nAuthorization: Bearer ${'x'.repeat(9_000)}\r\nContent-Length: 0\r\n\r\n`,
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n',
];

/** Requests that no browser sends, as their bytes. */
export const MALFORMED = [
  ...PATHS.map((path) => requestFor(path)),
  ...METHODS.flatMap((method) => ['/', '/api/publish'].map((path) => requestFor(path, method))),
  ...HEADERS.flatMap((header) => ['/', '/zzz'].map((path) => requestFor(path, 'GET', header))),
  ...LINES,
];
