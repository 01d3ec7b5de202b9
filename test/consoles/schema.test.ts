import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { definitionShape, mostInList, type Shape } from '../../lib/consoles/definition-shape';

/** The shape in the words of JSON Schema 2020-12. Selectors and expressions are texts to it. */
function schemaOf(shape: Shape): Record<string, unknown> {
  switch (shape.is) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: shape.most, ...(shape.pattern && { pattern: shape.pattern }) };
    case 'css':
      return { type: 'string', minLength: 1, maxLength: 500 };
    case 'regex':
      return { type: 'string', maxLength: 300, format: 'regex' };
    case 'one':
      return { enum: shape.of };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of), minItems: shape.least ?? 1, maxItems: mostInList };
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries({ ...shape.must, ...shape.may }).map(([name, member]) => [name, schemaOf(member)]),
        ),
        required: Object.keys(shape.must),
        additionalProperties: false,
        ...(shape.any && { minProperties: 1 }),
      };
  }
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '成单：客服台定义',
  ...schemaOf(definitionShape),
};

it('is published as it is checked', () => {
  const published = readFileSync(join(import.meta.dirname, '../../docs/console-definition.schema.json'), 'utf8');
  expect(JSON.parse(published), `docs/console-definition.schema.json should be ${JSON.stringify(schema)}`).toEqual(
    schema,
  );
});
