import type { Site } from '../../src/lib/site.ts';
import { runClaims, type ClaimOptions } from './claims/runClaims.ts';
import { perform, readComments } from './forge/action.ts';
import type { Forge } from './forge/createForge.ts';
import { optionalTextAt, recordAt, textAt } from './forge/fields.ts';
import { parseComment, parseIssue, parsePullRequest } from './forge/records.ts';
import { decideGreeting, type Opened } from './greeting/decideGreeting.ts';
import { decideLabels, mostFiles, parseChangedFiles } from './labels/decideLabels.ts';
import type { LabelRule } from './labels/labelRules.ts';
import type { EventCommand } from './options.ts';
import { runVerdict } from './verdict/runVerdict.ts';

export type EventContext = {
  forge: Forge;
  /** `owner/name`. */
  repository: string;
  site: Site;
  say: (line: string) => void;
  readLabelRules: () => Promise<LabelRule[]>;
  readClaimOptions: () => Promise<ClaimOptions>;
};

/** Does what one event asks for. An event of a kind that asks for nothing is passed over. */
export async function runEvent(command: EventCommand, payload: unknown, context: EventContext): Promise<void> {
  const { forge, site, say, repository } = context;
  const event = recordAt(payload, 'payload');
  const action = optionalTextAt(event, 'action', 'payload') ?? '';
  const isOneOf = (...expected: string[]): boolean => {
    const isExpected = expected.includes(action);
    if (!isExpected) say(`Nothing to do for the action "${action}".`);
    return isExpected;
  };
  switch (command) {
    case 'greet':
      return isOneOf('opened') ? greet(forge, event, site) : undefined;
    case 'label':
      return isOneOf('opened', 'synchronize', 'reopened')
        ? label(forge, event, await context.readLabelRules())
        : undefined;
    case 'claim':
      return isOneOf('created') ? claim(forge, event, await context.readClaimOptions()) : undefined;
    case 'verdict':
      return isOneOf('completed') ? runVerdict(forge, payload, { repository, url: site.repoUrl, say }) : undefined;
  }
}

type Event = Readonly<Record<string, unknown>>;

async function greet(forge: Forge, event: Event, site: Site): Promise<void> {
  const opened: Opened =
    event['pull_request'] === undefined
      ? { kind: 'issue', ...parseIssue(event['issue']) }
      : { kind: 'pull-request', ...parsePullRequest(event['pull_request']) };
  if (!opened.author || opened.author.isBot) return;
  const creator = encodeURIComponent(opened.author.login);
  const earlier = await forge.list(`/issues?state=all&sort=created&direction=asc&creator=${creator}`, 200);
  const comments = await readComments(forge, opened.number);
  const actions = decideGreeting(opened, {
    comments,
    earlier: earlier.map((one) => {
      const { number, isPullRequest } = parseIssue(one);
      return { number, kind: isPullRequest ? 'pull-request' : 'issue' };
    }),
    site,
  });
  await perform(forge, actions);
}

async function label(forge: Forge, event: Event, rules: readonly LabelRule[]): Promise<void> {
  const { number } = parsePullRequest(event['pull_request']);
  const changed = parseChangedFiles(await forge.list(`/pulls/${number}/files`, mostFiles));
  // Not those of the event: another job may have been faster.
  const present = await forge.list(`/issues/${number}/labels`, 1000);
  const labels = present.map((one) => textAt(recordAt(one, 'label'), 'name', 'label'));
  await perform(forge, decideLabels({ number, labels }, changed, rules));
}

async function claim(forge: Forge, event: Event, options: ClaimOptions): Promise<void> {
  const issue = parseIssue(event['issue']);
  const { id, body } = parseComment(event['comment']);
  if (issue.isPullRequest) return;
  await runClaims(forge, issue.number, { ...options, event: { id, body } });
}
