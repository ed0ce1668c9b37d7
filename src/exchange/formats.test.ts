import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormatError, type ReplyFormatId } from './contract';
import { readReplyFile, writeReplyFile } from './registry';

const SAMPLES: readonly [ReplyFormatId, string, number][] = [
  ['zendesk', 'sample.json', 5],
  ['chatwoot', 'sample.json', 3],
  ['text-blaze', 'sample.json', 4],
  ['front', 'sample.json', 2],
  ['freshdesk', 'sample.json', 3],
  ['intercom', 'sample.json', 2],
  ['gorgias', 'sample.json', 2],
  ['briskine', 'sample.csv', 2],
  ['salesforce', 'sample.csv', 2],
  ['text-expander', 'sample.csv', 3],
  ['any-csv', 'sample.csv', 3],
  ['beside-csv', 'sample.csv', 2],
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
function readSample(format: ReplyFormatId) {
  const [, name = ''] = SAMPLES.find(([id]) => id === format) ?? [];
  return readReplyFile({ name, bytes: readFileSync(new URL(`./${format}/${name}`, import.meta.url)) });
}
const reply = (format: ReplyFormatId, title: string) =>
  readSample(format).replies.find((one) => one.title === title);
const losses = (format: ReplyFormatId) =>
  readSample(format).losses.map(({ kind, detail, title }) =>
    [title, kind, detail].filter(Boolean).join(' · '),
  );

describe('a file of another tool', () => {
  it.each(SAMPLES)('%s is recognised by what is in it', (format, _name, count) => {
    const file = readSample(format);
    expect([file.format, file.replies.length, file.encoding]).toEqual([format, count, 'utf-8']);
    expect(file.formats).toContain(format);
  });

  it.each(SAMPLES)(
    '%s comes back from both our own files as it was, and has the same ids every time',
    (format) => {
      const { replies } = readSample(format);
      for (const own of ['beside-json', 'beside-csv'] as const) {
        const back = readReplyFile({ name: 'beside', bytes: bytesOf(writeReplyFile(replies, own)) });
        expect(back.format).toBe(own);
        expect(back.replies).toEqual(replies);
      }
      expect(readSample(format).replies).toEqual(replies);
      expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
    },
  );
});

describe('Zendesk macros', () => {
  it('come with their folders, tags, links and our variables', () => {
    expect(reply('zendesk', 'Parcel overdue')).toMatchObject({
      id: 'zendesk-101',
      folder: 'Delivery/Late',
      tags: ['delivery', 'late'],
      body: "Hi {first_name},\n\nYour order {ask:ticket_ticket_field_360012} is late – we're sorry.\nSee our page (https://halven.example/track?a=1&b=2).\n\n{agent_name}",
    });
    expect(reply('zendesk', 'Insurance')).toMatchObject({
      folder: 'Delivery/Late∕lost',
      body: '{if language nl}Hallo{else}Hello{end} {name}, {{literal}} braces.',
    });
  });

  it('are two replies where they say different things on different channels', () => {
    expect(reply('zendesk', 'Different words by channel')?.platforms).toEqual([]);
    expect(reply('zendesk', 'Different words by channel (twitter)')).toMatchObject({
      body: 'A short one.',
      platforms: ['x'],
    });
  });

  it('never bring a note for colleagues, and say what else they leave', () => {
    expect(losses('zendesk')).toEqual([
      'Parcel overdue · action · status: pending',
      'Parcel overdue · variable · ticket_ticket_field_360012',
      'Insurance · visibility · Group',
      'Insurance · action · remove_tags: late',
      'Note for the night shift · internal',
      'Close only · action · status: solved',
      'Close only · action · priority: low',
      'Close only · noText',
      'Old summer text · visibility · User',
      'Old summer text · inactive',
    ]);
  });
});

describe('JSON of the other tools', () => {
  it('Chatwoot: the short code is the title', () => {
    expect(reply('chatwoot', 'late')?.body).toBe('Hi {first_name|there},\nyour parcel is late. {agent_name}');
    expect(reply('chatwoot', '空')?.body).toBe('您好，{name}，请问订单号是多少？');
    expect(losses('chatwoot')).toEqual(['order-number · variable · conversation_custom_attribute_order']);
  });

  it('Text Blaze: folders within folders, forms as places to fill in, commands left away', () => {
    expect(reply('text-blaze', 'Late parcel (/late)')?.body).toBe(
      'Hi {first_name|there},\nyour order {ask:order_number} is late.',
    );
    expect(reply('text-blaze', 'Lost parcel (/lost)')).toMatchObject({
      folder: 'Delivery/Lost',
      body: 'Sorry, it is lost.\n\n- We send it again\n- or pay it back',
    });
    expect(reply('text-blaze', 'Condition (/c)')?.body).toBe(
      '{if: total > 50}Free delivery{else}It costs €5{endif} {{}} {ask:time_yyyy_mm_dd}',
    );
    expect(reply('text-blaze', '/eta')?.body).toBe('It arrives {ask:day|today; tomorrow}.');
    expect(losses('text-blaze')).toContain('/eta · command · key');
    expect(losses('text-blaze')).toContain('Nothing (/n) · noText');
  });

  it('Front: folders by their list, links of files below the text', () => {
    expect(reply('front', 'Parcel overdue')).toMatchObject({
      folder: 'Delivery/Late',
      body: 'Hi {first_name},\n\nit is late. {agent_name}\n\nhttps://halven.example/map.pdf',
    });
    expect(losses('front')).toEqual([
      'Parcel overdue · attachment · map.pdf',
      'Parcel overdue · lostAttachment · old.doc',
      'Parcel overdue · action · subject',
      'Picture · picture',
      'Picture · folder · rsf_9',
      'Picture · visibility · inbox_ids',
      'Nothing · noText',
    ]);
  });

  it('Freshdesk: HTML before plain text, who may see it is said', () => {
    expect(reply('freshdesk', 'Return label')).toMatchObject({
      folder: 'Returns',
      body: 'Hi {first_name},\n\n1. Print\n2. Pack',
    });
    expect(reply('freshdesk', 'Only ours')?.body).toContain('https://halven.example/label.pdf');
    expect(losses('freshdesk')).toContain('Only ours · visibility · groups');
  });

  it('Intercom: variables as elements, with their fallback', () => {
    expect(reply('intercom', 'Late')?.body).toBe('Hi {first_name|there}, it is late.\n\n{agent_name}');
    expect(reply('intercom', 'Company')?.body).toBe('Your plan at {brand} is {ask:company_plan|free}.');
    expect(losses('intercom')).toContain('Company · visibility · specific_teams');
  });

  it('Gorgias: language, tags and intent', () => {
    expect(reply('gorgias', 'Te laat')).toMatchObject({
      language: 'nl',
      tags: ['bezorging', 'te laat', 'shipping/delay'],
      body: 'Hoi {first_name},\nje pakket is te laat.',
    });
    expect(losses('gorgias')).toContain('Te laat · action · setStatus');
    expect(losses('gorgias')).toContain('Only tags · noText');
  });
});

describe('tables of the other tools', () => {
  it('Briskine: HTML, tags, a shortcut that stays findable', () => {
    expect(reply('briskine', 'Late parcel (late)')).toMatchObject({
      id: 'briskine-b1',
      tags: ['delivery', 'late'],
      body: 'Hi {first_name},\n\nit is "late".\n{agent_name}',
    });
    expect(losses('briskine')).toContain('eta · action · cc');
  });

  it('Salesforce: merge fields, folder, category', () => {
    expect(reply('salesforce', 'Late parcel (late)')).toMatchObject({
      folder: 'Delivery ∕ Late',
      tags: ['Delivery'],
      body: 'Hi {first_name},\nyour case {ask:case_case_number} is open; {agent_name} looks.',
    });
    expect(reply('salesforce', 'Greeting')?.body).toBe('Hello {name} from {brand}');
    expect(losses('salesforce')).toContain('Greeting · inactive');
  });

  it('TextExpander: no names of columns, the folder is the file', () => {
    expect(reply('text-expander', 'Late parcel (;late)')).toMatchObject({
      folder: 'sample',
      body: 'Hi {first_name|there},\nyour parcel is late. 100% our fault.',
    });
    expect(reply('text-expander', ';half')?.body).toBe('50% of it is {ask:order_number}');
    expect(losses('text-expander')).toContain(';sig · variable · date_y');
  });

  it('any CSV: columns by their names in any of our languages, HTML where it stands', () => {
    expect(readSample('any-csv').columns).toEqual({
      names: ['Nummer', 'Onderwerp', 'Antwoord', 'Categorie', 'Trefwoorden', 'Taal'],
      mapping: { hasNames: true, title: 1, body: 2, folder: 3, tags: 4, language: 5, shortcut: null },
    });
    expect(reply('any-csv', 'Te laat')).toMatchObject({
      folder: 'Bezorging/Te laat',
      tags: ['bezorging', 'sorry'],
      language: 'nl',
      body: 'Hoi {first_name|daar},\nje pakket "12" is te laat; sorry.',
    });
    expect(reply('any-csv', 'Retour')?.body).toBe('Stuur het terug naar {brand}.');
  });

  it('our own: formulas are what they were, a row may be a text alone', () => {
    expect(reply('beside-csv', '=Sum')).toMatchObject({
      body: "Hi {first_name|there},\r\n'-one line",
      folder: 'Delivery/Late∕lost',
      tags: ['a;b', 'c'],
      platforms: ['x', 'instagram'],
      examples: ['where is it?\nplease'],
    });
  });
});

describe('a file that cannot be read', () => {
  const faultOf = (name: string, text: string | Uint8Array, choice = {}) => {
    try {
      readReplyFile({ name, bytes: typeof text === 'string' ? bytesOf(text) : text }, choice);
    } catch (error) {
      if (error instanceof FormatError) return { fault: error.fault, ...error.places };
      throw error;
    }
    return null;
  };

  it.each<[string, string, object]>([
    ['a.json', '{"macros": [{"title": ', { fault: 'json', line: 1, column: 23 }],
    ['a.json', '{"settings": {}}', { fault: 'unknown' }],
    ['a.json', '[{"name": "no text"}]', { fault: 'unknown' }],
    ['a.json', '[]', { fault: 'noReplies' }],
    ['a.json', '{"kind":"beside-everything"}', { fault: 'kind' }],
    ['a.csv', ' \n', { fault: 'empty' }],
    ['a.csv', 'title,body\na,"b\nc,d\n', { fault: 'csv', row: 2 }],
    ['a.csv', 'title,body\na,\n', { fault: 'noReplies' }],
    [
      'a.csv',
      'id,title,text,language,folder,tags,networks,examples\n1,a,b,en,,,fax,\n',
      { fault: 'row', row: 2, field: 'networks' },
    ],
    [
      'a.csv',
      'id,title,text,language,folder,tags,networks,examples\n1,a,b,en,,,,\n2,a,c,en,,,,\n1,a,b,en,,,,\n',
      { fault: 'rows', row: 2, other: 4 },
    ],
    ['a.csv', `a,b\n${'x,y\n'.repeat(20_001)}`, { fault: 'many' }],
  ])('%s %j says why', (name, text, fault) => {
    expect(faultOf(name, text)).toMatchObject(fault);
  });

  it('is no trouble where it was read as the wrong tool', () => {
    expect(faultOf('a.json', '{"macros":[]}', { format: 'front' })).toMatchObject({ fault: 'noReplies' });
  });
});

describe('5,000 rows', () => {
  it('are read in a moment, and come back from our own CSV', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, at) =>
        `"Title ${at}","<p>Hi {{customer.first_name}},</p><p>order ""${at}""</p>","Folder ${at % 7}"`,
    );
    const started = performance.now();
    const { replies } = readReplyFile({
      name: 'many.csv',
      bytes: bytesOf(`title,text,folder\n${rows.join('\n')}`),
    });
    expect(replies).toHaveLength(5000);
    expect(replies[4999]?.body).toBe('Hi {first_name},\n\norder "4999"');
    const back = readReplyFile({ name: 'b.csv', bytes: bytesOf(writeReplyFile(replies, 'beside-csv')) });
    expect(back.replies).toEqual(replies);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
