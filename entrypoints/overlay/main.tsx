import { connectToReader } from '../../lib/link/overlay-side';
import { startOverlay } from './start';

// Not one await before this: the reader speaks as soon as the frame has loaded.
const connecting = connectToReader();
const channel = await connecting;
// A page that embeds this file itself gets an empty frame.
if (channel) await startOverlay(channel, { framed: true });
