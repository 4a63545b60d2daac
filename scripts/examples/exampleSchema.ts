import schema from '../../data/schemas/example.schema.json';
import { createSchemaCheck } from '../../src/lib/data/schema.ts';

/** Says what is wrong with an example.yml. */
export const checkExample = createSchemaCheck(schema);
