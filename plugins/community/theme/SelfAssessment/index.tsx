import type { ReactNode } from 'react';
import assessment from '@generated/community/default/assessment.json';
import { SelfAssessment } from '../../components/assessment/SelfAssessment.tsx';

/** The form of `/contributing/self-assessment/`. */
export default function SelfAssessmentTheme(): ReactNode {
  return <SelfAssessment assessment={assessment} />;
}
