import { recognise } from '../../lib/domain/intents/recognise';
import { connectToReader } from '../../lib/link/overlay-side';
import { liveSettings, startOverlay } from './start';

// Not one await before this: the reader speaks as soon as the frame has loaded.
const connecting = connectToReader();
// The switches are read meanwhile. This page ends with its wire.
const reading = liveSettings(new AbortController().signal);
// What reading takes is unpacked while the wire is being laid, so that the first message does not wait for it.
recognise('在吗，这个多少钱');
const channel = await connecting;
// A page that embeds this file itself gets an empty frame.
if (channel) startOverlay(channel, await reading, { framed: true });
