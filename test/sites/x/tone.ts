/** X's three backgrounds with their inks. The server writes the background on body before anything is drawn. */
type Tone = {
  ground: string;
  ink: string;
  quiet: string;
  line: string;
  strong: string;
  strongInk: string;
  raised: string;
  bar: string;
  veil: string;
  hover: string;
};

const TONES: Record<string, Tone> = {
  light: {
    ground: 'rgb(255, 255, 255)',
    ink: 'rgb(15, 20, 25)',
    quiet: 'rgb(83, 100, 113)',
    line: 'rgb(239, 243, 244)',
    strong: 'rgb(15, 20, 25)',
    strongInk: 'rgb(255, 255, 255)',
    raised: 'rgb(239, 243, 244)',
    bar: 'rgba(255, 255, 255, 0.85)',
    veil: 'rgba(0, 0, 0, 0.4)',
    hover: 'rgba(0, 0, 0, 0.03)',
  },
  dim: {
    ground: 'rgb(21, 32, 43)',
    ink: 'rgb(247, 249, 249)',
    quiet: 'rgb(139, 152, 165)',
    line: 'rgb(56, 68, 77)',
    strong: 'rgb(239, 243, 244)',
    strongInk: 'rgb(15, 20, 25)',
    raised: 'rgb(39, 51, 64)',
    bar: 'rgba(21, 32, 43, 0.75)',
    veil: 'rgba(91, 112, 131, 0.4)',
    hover: 'rgba(255, 255, 255, 0.03)',
  },
  dark: {
    ground: 'rgb(0, 0, 0)',
    ink: 'rgb(231, 233, 234)',
    quiet: 'rgb(113, 118, 123)',
    line: 'rgb(47, 51, 54)',
    strong: 'rgb(239, 243, 244)',
    strongInk: 'rgb(15, 20, 25)',
    raised: 'rgb(32, 35, 39)',
    bar: 'rgba(0, 0, 0, 0.65)',
    veil: 'rgba(91, 112, 131, 0.4)',
    hover: 'rgba(255, 255, 255, 0.03)',
  },
};

function readTone(): Tone {
  const ground = getComputedStyle(document.body).backgroundColor;
  const found = Object.values(TONES).find((tone) => tone.ground === ground);
  if (!found) throw new Error(`no theme for ${ground}`);
  return found;
}

export const tone = readTone();
export const BLUE = 'rgb(29, 155, 240)';
export const PINK = 'rgb(249, 24, 128)';
export const GREEN = 'rgb(0, 186, 124)';
export const RED = 'rgb(244, 33, 46)';
export const PLACE_HOLDER = tone.quiet;
