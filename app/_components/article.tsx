import type { Painted } from '@/lib/painted-posts.ts';
import type { PostBody } from '@/lib/post-body.ts';
import type { PostInContext } from '@/lib/queries.ts';
import type { Post } from '@/lib/snapshot.ts';
import { ArticleMeta } from './article-meta.tsx';
import { Neighbours } from './neighbours.tsx';
import { PostPicture } from './post-picture.tsx';
import { Prose } from './prose.tsx';
import { Sources } from './sources.tsx';
import { TagList } from './tag-list.tsx';

type Props = Omit<PostInContext, 'post'> & { post: Painted<Post>; body: PostBody };

/** A whole post: heading, picture, text, and where to go from there. */
export function Article({ post, previous, next, body }: Props) {
  return (
    <>
      <article className="article">
        <header className="page-header">
          <h1>{post.title}</h1>
          <p className="standfirst">{post.description}</p>
          <ArticleMeta post={post} />
        </header>
        {post.picture && (
          <figure className="article-picture">
            <PostPicture picture={post.picture} role="article" eager />
            {body.caption && <figcaption>{body.caption}</figcaption>}
          </figure>
        )}
        <Prose html={body.html} />
        <Sources post={post} />
        <TagList tags={post.tags} />
      </article>
      <Neighbours previous={previous} next={next} />
    </>
  );
}
