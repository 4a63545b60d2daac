// One task of a pipeline: node task.mjs NAME
import { span } from './carrier.mjs';

await span(process.argv[2], () => {});
