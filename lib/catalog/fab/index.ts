import type { Feature } from '../../domain/fab/feature';
import { beauty } from './beauty';
import { digital } from './digital';
import { fibres } from './fibres';
import { food } from './food';
import { home } from './home';
import { wear } from './wear';

/** Every built-in selling point (内置卖点卡), in the order in which the workbench lists them. */
export const features: readonly Feature[] = [...fibres, ...wear, ...beauty, ...food, ...digital, ...home];
