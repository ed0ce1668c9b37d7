/** What a verb of the command line gets from the process. */
export interface Terminal {
  /** Lines of standard input; nothing is read before the first one is asked for. */
  lines: AsyncIterable<string>;
  write(line: string): void;
  writeError(line: string): void;
}

interface Door {
  about: string;
  /** @returns the exit code. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

const BAD_USAGE = 2;

/** Each verb's code is loaded when it is asked for, so that help and a mistyped verb are answered at once. */
const DOORS: Record<string, Door> = {
  read: {
    about: 'what stands on a saved page of a network: messages and composers',
    async run(args, { lines, write }) {
      const { runRead } = await import('./read');
      return runRead(args, withLineEnds(lines), write);
    },
  },
  check: {
    about: 'findings of the voice rules in a draft',
    async run(args, { lines, write }) {
      const { runCheck } = await import('./check');
      return runCheck(args, lines, write);
    },
  },
  triage: {
    about: 'what a message is: language, intent, mood, offence, urgency, personal data',
    async run(args, { lines, write, writeError }) {
      const { runTriage } = await import('./triage');
      return runTriage(args, lines, write, writeError);
    },
  },
  replies: {
    about: 'the saved replies that fit a message best',
    async run(args, { lines, write, writeError }) {
      const [{ runReplies }, { getUnderstanding }] = await Promise.all([
        import('./replies'),
        import('./weights'),
      ]);
      return runReplies(args, lines, write, writeError, (text, page) =>
        getUnderstanding().findLanguage(text, page),
      );
    },
  },
  vale: {
    about: 'findings of Vale styles in files',
    async run(args, { write, writeError }) {
      const { runVale } = await import('./vale');
      return runVale(args, write, writeError);
    },
  },
};

/**
 * Runs one verb: `beside VERB [ARG …]`.
 * @returns the exit code; 2 for an unknown verb, with the list of verbs on standard error.
 */
export async function openDoor(args: readonly string[], terminal: Terminal): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    for (const line of helpLines()) terminal.write(line);
    return 0;
  }
  const door = verb !== undefined && Object.hasOwn(DOORS, verb) ? DOORS[verb] : undefined;
  if (door) return door.run(rest, terminal);
  if (verb !== undefined) terminal.writeError(`unknown verb: ${verb}`);
  for (const line of helpLines()) terminal.writeError(line);
  return BAD_USAGE;
}

function helpLines(): string[] {
  const width = Math.max(...Object.keys(DOORS).map((verb) => verb.length));
  return [
    'usage: npm run --silent beside -- VERB [ARG …]',
    ...Object.entries(DOORS).map(([verb, { about }]) => `  ${verb.padEnd(width)}  ${about}`),
  ];
}

/** For verbs that cut their input into lines themselves. */
async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
