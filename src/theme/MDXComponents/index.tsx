import MDXComponents from '@theme-original/MDXComponents';
import { WideTable } from '../../components/WideTable.tsx';

/** What Markdown becomes. */
export default { ...MDXComponents, table: WideTable };
