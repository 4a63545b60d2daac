/** How many of the 100 points of a part each thing is worth. The page that explains the score shows them. */
export const costs = {
  /** For a page of a kind that has a template, and for any other. */
  structure: {
    guide: { sections: 50, ids: 20, description: 15, levels: 15 },
    other: { sections: 0, ids: 40, description: 30, levels: 30 },
  },
  examples: { quoted: 70, language: 30 },
  links: { sources: 60, internal: 40 },
  readability: { sentences: 45, paragraphs: 35, code: 20 },
} as const;
