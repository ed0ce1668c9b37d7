import type { Action } from '../model/settings';
import { HintCard } from './composers/hint-card';
import type { Hints } from './composers/hints';
import { Palette } from './palette/palette';
import { Asking } from './panel/asking';
import { Panel } from './panel/panel';
import { type Stage, StageContext } from './stage';

interface ScreenProps {
  stage: Stage;
  hints: Hints;
  act: (action: Action) => void;
}

/** Everything of ours that stands still on the screen, in the page's own theme. */
export function Screen({ stage, hints, act }: ScreenProps) {
  const { theme, background } = stage.theme.value;
  return (
    <StageContext.Provider value={stage}>
      <div data-theme={theme} style={{ '--page': background }}>
        <Panel />
        <HintCard hints={hints} />
        {stage.place.value.isTab && stage.asking.value && (
          <div class="beside palette part">
            <Asking />
          </div>
        )}
        {stage.isPaletteOpen.value && <Palette act={act} />}
      </div>
    </StageContext.Provider>
  );
}
