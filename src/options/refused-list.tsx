import { usePage } from './page';

/** Rules of a style that could not be taken, each with its file and the reason. */
export function RefusedList({ words, isOpen = false }: { words: readonly string[]; isOpen?: boolean }) {
  const { texts } = usePage();
  if (words.length === 0) return null;
  return (
    <details class="refused" open={isOpen}>
      <summary>{texts.count('voice_refused', words.length)}</summary>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </details>
  );
}
