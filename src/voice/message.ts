import type { Hit } from './contract';

/** Puts the words of a hit into a message, one for each `%s`, in order; words without a place are left out. */
export function formatMessage(message: string, hit: Pick<Hit, 'words' | 'isQuoted'>): string {
  // Choices come in their own quotes: `'one' or 'two'`.
  const template = hit.isQuoted ? dropFirstQuotes(message) : message;
  let index = 0;
  return template.replace(/%%|%s/g, (sign) => (sign === '%%' ? '%' : (hit.words[index++] ?? '')));
}

function dropFirstQuotes(message: string): string {
  for (const quoted of ["'%s'", '"%s"']) {
    if (message.split(quoted).length === 3) return message.replace(quoted, '%s');
  }
  return message;
}
