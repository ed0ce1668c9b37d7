/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import { FeedPost } from './feed-post';
import { Box } from './parts';
import type { Post } from './records';

/** Posts that are drawn at first, and with each step down; those far away leave nothing but their height. */
const STEP = 6;
const NEAR_PX = 2400;
const GUESS_PX = 800;

/** Draws a post only near the window. Never taken away with a draft in it. */
function Unit({ post, onComment }: { post: Post; onComment: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(GUESS_PX);
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry || element.querySelector('textarea')?.value) return;
        if (!entry.isIntersecting) height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: `${NEAR_PX}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box}>
      {isNear ? (
        <FeedPost onComment={onComment} post={post} />
      ) : (
        <Box data-visualcompletion="ignore" style={{ minHeight: height.current }} />
      )}
    </div>
  );
}

export function Feed({ posts, onComment }: { posts: readonly Post[]; onComment: (post: Post) => void }) {
  const [shown, setShown] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || shown >= posts.length) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((count) => Math.min(posts.length, count + STEP));
      },
      { rootMargin: `${NEAR_PX}px 0px` },
    );
    observer.observe(element);
    // Observed anew after each step: a window that still shows the end asks for the next one.
    return () => observer.disconnect();
  }, [posts.length, shown]);
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      {posts.slice(0, shown).map((post) => (
        <Unit key={post.code} onComment={() => onComment(post)} post={post} />
      ))}
      {shown < posts.length && <div ref={end} style={{ minHeight: GUESS_PX }} />}
    </div>
  );
}
