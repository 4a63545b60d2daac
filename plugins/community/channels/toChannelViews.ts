import { locales } from '../../../src/lib/locales.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Channel, ChannelView } from './channels.ts';

/** The channels in the order of the file, in one language. `repository` is its web address, without a trailing slash. */
export function toChannelViews(
  channels: readonly Channel[],
  { locale, repository }: { locale: string; repository: string },
): ChannelView[] {
  return channels.map((channel) => {
    const shared = {
      id: channel.id,
      name: localize(channel.name, locale),
      languages: channel.languages.map((tag) => ({ tag, label: locales[tag].label })),
      purposes: channel.for.map((purpose) => localize(purpose, locale)),
    };
    if (channel.state === 'planned')
      return { ...shared, state: channel.state, dependsOn: localize(channel.dependsOn, locale) };
    const url = channel.address.startsWith('/') ? repository + channel.address : channel.address;
    return { ...shared, state: channel.state, url, answer: localize(channel.answer, locale) };
  });
}
