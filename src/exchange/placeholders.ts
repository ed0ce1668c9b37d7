import type { Loss } from './contract';

/** What Beside fills in by itself. */
export type OwnVariable = 'first_name' | 'name' | 'handle' | 'agent_name' | 'brand' | 'time';

/** What a marked place of a text stands for. */
export type Place =
  | { kind: 'variable'; name: string; fallback?: string | undefined }
  /** Part of a condition or a loop: it stays visible, in words. */
  | { kind: 'condition'; name: string }
  /** Does something instead of saying something: left away. */
  | { kind: 'command'; name: string }
  /** Is text after all. */
  | { kind: 'text'; text: string };

/** How a tool writes what is filled in later. */
export interface Dialect {
  /** Finds a place; global. */
  pattern: RegExp;
  readPlace(match: RegExpExecArray): Place;
  /** Their names for what we fill in, folded by `foldName`. */
  known: Readonly<Record<string, OwnVariable>>;
}

const LONGEST_NAME = 60;

/**
 * Translates a text into our own writing: `{first_name|there}` for what Beside knows, `{order_number}` for what the agent
 * fills in. Braces that are only text are doubled, so that they stay text.
 */
export function translateText(text: string, dialect: Dialect): { body: string; losses: Loss[] } {
  const losses: Loss[] = [];
  let body = '';
  let from = 0;
  for (const match of text.matchAll(dialect.pattern)) {
    body += doubleBraces(text.slice(from, match.index));
    from = match.index + match[0].length;
    const place = dialect.readPlace(match);
    if (place.kind === 'text') body += doubleBraces(place.text);
    else if (place.kind === 'command') losses.push({ kind: 'command', detail: cut(place.name) });
    else if (place.kind === 'condition') {
      const name = makeName(place.name);
      body += `{${name}}`;
      losses.push({ kind: 'condition', detail: name });
    } else {
      const own = findOwn(place.name, dialect.known);
      const name = own ?? makeName(place.name);
      const fallback = own ? place.fallback?.replace(/[{}|]/g, '').trim() : undefined;
      body += fallback ? `{${name}|${fallback}}` : `{${name}}`;
      if (!own) losses.push({ kind: 'variable', detail: name });
    }
  }
  return { body: body + doubleBraces(text.slice(from)), losses };
}

/** `Ticket.Requester.First Name` → `ticket.requester.firstname` */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function findOwn(name: string, known: Readonly<Record<string, OwnVariable>>): OwnVariable | null {
  const folded = foldName(name);
  return Object.hasOwn(known, folded) ? (known[folded] ?? null) : null;
}

/** A name that a place of ours can have: letters, digits and underscores. */
function makeName(name: string): string {
  const made = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const whole = cut(/^\p{N}/u.test(made) ? `_${made}` : made);
  return whole === '' ? 'value' : whole;
}

function cut(text: string): string {
  return [...text].slice(0, LONGEST_NAME).join('');
}

function doubleBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** People, as most tools name them; `tool` adds what only one of them says. */
function withPeople(customers: readonly string[], agents: readonly string[]): Record<string, OwnVariable> {
  const known: Record<string, OwnVariable> = {};
  for (const customer of customers) {
    for (const name of ['firstname', 'givenname']) known[`${customer}.${name}`] = 'first_name';
    for (const name of ['name', 'fullname']) known[`${customer}.${name}`] = 'name';
    for (const name of ['handle', 'username', 'screenname', 'twitterhandle'])
      known[`${customer}.${name}`] = 'handle';
  }
  for (const agent of agents)
    for (const name of ['name', 'firstname', 'fullname', 'signature'])
      known[`${agent}.${name}`] = 'agent_name';
  return known;
}

const CUSTOMERS = [
  'ticket.requester',
  'ticket.customer',
  'ticket.contact',
  'ticket.from',
  'requester',
  'customer',
  'contact',
  'conversation.contact',
  'recipient',
  'to',
  'case.contact',
];
const AGENTS = [
  'currentuser',
  'agent',
  'ticket.agent',
  'ticket.assignee',
  'assignee',
  'teammate',
  'admin',
  'from',
  'sender',
];
const BARE: Readonly<Record<string, OwnVariable>> = {
  firstname: 'first_name',
  customerfirstname: 'first_name',
  customername: 'name',
  name: 'name',
  fullname: 'name',
  handle: 'handle',
  username: 'handle',
  screenname: 'handle',
  agentname: 'agent_name',
  myname: 'agent_name',
  agent: 'agent_name',
  brand: 'brand',
  brandname: 'brand',
  'ticket.brand.name': 'brand',
  'ticket.account': 'brand',
  'account.name': 'brand',
  'company.name': 'brand',
  companyname: 'brand',
  time: 'time',
};

/** What the tools call what we fill in. In Intercom and Front, `user` are two different people: see there. */
export const KNOWN_NAMES: Readonly<Record<string, OwnVariable>> = {
  ...BARE,
  ...withPeople(CUSTOMERS, AGENTS),
};

export { withPeople };

/**
 * `{{ticket.requester.first_name}}`, with filters and a fallback behind a bar, and conditions as Liquid (`{% if … %}`)
 * and Handlebars (`{{#if …}}`) write them.
 */
export const MUSTACHE: Dialect = {
  pattern: /\{\{\{?([^{}]{1,400})\}?\}\}|\{%-?([^{}%]{1,400})-?%\}/g,
  known: KNOWN_NAMES,
  readPlace([whole, inside = '', statement]) {
    if (statement !== undefined) return { kind: 'condition', name: statement };
    const text = inside.trim();
    if (/^[#/^>!~]|^else\b/.test(text)) {
      return { kind: 'condition', name: text.startsWith('/') ? `end ${text}` : text };
    }
    const [name = '', ...filters] = text.split('|');
    if (!/[\p{L}\p{N}]/u.test(name)) return { kind: 'text', text: whole };
    const filter = filters.join('|');
    const fallback = /(?:fallback|default)\s*:\s*(?:"([^"]*)"|'([^']*)'|([^"'|]+))/i.exec(filter);
    return { kind: 'variable', name: name.trim(), fallback: fallback?.[1] ?? fallback?.[2] ?? fallback?.[3] };
  },
};
