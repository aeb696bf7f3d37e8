import { postTrail } from '@/lib/breadcrumbs.ts';
import type { Painted } from '@/lib/painted-posts.ts';
import type { PostBody } from '@/lib/post-body.ts';
import type { PostInContext } from '@/lib/queries.ts';
import { site } from '@/lib/site.ts';
import type { Post } from '@/lib/snapshot.ts';
import { postData } from '@/lib/structured-data/post.ts';
import { breadcrumbData } from '@/lib/structured-data.ts';
import { ArticleMeta } from './article-meta.tsx';
import { AuthorBox } from './author-box.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Contents } from './contents.tsx';
import { HiddenMark } from './hidden-mark.tsx';
import { JsonLd } from './json-ld.tsx';
import { Neighbours } from './neighbours.tsx';
import { PostPicture } from './post-picture.tsx';
import { Prose } from './prose.tsx';
import { RelatedPosts } from './related-posts.tsx';
import { Share } from './share.tsx';
import { Sources } from './sources.tsx';
import { TagList } from './tag-list.tsx';
import './article.css';

type Props = Omit<PostInContext, 'post'> & {
  post: Painted<Post>;
  body: PostBody;
};

/** A whole post: heading, picture, text, and where to go from there. */
export function Article({ post, previous, next, related, body }: Props) {
  const trail = postTrail(post);
  return (
    <>
      <JsonLd data={postData(post)} />
      <JsonLd data={breadcrumbData(trail)} />
      <article className="article">
        <header className="page-header">
          <Breadcrumbs trail={trail} />
          <HiddenMark hidden={post.hidden} isWhole />
          <h1>{post.title}</h1>
          {body.standfirst && <p className="standfirst">{body.standfirst}</p>}
          <ArticleMeta post={post} />
        </header>
        {post.picture && (
          <figure className="article-picture">
            <a href={post.picture.src}>
              <PostPicture picture={post.picture} role="article" eager />
            </a>
            {body.caption && <figcaption>{body.caption}</figcaption>}
          </figure>
        )}
        <Contents headings={body.headings} />
        <Prose html={body.html} />
        <TagList tags={post.tags} />
        <footer className="article-footer">
          <Sources post={post} />
          <AuthorBox author={post.author} />
          {site.notice && <p className="notice">{site.notice}</p>}
        </footer>
        <Share post={post} />
      </article>
      <RelatedPosts posts={related} />
      <Neighbours previous={previous} next={next} />
    </>
  );
}
