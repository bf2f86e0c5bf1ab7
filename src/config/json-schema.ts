import {z} from 'zod';
import {configSchema} from './schema.ts';

/** The JSON schema of `ssg.config.yml`, for editors. Settings that only code can express accept anything. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, {unrepresentable: 'any', io: 'input'});
}
