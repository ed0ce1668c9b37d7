/** @jsxImportSource react */
import { HIDDEN, looks } from './look';

const MARKS = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`data-${index}`, String(index)]));
const look = looks({ hidden: HIDDEN });

/** Nodes that say "Facebook" and stand for nothing, to mislead whoever collects texts. */
export function Decoys({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div {...MARKS} className={look.hidden} key={index}>
          <blockquote>
            <span dir="auto">
              <span>Facebook</span>
            </span>
          </blockquote>
          <div aria-hidden="true" role="presentation" tabIndex={-1} />
        </div>
      ))}
    </>
  );
}
