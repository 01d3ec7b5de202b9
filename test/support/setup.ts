import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { patienceMs } from './patience';

configure({ asyncUtilTimeout: patienceMs });
const { waitFor } = vi;
vi.waitFor = (callback, options = patienceMs) => waitFor(callback, options);

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);
