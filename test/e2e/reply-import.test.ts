import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './desk';

const MACROS = {
  macros: [
    {
      id: 1,
      title: 'Delivery::Late::Parcel overdue',
      active: true,
      restriction: { type: 'Group', id: 4 },
      actions: [
        {
          field: 'comment_value_html',
          value:
            '<p>Hi {{ticket.requester.first_name}},</p><p>order {{ticket.id}} is late.</p><script>document.title = "ran"</script>',
        },
        { field: 'current_tags', value: 'delivery' },
      ],
    },
    {
      id: 2,
      title: 'Thanks',
      active: true,
      restriction: null,
      actions: [{ field: 'comment_value', value: 'Thank you for the kind words!' }],
    },
  ],
};

describe('replies of another tool', () => {
  let desk: Desk;
  let options: Page;
  beforeAll(async () => {
    desk = await Desk.open();
    options = await desk.context.newPage();
    await options.goto(desk.url('src/options/index.html#replies'));
    await options.waitForSelector('.reply-card');
  });
  afterAll(() => desk?.close());

  const choose = (name: string, content: string) =>
    options.locator('input[type="file"]').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
  /** The library as the worker keeps it, by id. */
  const library = async () =>
    (await desk.ask('listReplies')).sort((one, other) => one.id.localeCompare(other.id));

  it('are looked at, imported and taken back; the library is then what it was', async () => {
    const before = await library();
    await choose('macros.json', JSON.stringify(MACROS));
    const preview = options.locator('.preview');
    await preview.getByText('2 new').waitFor();
    await preview.getByText('Delivery › Late').first().waitFor();
    await preview.getByText('order {ask:ticket_id} is late.').waitFor();
    await preview.getByText('Variables without a value here').click();
    await preview.getByText('ticket_id', { exact: true }).waitFor();
    expect(await library()).toEqual(before);

    await preview.getByRole('button', { name: 'Import 2 replies' }).click();
    await options.getByText('Imported from Zendesk macros: 2 new, 0 changed.').waitFor();
    const added = (await library()).filter(({ id }) => id.startsWith('zendesk-'));
    expect(added).toMatchObject([
      { title: 'Parcel overdue', folder: 'Delivery/Late', tags: ['delivery'], language: 'en' },
      { title: 'Thanks', body: 'Thank you for the kind words!' },
    ]);
    expect(await options.title()).not.toBe('ran');

    // The way back is still there when the page is opened again.
    await options.reload();
    await options.getByText(/^Last import/).waitFor();
    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByText('Taken back: 2 removed, 0 as before.').waitFor();
    expect(await library()).toEqual(before);
  });

  it('leave as CSV and come back as what is already here', async () => {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^beside-replies-.*\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    await choose('back.csv', Buffer.concat(chunks).toString('utf8'));
    await options.getByText('All of it is here already.').waitFor();
    await options.getByRole('button', { name: 'Cancel', exact: true }).click();
    await options.locator('.preview').waitFor({ state: 'detached' });
  });
});
