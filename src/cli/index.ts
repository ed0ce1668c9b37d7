import { openDoor } from './doors';
import { parseLines } from './lines';

/** Settles when standard output takes more, or takes nothing any more; null while it takes all. */
let room: { promise: Promise<void>; resolve: () => void } | null = null;
let isClosed = false;

function makeRoom(): void {
  room?.resolve();
  room = null;
}
process.stdout.on('drain', makeRoom);
process.stdout.on('close', makeRoom);
// A reader that has seen enough (`| head`) is no fault: stop asking for input and end quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isClosed = true;
  makeRoom();
});

function write(line: string): void {
  if (isClosed || process.stdout.write(`${line}\n`) || room) return;
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  room = { promise, resolve };
}

/** The next line of input only when the answers to the last ones are on their way: back-pressure from end to end. */
async function* readLines(): AsyncGenerator<string> {
  for await (const line of parseLines(process.stdin)) {
    await room?.promise;
    if (isClosed) return;
    yield line;
  }
}

process.exitCode = await openDoor(process.argv.slice(2), {
  lines: readLines(),
  write,
  writeError: (line) => void process.stderr.write(`${line}\n`),
});
