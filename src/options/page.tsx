import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bridge } from '../bridge/send';
import type { DeskView } from '../model/views';
import type { Texts } from '../ui/texts';
import type { DeskState } from './saving';

/** What every part of options works with. */
export interface Page {
  bridge: Bridge;
  state: DeskState;
  desk: DeskView;
  texts: Texts;
  /** Offers to take something back; a later offer takes the place of the earlier one. */
  offerUndo(offer: UndoOffer | null): void;
}

export interface UndoOffer {
  /** What was done, in the interface language. */
  text: string;
  /** Saves the earlier state; false when that failed. */
  undo(): Promise<boolean>;
}

export const PageContext = createContext<Page | null>(null);

/** @throws where a component is drawn outside the page. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs a PageContext around it.');
  return page;
}
