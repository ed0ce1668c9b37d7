import { asksPrivateData } from './asks-private-data';
import { heardReadings } from './heard';
import { humourUnderAnger } from './humour-under-anger';
import { needlessPrivate } from './needless-private';
import { noAcknowledgement } from './no-acknowledgement';
import { noNextStep } from './no-next-step';
import { privateData } from './private-data';
import { reAskedFact } from './re-asked-fact';
import type { Reading } from './reading';
import { template } from './template';
import { tragedyHook } from './tragedy-hook';
import { triedChannel } from './tried-channel';
import { troll } from './troll';
import { unansweredQuestion } from './unanswered-question';
import { wrongLanguage } from './wrong-language';

/** Everything that reads the draft against the message or the customer, in the order of the cards. */
export const READINGS: readonly Reading[] = [
  privateData,
  asksPrivateData,
  reAskedFact,
  wrongLanguage,
  humourUnderAnger,
  noAcknowledgement,
  unansweredQuestion,
  noNextStep,
  triedChannel,
  needlessPrivate,
  tragedyHook,
  troll,
  template,
  ...heardReadings,
];
