import type { Forge } from '../../src/lib/forge.ts';

/** The form in `.github/ISSUE_TEMPLATE` with which somebody says that they are at a task. */
const claimForm = '5-task.yml';

/** Where the forge asks for an issue about a task: the form, with the task in its title and in its field. */
export function claimUrl({ repository }: Pick<Forge, 'repository'>, task: { id: string; title: string }): string {
  const title = `${task.id}: ${task.title.replaceAll('`', '')}`;
  const query = new URLSearchParams({ template: claimForm, title, labels: 'task', task: task.id });
  return `${repository}/issues/new?${query}`;
}

/** Where the forge writes a file that is not there yet. */
export function newFileUrl({ repository, branch }: Forge, file: string): string {
  const place = file.lastIndexOf('/');
  const folder = file
    .slice(0, place + 1)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `${repository}/new/${branch}/${folder}?${new URLSearchParams({ filename: file.slice(place + 1) })}`;
}

/** Where the forge shows a folder. */
export function folderUrl({ repository, branch }: Forge, folder: string): string {
  return `${repository}/tree/${branch}/${folder.replace(/\/$/, '').split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the forge lists the open issues about tasks. */
export function taskIssuesUrl({ repository }: Pick<Forge, 'repository'>): string {
  return `${repository}/issues?${new URLSearchParams({ q: 'is:issue is:open label:task' })}`;
}
