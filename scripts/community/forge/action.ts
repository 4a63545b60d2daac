import { parseComment, type Comment } from './records.ts';
import type { Forge } from './createForge.ts';

/** What a decision asks for. The shell does nothing else to the forge. */
export type Action =
  | { do: 'comment'; issue: number; body: string }
  | { do: 'edit-comment'; comment: number; body: string }
  | { do: 'react'; comment: number; content: '+1' | 'confused' }
  | { do: 'add-labels'; issue: number; labels: string[] }
  | { do: 'remove-label'; issue: number; label: string }
  | { do: 'unassign'; issue: number; login: string }
  | { do: 'open-issue'; title: string; body: string; labels: string[] }
  | { do: 'edit-issue'; issue: number; body: string }
  | { do: 'close-issue'; issue: number };

/** Does what was decided, in this order. */
export async function perform(forge: Pick<Forge, 'send'>, actions: readonly Action[]): Promise<void> {
  for (const action of actions) {
    const { method, path, body } = toRequest(action);
    await forge.send(method, path, body);
  }
}

function toRequest(action: Action): { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body?: unknown } {
  switch (action.do) {
    case 'comment':
      return { method: 'POST', path: `/issues/${action.issue}/comments`, body: { body: action.body } };
    case 'edit-comment':
      return { method: 'PATCH', path: `/issues/comments/${action.comment}`, body: { body: action.body } };
    case 'react':
      return {
        method: 'POST',
        path: `/issues/comments/${action.comment}/reactions`,
        body: { content: action.content },
      };
    case 'add-labels':
      return { method: 'POST', path: `/issues/${action.issue}/labels`, body: { labels: action.labels } };
    case 'remove-label':
      return { method: 'DELETE', path: `/issues/${action.issue}/labels/${encodeURIComponent(action.label)}` };
    case 'unassign':
      return { method: 'DELETE', path: `/issues/${action.issue}/assignees`, body: { assignees: [action.login] } };
    case 'open-issue':
      return {
        method: 'POST',
        path: '/issues',
        body: { title: action.title, body: action.body, labels: action.labels },
      };
    case 'edit-issue':
      return { method: 'PATCH', path: `/issues/${action.issue}`, body: { body: action.body } };
    case 'close-issue':
      return { method: 'PATCH', path: `/issues/${action.issue}`, body: { state: 'closed', state_reason: 'completed' } };
  }
}

/** All comments below an issue or a pull request, oldest first. */
export async function readComments(forge: Pick<Forge, 'list'>, issue: number): Promise<Comment[]> {
  const comments = (await forge.list(`/issues/${issue}/comments`)).map((one) => parseComment(one));
  return comments.sort((a, b) => a.id - b.id);
}
