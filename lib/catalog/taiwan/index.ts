import { createTaiwan } from '../../domain/scripts/taiwan';
import { characters, phrases } from './dictionary';
import { words } from './words';

/** Our texts as shop agents in Taiwan write them. Loaded only where an agent chooses 繁體. */
export const toTaiwan = createTaiwan({
  characters,
  words: [...phrases.split('|').map((entry) => entry.split(' ') as [string, string]), ...words],
});
