import { assessmentPart } from './assessment/part.ts';
import { channelsPart } from './channels/part.ts';
import { growthPart } from './growth/part.ts';
import { learningPart } from './learning/part.ts';
import type { Part } from './part.ts';
import { postersPart } from './posters/part.ts';

/** Everything that the plugin shows, in no particular order. */
export const parts: readonly Part[] = [channelsPart, growthPart, postersPart, assessmentPart, learningPart];
