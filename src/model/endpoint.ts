/**
 * Where an endpoint is.
 * @param typed as the lead wrote it, with or without `/chat/completions`.
 * @returns null where it is no address that may be used: https anywhere, http on this machine only.
 */
export function findEndpoint(typed: string): { url: string; origin: string } | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isHere = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (
    (url.protocol !== 'https:' && !isHere) ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== ''
  )
    return null;
  const path = url.pathname.replace(/\/+$/u, '').replace(/\/chat\/completions$/u, '');
  return { url: `${url.origin}${path}/chat/completions`, origin: url.origin };
}
