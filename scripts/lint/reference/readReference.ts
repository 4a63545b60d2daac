import { readConfig } from '../config.ts';
import { readComponents } from './components.ts';
import { readConventions } from './conventions.ts';
import { readGlossary } from './glossary.ts';
import { createGoCheck } from './goSyntax.ts';
import type { Reference } from './reference.ts';
import { readTemplates } from './templates.ts';
import { readWords } from './words.ts';

/**
 * Reads nothing yet: each part when it is first asked for. A part whose file is missing below `root`, as for Markdown that
 * is not of this project, comes from the linter's own.
 */
export function readReference(root: string): Reference {
  const once = <Value>(read: () => Value): (() => Value) => {
    let known: { value: Value } | undefined;
    return () => (known ??= { value: read() }).value;
  };
  const config = once(() => readConfig(root));
  const glossary = once(() => readGlossary(root));
  const conventions = once(readConventions);
  const components = once(() => readComponents(root));
  const templates = once(() => readTemplates(root));
  const words = once(() => readWords(root));
  const goCheck = once(createGoCheck);
  return {
    get config() {
      return config();
    },
    get glossary() {
      return glossary();
    },
    get conventions() {
      return conventions();
    },
    get components() {
      return components();
    },
    findTemplate: (page) => templates()(page),
    isWord: (word) => words()(word),
    findGoError: (code) => goCheck()(code),
  };
}
