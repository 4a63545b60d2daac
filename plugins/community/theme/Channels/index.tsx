import type { ReactNode } from 'react';
import channels from '@generated/community/default/channels.json';
import { ChannelList } from '../../components/channels/ChannelList.tsx';

/** `<Channels state="open" />`: the channels of data/channels.yml in one state. */
export default function Channels({ state }: { state: 'open' | 'planned' }): ReactNode {
  return <ChannelList channels={channels.filter((channel) => channel.state === state)} />;
}
