import type { Poster, StepTone } from '../poster.ts';

/** Colours of a poster, all from the site's own (src/css/custom.css). Texts have WCAG AA contrast on both grounds. */
export type Palette = {
  ground: string;
  panel: string;
  line: string;
  text: string;
  soft: string;
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  bars: Record<StepTone, string>;
};

export const palettes: Record<Poster['kind'], Palette> = {
  recruiting: {
    ground: '#0e131e',
    panel: '#151b28',
    line: '#283145',
    text: '#f3f5fa',
    soft: '#a9b3c6',
    accent: '#ffb545',
    onAccent: '#141a27',
    bars: { root: '#8ba3ff', work: '#ffb545', wait: '#4e6cd9', done: '#7fd6b0' },
  },
  campaign: {
    ground: '#1d3281',
    panel: '#243d9c',
    line: '#3d56b4',
    text: '#ffffff',
    soft: '#c7d3ff',
    accent: '#ffb545',
    onAccent: '#141a27',
    bars: { root: '#ffffff', work: '#ffb545', wait: '#8ba3ff', done: '#7fd6b0' },
  },
};
