/** What is replaced in a text, once each. */
export type Edits = readonly (readonly [from: string, to: string])[];

export type Scenario = { source?: Edits; translation?: Edits };

export type ScenarioPair = {
  /** What kind of page it is. */
  name: string;
  source: { file: string; text: string };
  translation: { file: string; text: string };
  /** By the names in SCENARIOS.md. */
  scenarios: Readonly<Record<string, Scenario>>;
};

/** Folder of the English pages. */
export const english = 'i18n/en/docusaurus-plugin-content-docs/current';
