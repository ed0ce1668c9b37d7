import { describe, expect, it } from 'vitest';
import { choosePlace, findScreenSide, PANEL_WIDTH } from './placing';

describe('the place of the panel', () => {
  it('is the side the agent chose', () => {
    expect(choosePlace(1280, 'left', null)).toEqual({ side: 'left', width: PANEL_WIDTH, isTab: false });
  });

  it('stays where it is while the composer is clear of it', () => {
    expect(choosePlace(1280, 'right', { left: 300, right: 900 })).toMatchObject({
      side: 'right',
      width: 360,
    });
  });

  it('moves to the other side before it covers the composer', () => {
    expect(choosePlace(1280, 'right', { left: 400, right: 1000 })).toMatchObject({
      side: 'left',
      width: 360,
    });
  });

  it('narrows when neither side has all the room', () => {
    expect(choosePlace(1200, 'right', { left: 300, right: 900 })).toEqual({
      side: 'right',
      width: 292,
      isTab: false,
    });
    expect(choosePlace(1200, 'right', { left: 320, right: 960 })).toEqual({
      side: 'left',
      width: 312,
      isTab: false,
    });
  });

  it('collapses to its tab when no side can hold it', () => {
    expect(choosePlace(800, 'right', { left: 100, right: 700 })).toMatchObject({ isTab: true });
  });

  it('is clear of a composer that only stands there, and of the active one besides', () => {
    const chat = { left: 940, right: 1264 };
    expect(choosePlace(1280, 'right', null, [chat])).toMatchObject({ side: 'left', width: 360 });
    expect(choosePlace(1280, 'right', { left: 300, right: 900 }, [chat])).toEqual({
      side: 'left',
      width: 292,
      isTab: false,
    });
  });

  it('is what the active composer leaves where there is no room beside all of them', () => {
    const others = [
      { left: 16, right: 340 },
      { left: 940, right: 1264 },
    ];
    expect(choosePlace(1280, 'right', null, others)).toEqual(choosePlace(1280, 'right', null));
    const composer = { left: 300, right: 900 };
    expect(choosePlace(1280, 'right', composer, others)).toEqual(choosePlace(1280, 'right', composer));
  });

  it('is mirrored on pages that run from right to left', () => {
    expect([findScreenSide('right', 'ltr'), findScreenSide('right', 'rtl')]).toEqual(['right', 'left']);
  });
});
