import { asksPrivateData } from './asks-private-data';
import { humourUnderAnger } from './humour-under-anger';
import { noAcknowledgement } from './no-acknowledgement';
import { noNextStep } from './no-next-step';
import { privateData } from './private-data';
import { reAskedFact } from './re-asked-fact';
import type { Reading } from './reading';
import { wrongLanguage } from './wrong-language';

/** Everything that reads the draft against the message or the customer, in the order of the cards. */
export const READINGS: readonly Reading[] = [
  privateData,
  asksPrivateData,
  reAskedFact,
  wrongLanguage,
  humourUnderAnger,
  noAcknowledgement,
  noNextStep,
];
