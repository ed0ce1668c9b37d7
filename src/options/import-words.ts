import { FormatError, type LossKind, type ReplyFormatId } from '../exchange/contract';
import type { TextKey, Texts } from '../ui/texts';
import { wordOf } from './saving';

export const FORMAT_WORDS: Readonly<Record<ReplyFormatId, TextKey>> = {
  'beside-json': 'format_besideJson',
  'beside-csv': 'format_besideCsv',
  zendesk: 'format_zendesk',
  chatwoot: 'format_chatwoot',
  briskine: 'format_briskine',
  'text-blaze': 'format_textBlaze',
  front: 'format_front',
  freshdesk: 'format_freshdesk',
  intercom: 'format_intercom',
  gorgias: 'format_gorgias',
  salesforce: 'format_salesforce',
  'text-expander': 'format_textExpander',
  'any-csv': 'format_anyCsv',
};

/** What is left out comes first. */
export const LOSS_WORDS: Readonly<Record<LossKind, TextKey>> = {
  internal: 'loss_internal',
  noText: 'loss_noText',
  long: 'loss_long',
  variable: 'loss_variable',
  condition: 'loss_condition',
  command: 'loss_command',
  lostAttachment: 'loss_lostAttachment',
  attachment: 'loss_attachment',
  picture: 'loss_picture',
  visibility: 'loss_visibility',
  channel: 'loss_channel',
  inactive: 'loss_inactive',
  action: 'loss_action',
  folder: 'loss_folder',
  shortcut: 'loss_shortcut',
};

/** The name of the tool that replies came from, the id itself for one that is no longer known. */
export function nameSource(source: string, texts: Texts): string {
  const known = Object.entries(FORMAT_WORDS).find(([id]) => id === source);
  return known ? texts.text(known[1]) : source;
}

/** What is wrong with a file, in the interface language. */
export function wordOfFile(error: unknown, texts: Texts): string {
  return error instanceof FormatError
    ? texts.text(`file_${error.fault}`, { ...error.places })
    : wordOf(error);
}
