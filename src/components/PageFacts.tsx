import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Proof } from '../lib/examples/proof';
import { ProofBadge } from './ProofBadge';
import { proofMeaning } from './proof';
import styles from './PageFacts.module.css';

/** The part of a page's front matter that is shown; `data/schemas/page.schema.json` checks it. */
type Facts = {
  difficulty?: Difficulty;
  verified?: { how: Proof; on: string; versions: Record<string, string>; example?: string };
};

type Difficulty = 'beginner' | 'intermediate' | 'advanced';

/**
 * One line under the title: how hard the page is, how it was proven, when, and on which versions. `lang` is its language,
 * where that around it is another one.
 */
export function PageFacts({ frontMatter, lang }: { frontMatter: object; lang?: string }): ReactNode {
  const { difficulty, verified } = frontMatter as Facts;
  if (!difficulty && !verified) return null;
  return (
    <dl className={styles.facts} lang={lang} data-pagefind-ignore="">
      {difficulty && (
        <div>
          <dt>
            <Translate id="facts.difficulty">难度</Translate>
          </dt>
          <dd>{difficultyName(difficulty)}</dd>
        </div>
      )}
      {verified && (
        <div>
          <dt>
            <Translate id="facts.verified">验证</Translate>
          </dt>
          <dd>
            <span title={proofMeaning(verified.how)}>
              <ProofBadge proof={verified.how} />
            </span>{' '}
            <time dateTime={day(verified.on)}>{day(verified.on)}</time>
          </dd>
        </div>
      )}
      {verified && (
        <div>
          <dt>
            <Translate id="facts.versions">版本</Translate>
          </dt>
          <dd>
            {Object.entries(verified.versions)
              .map(([name, version]) => `${name} ${version}`)
              .join(' · ')}
          </dd>
        </div>
      )}
      {verified?.example && (
        <div>
          <dt>
            <Translate id="facts.example">示例</Translate>
          </dt>
          <dd>
            <Link to={`/reference/examples/#${verified.example}`}>{verified.example}</Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

// YAML reads an unquoted day as a point in time; Docusaurus hands it on as `2026-11-21T00:00:00.000Z`.
function day(on: string): string {
  return on.slice(0, 10);
}

function difficultyName(difficulty: Difficulty): string {
  switch (difficulty) {
    case 'beginner':
      return translate({ id: 'facts.beginner', message: '入门' });
    case 'intermediate':
      return translate({ id: 'facts.intermediate', message: '进阶' });
    case 'advanced':
      return translate({ id: 'facts.advanced', message: '深入' });
  }
}
