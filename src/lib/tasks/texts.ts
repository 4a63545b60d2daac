/**
 * Texts of files at one time, by repository-relative path, as `decodeText` returns them; undefined for one that is there and is no
 * text, or too long for one. What is not in the map is not there.
 */
export type FileTexts = ReadonlyMap<string, string | undefined>;

/** No file that somebody writes for a task comes near; reading more would only slow everybody down. */
export const maxBytes = 2 ** 21;
