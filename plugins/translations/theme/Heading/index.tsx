import type { ReactNode } from 'react';
import Heading from '@theme-init/Heading';
import type { Props } from '@theme/Heading';
import { SectionMarker } from '../../components/page/SectionMarker.tsx';

/** A heading, with a marker below it where the section is out of date. The heading itself keeps its name. */
export default function MarkedHeading(props: Props): ReactNode {
  return (
    <>
      <Heading {...props} />
      {props.id !== undefined && <SectionMarker id={props.id} />}
    </>
  );
}
