import { listAt, numberAt, optionalTextAt, recordAt, textAt, timeAt } from './fields.ts';

/** An account of the forge. Absent where the account is gone, or its name is none that the forge gives. */
export type Account = { login: string; isBot: boolean };

/** Whatever the forge calls a person's relation to the repository: `NONE`, `FIRST_TIME_CONTRIBUTOR`, `MEMBER` … */
export type Association = string;

export type Issue = {
  number: number;
  title: string;
  body: string;
  author?: Account;
  association: Association;
  labels: string[];
  assignees: string[];
  isOpen: boolean;
  isLocked: boolean;
  isPullRequest: boolean;
  /** How many there are. */
  comments: number;
  /** Milliseconds since the epoch, as all times here. */
  createdAt: number;
  closedAt?: number;
  url: string;
};

export type Comment = {
  id: number;
  author?: Account;
  association: Association;
  body: string;
  createdAt: number;
  updatedAt: number;
};

export type PullRequest = {
  number: number;
  title: string;
  body: string;
  author?: Account;
  association: Association;
  isOpen: boolean;
  isLocked: boolean;
  headSha: string;
  /** `owner/name` of the repository that it wants to change. */
  base: string;
  labels: string[];
};

/** The account as which a workflow's own token writes. */
export const ownLogin = 'github-actions[bot]';

/** Whether a comment was written by these workflows; anybody can write the same words. */
export function isOwn({ author }: Pick<Comment, 'author'>): boolean {
  return author?.isBot === true && author.login === ownLogin;
}

export function parseIssue(value: unknown, place = 'issue'): Issue {
  const fields = recordAt(value, place);
  const closedAt = optionalTextAt(fields, 'closed_at', place);
  return {
    number: numberAt(fields, 'number', place),
    title: textAt(fields, 'title', place),
    body: optionalTextAt(fields, 'body', place) ?? '',
    ...toAuthor(fields['user']),
    association: optionalTextAt(fields, 'author_association', place) ?? 'NONE',
    labels: toLabels(fields, place),
    assignees: toAssignees(fields, place),
    isOpen: textAt(fields, 'state', place) === 'open',
    isLocked: fields['locked'] === true,
    isPullRequest: fields['pull_request'] !== undefined && fields['pull_request'] !== null,
    comments: numberAt(fields, 'comments', place),
    createdAt: timeAt(fields, 'created_at', place),
    ...(closedAt !== undefined && { closedAt: Date.parse(closedAt) }),
    url: textAt(fields, 'html_url', place),
  };
}

export function parseComment(value: unknown, place = 'comment'): Comment {
  const fields = recordAt(value, place);
  return {
    id: numberAt(fields, 'id', place),
    ...toAuthor(fields['user']),
    association: optionalTextAt(fields, 'author_association', place) ?? 'NONE',
    body: optionalTextAt(fields, 'body', place) ?? '',
    createdAt: timeAt(fields, 'created_at', place),
    updatedAt: timeAt(fields, 'updated_at', place),
  };
}

export function parsePullRequest(value: unknown, place = 'pull_request'): PullRequest {
  const fields = recordAt(value, place);
  const head = recordAt(fields['head'], `${place}.head`);
  const base = recordAt(fields['base'], `${place}.base`);
  const repository = recordAt(base['repo'], `${place}.base.repo`);
  return {
    number: numberAt(fields, 'number', place),
    title: textAt(fields, 'title', place),
    body: optionalTextAt(fields, 'body', place) ?? '',
    ...toAuthor(fields['user']),
    association: optionalTextAt(fields, 'author_association', place) ?? 'NONE',
    isOpen: textAt(fields, 'state', place) === 'open',
    isLocked: fields['locked'] === true,
    headSha: textAt(head, 'sha', `${place}.head`),
    base: textAt(repository, 'full_name', `${place}.base.repo`),
    labels: toLabels(fields, place),
  };
}

/** Logins of an issue's assignees, and nothing else of it: what the forge answers to a change of them. */
export function toAssignees(fields: Readonly<Record<string, unknown>>, place: string): string[] {
  return listAt(fields, 'assignees', place).flatMap((one) => toAuthor(one).author?.login ?? []);
}

function toAuthor(value: unknown): { author?: Account } {
  // The forge says null of an account that is gone.
  if (value === null || value === undefined) return {};
  const fields = recordAt(value, 'user');
  const login = textAt(fields, 'login', 'user');
  const isBot = fields['type'] === 'Bot' || login.endsWith('[bot]');
  return /^[A-Za-z0-9][\w-]{0,99}(?:\[bot\])?$/.test(login) ? { author: { login, isBot } } : {};
}

function toLabels(fields: Readonly<Record<string, unknown>>, place: string): string[] {
  return listAt(fields, 'labels', place).map((label, index) =>
    typeof label === 'string' ? label : textAt(recordAt(label, `${place}.labels.${index}`), 'name', 'label'),
  );
}
