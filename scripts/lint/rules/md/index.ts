import type { PageRule } from '../../rule.ts';
import { MD001 } from './MD001.ts';
import { MD003 } from './MD003.ts';
import { MD004 } from './MD004.ts';
import { MD005 } from './MD005.ts';
import { MD007 } from './MD007.ts';
import { MD009 } from './MD009.ts';
import { MD010 } from './MD010.ts';
import { MD012 } from './MD012.ts';
import { MD018 } from './MD018.ts';
import { MD019 } from './MD019.ts';
import { MD020 } from './MD020.ts';
import { MD021 } from './MD021.ts';
import { MD022 } from './MD022.ts';
import { MD023 } from './MD023.ts';
import { MD024 } from './MD024.ts';
import { MD025 } from './MD025.ts';
import { MD027 } from './MD027.ts';
import { MD028 } from './MD028.ts';
import { MD029 } from './MD029.ts';
import { MD030 } from './MD030.ts';
import { MD031 } from './MD031.ts';
import { MD032 } from './MD032.ts';
import { MD038 } from './MD038.ts';
import { MD039 } from './MD039.ts';
import { MD040 } from './MD040.ts';
import { MD042 } from './MD042.ts';
import { MD045 } from './MD045.ts';
import { MD047 } from './MD047.ts';
import { MD048 } from './MD048.ts';
import { MD049 } from './MD049.ts';
import { MD050 } from './MD050.ts';
import { MD052 } from './MD052.ts';
import { MD053 } from './MD053.ts';
import { MD055 } from './MD055.ts';
import { MD056 } from './MD056.ts';
import { MD058 } from './MD058.ts';

/**
 * markdownlint's rules about tokens and white space, on our tree: parsing is most of what markdownlint takes, and it always
 * parses for itself. What they find is held against markdownlint's own findings by a test.
 */
export const mdRules: readonly PageRule[] = [
  MD001,
  MD003,
  MD004,
  MD005,
  MD007,
  MD009,
  MD010,
  MD012,
  MD018,
  MD019,
  MD020,
  MD021,
  MD022,
  MD023,
  MD024,
  MD025,
  MD027,
  MD028,
  MD029,
  MD030,
  MD031,
  MD032,
  MD038,
  MD039,
  MD040,
  MD042,
  MD045,
  MD047,
  MD048,
  MD049,
  MD050,
  MD052,
  MD053,
  MD055,
  MD056,
  MD058,
];
