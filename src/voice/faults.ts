import type { OurLanguage } from '../model/language';
import type { RuleFault, RuleFaultCode } from '../model/rule-fault';
import { getWords } from './texts';

/** Says in one of our languages what is wrong; English is what errors and the command line say. */
export function wordFault({ code, values, cause }: RuleFault, language: OurLanguage): string {
  const words = getWords('faults')[code];
  const inside = cause ? wordFault(cause, language) : '';
  const filled: Readonly<Record<string, string>> = { ...values, cause: inside };
  return (words?.[language] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
}

/** A rule that cannot be used: the fault for the lead, and a message in English that names the rule. */
export class RuleError extends Error {
  override name = 'RuleError';
  readonly fault: RuleFault;

  /** @param id of the rule; empty where the fault names what it is about. */
  constructor(id: string, code: RuleFaultCode, values: RuleFault['values'] = {}, cause?: RuleFault) {
    const fault = { code, values, ...(cause ? { cause } : {}) };
    super(`${id === '' ? '' : `${id}: `}${wordFault(fault, 'en')}`);
    this.fault = fault;
  }
}

/** A pattern that cannot be used. `position` counts UTF-16 units from its start. */
export class PatternError extends Error {
  override name = 'PatternError';
  readonly fault: RuleFault;
  readonly position: number;

  constructor(code: RuleFaultCode, position: number, values: RuleFault['values'] = {}) {
    const fault: RuleFault = {
      code: 'at',
      values: { position: String(position + 1) },
      cause: { code, values },
    };
    super(wordFault(fault, 'en'));
    this.fault = fault;
    this.position = position;
  }
}
