import type { Action } from '../model/settings';
import { Palette } from './palette/palette';
import { Panel } from './panel/panel';
import { type Stage, StageContext } from './stage';

/** Everything of ours that stands still on the screen, in the page's own theme. */
export function Screen({ stage, act }: { stage: Stage; act: (action: Action) => void }) {
  const { theme, background } = stage.theme.value;
  return (
    <StageContext.Provider value={stage}>
      <div data-theme={theme} style={{ '--page': background }}>
        <Panel />
        {stage.isPaletteOpen.value && <Palette act={act} />}
      </div>
    </StageContext.Provider>
  );
}
