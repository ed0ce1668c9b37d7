export type TagId = string;

export interface Tag {
  id: TagId;
  name: string;
  /** One letter or digit that sets the tag while the panel's tag part has the focus; null for none. */
  key: string | null;
  /** Hue in degrees for the chip, null for neutral. */
  hue: number | null;
  changedAt: number;
  isRemoved: boolean;
}

/** A tag on a message: the larger stamp wins, so two agents offline lose nothing. */
export interface Tagging {
  isOn: boolean;
  changedAt: number;
}

export const MESSAGE_STATES = ['waiting', 'answered', 'promised', 'solved', 'no-reply'] as const;
/** Where a customer's message stands. */
export type MessageState = (typeof MESSAGE_STATES)[number];
