// npm run taiwan: makes lib/catalog/taiwan/dictionary.ts of OpenCC and the texts in lib/catalog.
import { writeFile } from 'node:fs/promises';
import { makeDictionary, moduleOf } from './dictionary';

const target = 'lib/catalog/taiwan/dictionary.ts';
const dictionary = makeDictionary();
await writeFile(target, moduleOf(dictionary));
console.log(`${target}: ${dictionary.characters.length / 2} characters, ${dictionary.words.length} words`);
