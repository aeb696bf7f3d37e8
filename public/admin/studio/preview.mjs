/** The preview of a post or page, of the elements that `app/_components/article.tsx` makes. */
export function PostPreview() {
  const { h, createClass } = window;
  return createClass({
    render() {
      const { entry, widgetFor } = this.props;
      const description = entry.getIn(['data', 'description']);
      return h(
        'article',
        { className: 'article' },
        h(
          'header',
          { className: 'page-header' },
          h('h1', {}, entry.getIn(['data', 'title'])),
          description && h('p', { className: 'standfirst' }, description),
          widgetFor('tags'),
        ),
        this.picture(),
        h('div', { className: 'prose' }, widgetFor('body')),
      );
    },
    picture() {
      const { entry, getAsset } = this.props;
      const path = entry.getIn(['data', 'featuredimage']);
      const alt = entry.getIn(['data', 'featuredimagealt']) ?? '';
      // An asset tells its address as a text: a picture that is not published has none of its own.
      const src = path ? String(getAsset(path)) : '';
      return src && h('figure', { className: 'article-picture' }, h('img', { src, alt }));
    },
  });
}
