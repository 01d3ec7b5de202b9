import { dy } from './dy';
import { jd } from './jd';
import { pdd } from './pdd';
import type { Preset } from './preset';
import { r3Dy } from './r3-dy';
import { r3Ks } from './r3-ks';
import { r3Tb } from './r3-tb';
import { r3Xhs } from './r3-xhs';
import { r30Jd } from './r30-jd';
import { reply } from './reply';
import { resp } from './resp';
import { silent } from './silent';
import { tb } from './tb';

/** Every preset that is read from events; `ratio`, `kpi` and `commission` are worked out from their numbers. */
export const presets: readonly Preset[] = [dy, tb, pdd, jd, silent, resp, r3Dy, r3Ks, r3Tb, r3Xhs, r30Jd, reply];
