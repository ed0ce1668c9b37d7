// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Action, DEFAULT_SETTINGS } from '../model/settings';
import { createBridge } from './fakes';
import { findAction, listenForChords } from './keys';

const key = (code: string, modifiers: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent('keydown', { code, cancelable: true, ...modifiers });
const { chords } = DEFAULT_SETTINGS;

describe('the chords', () => {
  it('name their actions by place of key and modifiers, exactly', () => {
    expect(findAction(key('KeyK', { altKey: true }), chords)).toBe('open_palette');
    expect(findAction(key('Digit2', { altKey: true }), chords)).toBe('focus_say');
    expect(findAction(key('Digit2', { altKey: true, shiftKey: true }), chords)).toBe('insert_2');
    expect(findAction(key('KeyK', { altKey: true, ctrlKey: true }), chords)).toBeNull();
  });

  it('are never a bare key of the page', () => {
    const all = ['Slash', 'KeyK', 'KeyD', 'Digit1', 'Enter', 'Escape'];
    expect(all.map((code) => findAction(key(code), chords))).toEqual(all.map(() => null));
    expect(findAction(key('KeyB', { shiftKey: true }), chords)).toBeNull();
  });

  it('do nothing when the agent took one away', () => {
    expect(findAction(key('KeyK', { altKey: true }), { ...chords, open_palette: '' })).toBeNull();
  });

  it('that a script of the page makes up are not listened to', () => {
    const done: Action[] = [];
    const controller = new AbortController();
    const listen = (action: Action) => done.push(action) > 0;
    listenForChords(createBridge({}), () => chords, listen, controller.signal);
    const made = key('KeyK', { altKey: true });
    dispatchEvent(made);
    expect([done, made.defaultPrevented]).toEqual([[], false]);
    controller.abort();
  });

  it('that the browser took come as commands, once for each press', () => {
    const done: Action[] = [];
    const bridge = createBridge({});
    const controller = new AbortController();
    listenForChords(
      bridge,
      () => chords,
      (action) => done.push(action) > 0,
      controller.signal,
    );
    bridge.tell('commandGiven', { action: 'toggle_panel' });
    bridge.tell('commandGiven', { action: 'toggle_panel' });
    bridge.tell('commandGiven', { action: 'next_waiting' });
    expect(done).toEqual(['toggle_panel', 'next_waiting']);
    controller.abort();
  });
});
