/** What Beside fills in by itself. */
export type OwnVariable = 'first_name' | 'name' | 'handle' | 'agent_name' | 'brand' | 'time';

/** Their names for what we fill in, folded by `foldName`. */
export type Known = Readonly<Record<string, OwnVariable>>;

const LONGEST_NAME = 60;

/** `Ticket.Requester.First Name` → `ticket.requester.firstname` */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Ours for a name of theirs; null for what Beside has no value for. */
export function findOwn(name: string, known: Known): OwnVariable | null {
  const folded = foldName(name);
  return Object.hasOwn(known, folded) ? (known[folded] ?? null) : null;
}

/** A name that a place of ours can have: letters, digits and underscores. */
export function makeName(name: string): string {
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

/** People, as most tools name them; `tool` adds what only one of them says. */
export function withPeople(
  customers: readonly string[],
  agents: readonly string[],
): Record<string, OwnVariable> {
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
