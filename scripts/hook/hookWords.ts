import type { Language } from '../../src/lib/docs/language.ts';
import type { Hook } from './hookFile.ts';

type Words = {
  installed: (file: string) => string;
  present: (file: string) => string;
  removed: (file: string) => string;
  absent: (file: string) => string;
  status: (hook: Hook) => string;
};

const en: Words = {
  installed: (file) => `Installed ${file}. It checks the Markdown of every commit; "git commit --no-verify" skips it.`,
  present: (file) => `${file} checks the Markdown of every commit already.`,
  removed: (file) => `Removed ${file}.`,
  absent: (file) => `There is no hook of ours at ${file}.`,
  status: ({ file, kind, isExecutable }) => {
    if (kind === 'none' || kind === 'foreign')
      return `Not installed: ${file} ${kind === 'none' ? 'does not exist' : 'is another hook'}. Run "npm run hook -- install".`;
    if (!isExecutable) return `Not active: ${file} is not executable. Run "npm run hook -- install".`;
    return kind === 'own' ? `Installed: ${file}` : `Installed: ${file}, a hook of your own, runs ours.`;
  },
};

const zh: Words = {
  installed: (file) => `已安装 ${file}。每次提交都会检查其中的 Markdown；用 “git commit --no-verify” 可以跳过。`,
  present: (file) => `${file} 已经在检查每次提交的 Markdown。`,
  removed: (file) => `已删除 ${file}。`,
  absent: (file) => `${file} 处没有本仓库的钩子。`,
  status: ({ file, kind, isExecutable }) => {
    if (kind === 'none' || kind === 'foreign')
      return `未安装：${file} ${kind === 'none' ? '不存在' : '是别的钩子'}。请运行 “npm run hook -- install”。`;
    if (!isExecutable) return `未生效：${file} 没有可执行权限。请运行 “npm run hook -- install”。`;
    return kind === 'own' ? `已安装：${file}` : `已安装：${file} 是你自己的钩子，它会运行本仓库的检查。`;
  },
};

/** What the command says, in each language that it speaks. */
export const hookWords: Readonly<Record<Language, Words>> = { en, 'zh-Hans': zh };
