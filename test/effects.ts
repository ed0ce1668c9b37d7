import { options } from 'preact';

// Effects run right after the drawing they belong to. Preact waits for a frame and keeps a timer beside it, which may
// fire when a test file's page is gone already.
options.requestAnimationFrame = (run) => queueMicrotask(run);
