import { describe, expect, it } from 'vitest';
import { findEndpoint } from './endpoint';

describe('an address', () => {
  it.each([
    ['https://models.halven.example/v1', 'https://models.halven.example/v1/chat/completions'],
    [' https://models.halven.example/v1/ ', 'https://models.halven.example/v1/chat/completions'],
    ['https://m.example/v1/chat/completions', 'https://m.example/v1/chat/completions'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/chat/completions'],
  ])('%s is asked at %s', (typed, url) => {
    expect(findEndpoint(typed)?.url).toBe(url);
  });

  it.each([
    '',
    'localhost',
    'http://models.halven.example/v1',
    'http://localhost.evil.example',
    'http://10.0.0.1/v1',
    'ftp://localhost',
    'https://user:pass@models.halven.example',
    'https://models.halven.example/v1?key=1',
    'javascript:alert(1)',
  ])('%s is refused', (typed) => {
    expect(findEndpoint(typed)).toBeNull();
  });
});
