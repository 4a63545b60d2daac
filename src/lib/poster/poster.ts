/** A bar of the trace on a poster; `start` and `width` are percentages of the whole. */
export type PosterStep = { name: string; detail?: string; start: number; width: number; tone: StepTone };

export type StepTone = 'root' | 'work' | 'wait' | 'done';

/** What a poster says. All texts are plain, in the language of `locale`; a line feed breaks a line where it is wished. */
export type Poster = {
  /** Tells recruiting and campaigns apart at a glance, by colour. */
  kind: 'recruiting' | 'campaign';
  /** BCP 47 tag. */
  locale: string;
  /** A few words above the title. */
  kicker: string;
  title: string;
  subtitle: string;
  /** Two to six bars, from the first to the last. */
  steps: PosterStep[];
  /** At most four are shown. */
  facts: { label: string; value: string }[];
  /** Where to go. Shown without its scheme. */
  url: string;
  /** Small print. */
  footer?: string;
};

/** Pixels. `social` is the size that link previews ask for, `poster` the upright one of photo feeds and of paper. */
export const posterFormats = {
  poster: { width: 1080, height: 1350 },
  social: { width: 1200, height: 630 },
} as const;

export type PosterFormat = keyof typeof posterFormats;

export type PosterFile = { id: string; format: PosterFormat; type: 'svg' | 'png' };

/**
 * Where a poster is in the built site of its language: `posters/recruiting-social.png`. It has that name in every language, so that
 * a page that is not translated yet leads to one that is there.
 */
export function posterFile({ id, format, type }: PosterFile): string {
  return `posters/${id}${format === 'poster' ? '' : `-${format}`}.${type}`;
}
