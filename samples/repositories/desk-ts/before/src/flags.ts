import { initialize, isEnabled } from 'unleash-client';

/** The flags we have; anything else is off. */
export const flags = {
  escalateToPager: 'escalate-to-pager',
  weightedAssignment: 'weighted-assignment',

  /** Whether a name is one of ours. Has nothing to do with request validation. */
  validate(name: string): boolean {
    return name === flags.escalateToPager || name === flags.weightedAssignment;
  },
};

const url = process.env.UNLEASH_URL;
if (url) {
  initialize({
    url,
    appName: 'desk',
    customHeaders: { Authorization: process.env.UNLEASH_TOKEN ?? '' },
  });
}

/** Whether a flag is on. Without a flag server all are off. */
export const flagOn = (name: string): boolean =>
  flags.validate(name) && url !== undefined && isEnabled(name);
