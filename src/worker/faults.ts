import { RecordError } from '../store/everything';
import { getSettings } from '../store/settings';
import { type Desk, DeskError, makeDeskError } from './desk';
import { FormatError, RuleError, wordFault } from './engines';
import { findInterfaceLanguage } from './texts';

/**
 * Does something with a file, and says in the agent's language what is wrong with it.
 * @throws DeskError for every fault of the file.
 */
export async function withFile<Result>(desk: Desk, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordError)
      throw await makeDeskError(desk, 'error_unreadableRecord', { place: error.place });
    if (error instanceof FormatError) {
      const places = Object.entries(error.places).map(([name, place]) => [name, String(place)]);
      throw await makeDeskError(desk, `file_${error.fault}`, Object.fromEntries(places));
    }
    throw error;
  }
}

/**
 * Does something with a rule of the lead's own, and says in the agent's language why it cannot be used.
 * @throws DeskError for every fault of the rule.
 */
export async function withRule<Result>(desk: Desk, work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new DeskError(wordFault(error.fault, findInterfaceLanguage(await getSettings(desk.database))));
  }
}
