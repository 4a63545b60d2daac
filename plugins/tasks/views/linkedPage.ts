/** A page of the documentation; its address with the base URL. */
export type LinkedPage = { title: string; permalink: string };
