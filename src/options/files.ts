/** The text of a file a person chose; a byte order mark is dropped. */
export async function readFileText(file: Blob): Promise<string> {
  return (await file.text()).replace(/^\ufeff/, '');
}

/**
 * Hands text to the person as a file, by way of an ordinary download.
 * @param at moment for the file's name, epoch ms.
 */
export function offerFile(name: string, text: string, at: number, ending: 'json' | 'csv' = 'json'): void {
  const type = ending === 'csv' ? 'text/csv' : 'application/json';
  offerDownload(`${name}-${formatDay(at)}.${ending}`, new Blob([text], { type }));
}

/** The same for a zip. */
export function offerZip(name: string, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  offerDownload(`${name}-${formatDay(at)}.zip`, new Blob([bytes], { type: 'application/zip' }));
}

function offerDownload(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the address over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** `2026-02-03` in local time, for names of files. */
function formatDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
