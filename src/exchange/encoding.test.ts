import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from './encoding';

/** Bytes of a text in a single-byte encoding. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((sign) => codes.get(sign) ?? 0x3f));
}
function utf16(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}
/** “您好，很抱歉让您久等了” as GBK writes it. */
const CHINESE = Uint8Array.from(
  'c4fabac3a3acbadcb1a7c7b8c8c3c4fabec3b5c8c1cb'.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [],
);
const BULGARIAN = 'title,body\nЗакъснение,"Здравейте, съжаляваме за забавянето."';
const GERMAN = 'title,body\nGrüße,"Für Sie prüfen wir das. Schöne Grüße aus Köln"';

describe('decodeText', () => {
  it.each<[string, Uint8Array, string, Encoding, boolean]>([
    ['UTF-8', new TextEncoder().encode(BULGARIAN), BULGARIAN, 'utf-8', false],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${GERMAN}`), GERMAN, 'utf-8', false],
    ['UTF-16', utf16(BULGARIAN, true, true), BULGARIAN, 'utf-16le', false],
    ['UTF-16 the other way around', utf16(GERMAN, false, true), GERMAN, 'utf-16be', false],
    ['UTF-16 without its mark', utf16(GERMAN, true, false), GERMAN, 'utf-16le', true],
    ['Windows-1251', encode(BULGARIAN, 'windows-1251'), BULGARIAN, 'windows-1251', true],
    ['Windows-1252', encode(GERMAN, 'windows-1252'), GERMAN, 'windows-1252', true],
    ['GB 18030', CHINESE, '您好，很抱歉让您久等了', 'gb18030', true],
  ])('reads %s and says whether that was assumed', (_name, bytes, text, encoding, isAssumed) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, isAssumed });
  });

  it('does as it is told', () => {
    expect(decodeText(encode('é', 'windows-1252'), 'windows-1251')).toMatchObject({
      text: 'й',
      isAssumed: false,
    });
  });

  it('knows a workbook and a picture for what they are', () => {
    expect(() => decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toThrow('save it as CSV');
    expect(() => decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toThrow(
      'not a text',
    );
  });
});
