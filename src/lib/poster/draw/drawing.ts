import type { Typeface } from '../font/typeface.ts';
import type { Poster } from '../poster.ts';
import type { Palette } from './palette.ts';

/** What a layout is drawn with. */
export type Drawing = { poster: Poster; typeface: Typeface; palette: Palette };
