import { createAddressRedactor } from './addresses.ts';
import type { HiddenNames } from './hiddenNames.ts';
import { cutText, toLine } from './text.ts';

/** More than is shown, so that what stands at the end of that is still recognised; little enough to take no time. */
const longestRead = 1000;
const longestShown = 200;

type Secrets = { hiddenNames: HiddenNames; addresses: Iterable<string> };

/** Makes subjects of commits showable: one line without e-mail addresses and without names of people who opted out. */
export function createSubjectRedactor({ hiddenNames, addresses }: Secrets): (subject: string) => string {
  const redactAddresses = createAddressRedactor(addresses);
  return (subject) => {
    const line = toLine(cutText(subject, longestRead), longestRead);
    return toLine(hiddenNames.redactText(redactAddresses(line)), longestShown);
  };
}
