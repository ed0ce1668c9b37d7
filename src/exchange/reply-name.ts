/** The first line of a body, cut between characters. */
export function nameOf(body: string): string {
  const [line = ''] = body.trim().split(/\r?\n/);
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
}

/** 64 bits as hexadecimal digits: two FNV-1a sums over UTF-16 units with different beginnings. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
