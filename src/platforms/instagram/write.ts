import type { WriteMode, WriteResult } from '../contract';
import { readDraft, writeSpan, write as writeWhole } from '../editors';
import { findAddressee } from './composers';

/**
 * See `Platform.write`. The "@handle" that a reply begins with stays where a draft is replaced: without it Instagram
 * takes the reply for a new comment.
 */
export function write(composer: HTMLElement, text: string, mode: WriteMode): Promise<WriteResult> {
  const handle = mode === 'replace' && composer.localName === 'textarea' ? findAddressee(composer) : null;
  if (!handle || text === '' || text.toLowerCase().startsWith(`@${handle.toLowerCase()}`))
    return writeWhole(composer, text, mode);
  const start = handle.length + 2;
  return writeSpan(composer, { start, end: readDraft(composer).length }, text);
}
