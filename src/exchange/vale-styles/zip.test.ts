import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFolder, readYaml, readZip, writeZip, YamlError } from '.';

const RULE = 'extends: existence\nmessage: "%s"\ntokens:\n  - very\n';
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file]),
    ),
  );
const fault = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error && 'fault' in error ? String(error.fault) : String(error);
  }
  return 'none';
};

describe('a zip of styles', () => {
  it('is read wherever its style folders lie, with the settings of the folder itself', () => {
    const folder = readZip(
      zip({
        'halven-1.2/.vale.ini': 'MinAlertLevel = warning',
        'halven-1.2/styles/Halven/Weasel.yml': `\ufeff${RULE}`,
        'halven-1.2/styles/Halven/meta.json': '{}',
        'halven-1.2/features/fixtures/.vale.ini': 'MinAlertLevel = error',
        'halven-1.2/.github/workflows/test.yml': 'on: push',
        '__MACOSX/halven-1.2/styles/Halven/Weasel.yml': 'x',
      }),
      'halven',
    );
    expect(folder.files).toEqual([
      {
        path: 'Halven/Weasel.yml',
        value: { extends: 'existence', message: '%s', tokens: ['very'] },
        fault: null,
      },
    ]);
    expect(folder.ini).toBe('MinAlertLevel = warning');
  });

  it('takes its name for rules that stand in no folder', () => {
    expect(readZip(zip({ 'Weasel.yml': RULE }), 'Halven').files[0]?.path).toBe('Halven/Weasel.yml');
  });

  it('refuses single files and says why: no YAML, no keys, hostile paths and names', () => {
    const { files } = readZip(
      zip({
        'Halven/Good.yml': RULE,
        'Halven/Broken.yml': 'a: [1\nb',
        'Halven/List.yml': '- 1\n- 2\n',
        '../../evil.yml': RULE,
        '/etc/evil.yml': RULE,
        'C:/evil/evil.yml': RULE,
        '..\\evil\\evil.yml': RULE,
        '__proto__/Rule.yml': RULE,
      }),
      'zip',
    );
    const faults = Object.fromEntries(
      files.map(({ path, fault: why }) => [path, why && { ...why.values, code: why.code }]),
    );
    expect(faults['Halven/Good.yml']).toBeNull();
    expect(faults['Halven/Broken.yml']).toEqual({ code: 'yaml', line: '2', column: '1' });
    expect(faults['Halven/List.yml']).toEqual({ code: 'notRule' });
    const hostile = files.filter(({ path }) => /evil/.test(path));
    expect(hostile).toHaveLength(4);
    expect(hostile.every(({ value, fault: why }) => value === null && why?.code === 'outside')).toBe(true);
    expect(files.filter(({ value }) => value !== null).map(({ path }) => path)).toEqual(['Halven/Good.yml']);
  });

  it('that is none, broken or empty of rules is said so', () => {
    expect(fault(() => readZip(strToU8('not a zip'), 'x'))).toBe('zip');
    const whole = zip({ 'Halven/Weasel.yml': RULE.repeat(50) });
    expect(fault(() => readZip(whole.slice(0, whole.length - 30), 'x'))).toBe('zip');
    expect(fault(() => readZip(zip({ 'readme.md': 'hello' }), 'x'))).toBe('style');
    expect(fault(() => readFolder([], 'x'))).toBe('style');
  });
});

describe('a bomb', () => {
  const bomb = (size: number) => zip({ 'Halven/Bomb.yml': new Uint8Array(size).fill(97) });

  it('that unpacks to far more than it holds is refused before it is unpacked', () => {
    expect(fault(() => readZip(bomb(50_000_000), 'x'))).toBe('large');
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`Halven/R${at}.yml`, new Uint8Array(1_000_000).fill(97)]),
    );
    expect(fault(() => readZip(zip(many), 'x'))).toBe('large');
  });

  it('that lies about its size gives no more than it admits', () => {
    const bytes = bomb(50_000_000);
    const view = new DataView(bytes.buffer);
    // The size stands in the local header, at 22, and in the central directory, at 24.
    for (let at = 0; at + 4 < bytes.length; at++) {
      const head = view.getUint32(at, true);
      if (head === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (head === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    const startedAt = performance.now();
    expect(['large', 'zip', 'none', 'style']).toContain(fault(() => readZip(bytes, 'x')));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('of files, of references or of brackets is refused as well', () => {
    const files = Array.from({ length: 3001 }, (_, at) => ({ path: `Halven/R${at}.yml`, text: '' }));
    expect(fault(() => readFolder(files, 'x'))).toBe('large');
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [at, name] of ['b', 'c', 'd', 'e', 'f', 'g', 'h'].entries()) {
      const before = 'abcdefgh'[at];
      laughs.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect(() => readYaml(laughs.join('\n'))).toThrow(YamlError);
    expect(() => readYaml('['.repeat(20_000))).toThrow(YamlError);
    expect(() => readYaml('x'.repeat(1_000_001))).toThrow('too long');
  });
});

describe('a written zip', () => {
  it('comes back as it was, and is the same for the same folder', () => {
    const folder = {
      files: [
        { path: 'styles/Halven/Words.yml', documents: [{ extends: 'existence' }, { 'x-beside': { a: 1 } }] },
      ],
      ini: '[*]\nBasedOnStyles = Halven\n',
      beside: { rulesOff: ['en.no-blame'] },
    };
    const bytes = writeZip(folder);
    expect(writeZip(folder)).toEqual(bytes);
    expect(readZip(bytes, 'x')).toEqual({
      files: [
        { path: 'Halven/Words.yml', value: { extends: 'existence', 'x-beside': { a: 1 } }, fault: null },
      ],
      ini: folder.ini,
      beside: { kind: 'beside-voice', version: 1, rulesOff: ['en.no-blame'] },
    });
  });
});
