/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Box } from './parts';
import type { Post as PostData } from './records';
import { isOldLayout } from './settings';
import { Skeleton } from './skeleton';

/** Posts that are drawn at first, and with each step down; those far away lose their content but keep their height. */
const STEP = 6;
const NEAR_PX = 2200;
const GUESS_PX = 480;

/**
 * Draws its content only near the window. What left keeps a shell that says how high it was, and the place in the list,
 * as there: such a shell is a post's frame without a post.
 */
function Unit({ place, children }: { place: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(GUESS_PX);
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        // Never taken away with a draft in it.
        if (!entry || element.querySelector('[data-lexical-text]')) return;
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
        children
      ) : (
        <Box aria-posinset={place} role={isOldLayout ? 'article' : undefined}>
          <Box data-virtualized={isOldLayout ? undefined : 'true'} style={{ minHeight: height.current }}>
            <div hidden />
          </Box>
        </Box>
      )}
    </div>
  );
}

type Props = {
  posts: readonly PostData[];
  label: string;
  draw: (post: PostData, index: number) => ReactNode;
};

export function Feed({ posts, label, draw }: Props) {
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
    <Box aria-label={label} role={isOldLayout ? 'feed' : undefined}>
      {posts.slice(0, shown).map((post, index) => (
        <Box data-pagelet={isOldLayout ? `FeedUnit_${index}` : undefined} key={post.id}>
          <Unit place={index + 1}>{draw(post, index)}</Unit>
        </Box>
      ))}
      {shown < posts.length && (
        <div ref={end}>
          <Skeleton />
          <Skeleton />
        </div>
      )}
    </Box>
  );
}
