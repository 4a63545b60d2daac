/** What a command has to say, and the exit code that it stands for. */
export type Outcome = {
  code: 0 | 1;
  output: string;
  /** Markdown for the summary page of a GitHub Actions job, where that is asked for. */
  jobSummary?: string;
};
