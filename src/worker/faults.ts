import { RecordError } from '../store/everything';
import { type Desk, makeDeskError } from './desk';
import { FormatError } from './engines';

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
