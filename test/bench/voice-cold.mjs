// Run in a fresh process: how long the built voice takes to load, and its first checks. Prints one line of JSON.
const [file = '', order = '[]'] = process.argv.slice(2);
/** @type {{ language: string, draft: string, inbound: string }[]} */
const samples = JSON.parse(order);
const startedAt = performance.now();
const { createVoice } = await import(file);
const loadMs = performance.now() - startedAt;
const voice = createVoice([], []);
const since = process.cpuUsage();
const checkMs = samples.map(({ language, draft, inbound }) => {
  const at = performance.now();
  voice.check({
    draft,
    language,
    platform: null,
    visibility: 'public',
    personalData: [],
    inbound: { text: inbound, language },
    facts: [],
    interfaceLanguage: 'en',
  });
  return performance.now() - at;
});
const { user, system } = process.cpuUsage(since);
console.log(JSON.stringify({ loadMs, checkMs, cpuMs: (user + system) / 1000 }));
