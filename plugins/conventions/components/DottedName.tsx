import { Fragment, type ReactNode } from 'react';

/** A name such as `cicd.pipeline.name` that a narrow column breaks behind its dots. */
export function DottedName({ name }: { name: string }): ReactNode {
  return (
    <code>
      {name.split(/(?<=\.)/).map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
