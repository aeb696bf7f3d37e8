import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf } from './rendering.ts';

test('renderMarkdown() puts a table into a region that scrolls', async () => {
  assert.equal(
    await htmlOf('| Umur | Botol |\n|:--|--:|\n| 1 | 2 |'),
    `<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table>
<thead>
<tr>
<th>Umur</th>
<th data-align="right">Botol</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td data-align="right">2</td>
</tr>
</tbody>
</table></div>`,
  );
});

test('renderMarkdown() lets code scroll with the keyboard', async () => {
  assert.equal(
    await htmlOf('```js\nif (a < b) {}\n```'),
    '<pre tabindex="0"><code class="language-js">if (a &#x3C; b) {}\n</code></pre>',
  );
});

test('renderMarkdown() writes lists of tasks', async () => {
  assert.equal(
    await htmlOf('- [x] satu\n- [ ] dua'),
    `<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Sudah"> satu</li>
<li class="task-list-item"><input type="checkbox" disabled aria-label="Belum"> dua</li>
</ul>`,
  );
});

test('renderMarkdown() writes the rest of markdown', async () => {
  assert.equal(
    await htmlOf('**a** _b_ ~~c~~ `d` & < "e"\n\n> f\n\n---\n\n3. g'),
    `<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code> &#x26; &#x3C; "e"</p>
<blockquote>
<p>f</p>
</blockquote>
<hr>
<ol start="3">
<li>g</li>
</ol>`,
  );
});

test('renderMarkdown() of an empty body is empty', async () => {
  assert.equal(await htmlOf(''), '');
});

test('renderMarkdown() names footnotes in the site’s language and links them both ways', async () => {
  assert.equal(
    await htmlOf('Teks[^1] lagi[^1] dan[^sumber].\n\n[^1]: Satu.\n[^sumber]: Dua.'),
    [
      '<p>Teks<sup><a href="#h-fn-1" id="h-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
      ' lagi<sup><a href="#h-fn-1" id="h-fnref-1-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
      ' dan<sup><a href="#h-fn-sumber" id="h-fnref-sumber" data-footnote-ref aria-describedby="footnote-label">2</a></sup>.</p>\n',
      '<section data-footnotes class="footnotes"><h2 id="footnote-label">Catatan kaki</h2>\n<ol>\n',
      '<li id="h-fn-1">\n<p>Satu.',
      ' <a href="#h-fnref-1" data-footnote-backref="" aria-label="Kembali ke rujukan 1" class="data-footnote-backref">↩</a>',
      ' <a href="#h-fnref-1-2" data-footnote-backref="" aria-label="Kembali ke rujukan 1-2" class="data-footnote-backref">↩<sup>2</sup></a></p>\n</li>\n',
      '<li id="h-fn-sumber">\n<p>Dua.',
      ' <a href="#h-fnref-sumber" data-footnote-backref="" aria-label="Kembali ke rujukan 2" class="data-footnote-backref">↩</a></p>\n</li>\n',
      '</ol>\n</section>',
    ].join(''),
  );
});

test('renderMarkdown() gives every link to a footnote its target', async () => {
  const body = 'A[^1] B[^Dua Kata] C[^ibu’s] D[^1]\n\n[^1]: a\n[^Dua Kata]: b\n[^ibu’s]: c';
  const html = await htmlOf(body);
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1] ?? '');
  assert.ok(targets.length > 4);
  for (const target of targets) assert.ok(ids.has(target), target);
});
