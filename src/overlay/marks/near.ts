import type { MessageKey } from '../../model/identity';
import type { ReadMessage } from '../../platforms/contract';

/** Of a page with so many messages all marks are placed. */
const SHORT_PAGE = 120;
/** Around the window, as a share of it: a mark stands in its place before it is seen. */
const AROUND = '60%';

export interface Near {
  /** From now on these are told apart, on a page with so many messages. */
  follow(keys: Iterable<MessageKey>, count: number): void;
  /** Whether a message stands in the window or near it. */
  has(key: MessageKey): boolean;
}

/**
 * Which messages stand near the window, of a page that holds thousands: asking all of them where they stand would lay
 * out the whole page.
 * @param onChanged others are near now.
 */
export function watchNear(
  findRead: (key: MessageKey) => ReadMessage | null,
  onChanged: () => void,
  abort: AbortSignal,
): Near {
  const elements = new Map<MessageKey, Element>();
  const near = new Set<Element>();
  let isAll = true;
  let observer: IntersectionObserver | null = null;
  const take = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    onChanged();
  };
  const clear = () => {
    observer?.disconnect();
    elements.clear();
    near.clear();
  };
  abort.addEventListener('abort', clear);

  function leave(key: MessageKey, element: Element): void {
    observer?.unobserve(element);
    near.delete(element);
    elements.delete(key);
  }

  return {
    follow(keys, count) {
      isAll = count <= SHORT_PAGE;
      if (!isAll) observer ??= new IntersectionObserver(take, { rootMargin: `${AROUND} 0px` });
      if (isAll) {
        if (elements.size > 0) clear();
        return;
      }
      const rest = new Map(elements);
      for (const key of keys) {
        const element = findRead(key)?.element;
        const before = rest.get(key);
        if (!element || element === before) {
          if (element) rest.delete(key);
          continue;
        }
        if (before) leave(key, before);
        rest.delete(key);
        elements.set(key, element);
        observer?.observe(element);
      }
      for (const [key, element] of rest) leave(key, element);
    },
    has(key) {
      const element = elements.get(key);
      return isAll || (element !== undefined && near.has(element));
    },
  };
}
