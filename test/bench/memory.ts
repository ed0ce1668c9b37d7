import type { Page } from 'playwright-core';
import type { Desk } from '../e2e/desk';

/** A page of the extension without scripts of its own: nothing on it wakes the worker. */
export async function openControl(desk: Desk): Promise<Page> {
  const page = await desk.context.newPage();
  await page.goto(desk.url('icons/16.png'));
  return page;
}

/** Forgets customers and messages, so that the next page shows nothing but strangers; settings and replies stay. */
export async function forgetCustomers(control: Page): Promise<void> {
  await control.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('beside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const work = database.transaction(tables, 'readwrite');
          for (const table of tables) work.objectStore(table).clear();
          work.onerror = () => reject(work.error);
          work.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    ['people', 'identities', 'messages', 'taggings', 'events'],
  );
}
