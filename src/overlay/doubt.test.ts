// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { x } from '../platforms/x';
import { findDoubt, settleAuthor } from './doubt';
import { createMessage } from './fakes';

const message = createMessage('1');
const read = { message, element: document.body, header: document.body, isFocal: false };

describe('doubt', () => {
  it('is none where both readers agree, and leaves the author as it is', () => {
    const platform = { ...x, isAuthorDisputed: () => false };
    expect(findDoubt(platform, [read], message)).toBeNull();
    expect(settleAuthor(message, null)).toBe(message);
  });

  it('is a dispute where another reader finds another author, and then nobody wrote it', () => {
    const doubt = findDoubt({ ...x, isAuthorDisputed: () => true }, [read], { ...message });
    expect(doubt).toBe('disputed');
    expect(settleAuthor(message, doubt).author).toEqual({ handle: null, name: null, userId: null });
    expect(settleAuthor(message, doubt).text).toBe(message.text);
  });

  it('is told of what only the structure of the page gave', () => {
    const platform = { ...x, isAuthorDisputed: () => false };
    expect(findDoubt(platform, [{ ...read, isCertain: false }], message)).toBe('uncertain');
    expect(findDoubt(platform, [{ ...read, isCertain: false }, read], { ...message })).toBeNull();
  });

  it('is none for a message that does not stand on the page', () => {
    expect(findDoubt({ ...x, isAuthorDisputed: () => true }, [], message)).toBeNull();
  });
});
