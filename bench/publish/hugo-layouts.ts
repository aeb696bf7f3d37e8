import { site } from '../../lib/site.ts';

// The least that shows with Hugo what our pages show: a post with its picture, tags and
// neighbours; lists in pages; all tags.

const BASE = `<!doctype html>
<html lang="{{ site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ site.Title }}</a> <a href="/posts/">Artikel</a> <a href="/tags/">Topik</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`;

const CARD = `<article>
{{ with .Params.featuredimage }}<img src="{{ . }}" alt="" loading="lazy">{{ end }}
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<p>{{ .Description }}</p>
{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}
</article>
`;

const SINGLE = `{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ .ReadingTime }} menit
{{ with .Params.featuredimage }}<img src="{{ . }}" alt="{{ $.Params.featuredimagealt }}">{{ end }}
{{ .Content }}
{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}
{{ with .PrevInSection }}{{ partial "card.html" . }}{{ end }}
{{ with .NextInSection }}{{ partial "card.html" . }}{{ end }}
</article>{{ end }}
`;

const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .RegularPages }}
{{ range $pages.Pages }}{{ partial "card.html" . }}{{ end }}
{{ with $pages.Prev }}<a href="{{ .URL }}">Sebelumnya</a>{{ end }}
{{ with $pages.Next }}<a href="{{ .URL }}">Berikutnya</a>{{ end }}
{{ end }}
`;

const TERMS = `{{ define "main" }}<h1>Topik</h1>
<ul>{{ range .Data.Terms.Alphabetical }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> ({{ .Count }})</li>{{ end }}
</ul>{{ end }}
`;

const HOME = `{{ define "main" }}<h1>{{ site.Title }}</h1>
{{ range first ${site.postsPerPage} site.RegularPages }}{{ partial "card.html" . }}{{ end }}
{{ end }}
`;

/** Files of a Hugo site by their path. */
export const LAYOUTS = {
  'layouts/_default/baseof.html': BASE,
  'layouts/_default/single.html': SINGLE,
  'layouts/_default/list.html': LIST,
  'layouts/_default/terms.html': TERMS,
  'layouts/index.html': HOME,
  'layouts/partials/card.html': CARD,
};
