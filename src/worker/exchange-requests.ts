import type { Handlers } from '../bridge/receive';
import { parseRecords, readEverything, saveEverything } from '../store/everything';
import { dropReplies } from './compiled';
import { announceMemory, type Desk } from './desk';
import { parseEverything, writeEverything } from './engines';
import { withFile } from './faults';
import { keepPromises } from './promises';
import { printStyles } from './style-requests';

/** Everything out, everything in. */
export function makeExchangeHandlers(desk: Desk): Pick<Handlers, 'exportEverything' | 'importEverything'> {
  const { database, now } = desk;
  return {
    async exportEverything() {
      const tables = { ...(await readEverything(database)) };
      return withFile(desk, () => writeEverything({ version: 1, exportedAt: now(), tables }));
    },

    async importEverything(text) {
      const records = await withFile(desk, () => parseRecords(parseEverything(text).tables));
      const result = await saveEverything(database, records, now());
      dropReplies(database);
      await printStyles(database, now());
      desk.tell('deskChanged', null);
      await announceMemory(desk, {
        personIds: records.people.map((person) => person.id),
        messageKeys: records.messages.map((message) => message.key),
      });
      await keepPromises(desk);
      return result;
    },
  };
}
