import {z} from 'zod';
import {configSchema} from './schema.ts';

/** The JSON schema of `ssg.config.yml`, for editors. What only code can write is left open. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, {unrepresentable: 'any', io: 'input'});
}
