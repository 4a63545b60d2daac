import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { findCounterparts, toLines, toPieces, type Piece } from '../views/visibleSpace.ts';
import styles from './CodeSample.module.css';

type Props = {
  /** What is shown: "wrong", "right", or the name of a file. */
  name: ReactNode;
  /** What stands beside the name. */
  aside?: ReactNode;
  text: string;
  /** BCP 47; of the text. */
  language: string;
  /** 1-based lines to mark. */
  reported?: readonly number[];
  /** The sample to hold this one against: lines that differ by white space alone show it. Absent for other files. */
  against?: string;
};

/** A page as somebody wrote it, with the white space that matters and the lines that a rule reports. */
export function CodeSample({ name, aside, text, language, reported = [], against }: Props): ReactNode {
  const { lines, endsWithLineEnd } = toLines(text);
  const findCounterpart = findCounterparts(against ?? text);
  return (
    <figure className={styles.sample}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{name}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </figcaption>
      <pre>
        <code lang={language}>
          {lines.map((line, index) => {
            const isReported = reported.includes(index + 1);
            return (
              <span key={index} className={clsx(styles.line, isReported && styles.reported)}>
                {toPieces(line, findCounterpart(line)).map((piece, place) => (
                  <SamplePiece key={place} {...piece} />
                ))}
                {'\n'}
              </span>
            );
          })}
          {!endsWithLineEnd && against !== undefined && (
            <span className={styles.end}>
              <Translate id="rules.sample.noLineEnd">（文件到此为止，末尾没有换行）</Translate>
            </span>
          )}
        </code>
      </pre>
    </figure>
  );
}

function SamplePiece({ text, mark }: Piece): ReactNode {
  if (mark === undefined) return text;
  return (
    // HTML turns a carriage return into a line feed.
    <span className={clsx(styles.mark, mark.length > 1 && styles.word)} data-mark={mark}>
      {text === '\r' ? '' : text}
    </span>
  );
}
