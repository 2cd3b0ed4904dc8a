// Types of TypeScript from a JSON Schema of the contract. It knows what our schemas use, and fails on anything else.

// Names that TypeScript gives to something else already.
const RENAMED = { Date: 'Day', Number: 'Figure' };

/** The declarations for `schema`. With `given`, of facts that a program hands over, whose lists may be read-only. */
export function types(schema, given) {
  const named = { [schema.title]: schema, ...schema.$defs };
  const doc = ({ description, pattern }, indent = '') => {
    const text = [description, pattern && `Text of the form \`${pattern}\`.`].filter(Boolean).join(' ');
    // Links of Rust mean nothing here.
    return text ? `${indent}/** ${text.replace(/\s+/g, ' ').replace(/\[(`[^`]+`)\]/g, '$1')} */\n` : '';
  };
  const name = (key) => RENAMED[key] ?? key;
  const either = (all) => [...new Set(all)].join(' | ');

  function type(part, indent) {
    if (part.$ref) return name(part.$ref.replace('#/$defs/', ''));
    if ('const' in part) return JSON.stringify(part.const);
    if (part.enum) return either(part.enum.map((value) => JSON.stringify(value)));
    if (part.oneOf ?? part.anyOf) return either((part.oneOf ?? part.anyOf).map((one) => type(one, indent)));
    if (Array.isArray(part.type)) return either(part.type.map((one) => type({ ...part, type: one }, indent)));
    switch (part.type) {
      case 'string': case 'boolean': case 'null': return part.type;
      case 'integer': case 'number': return 'number';
      case 'array': return `${given ? 'readonly ' : ''}${bracketed(type(part.items, indent))}[]`;
      case 'object': return object(part, indent);
      default: throw new Error(`scripts/types.mjs doesn't know ${JSON.stringify(part)}`);
    }
  }

  const bracketed = (text) => (/[ {]/.test(text) ? `(${text})` : text);

  function object({ properties, required = [], patternProperties, additionalProperties }, indent) {
    const values = patternProperties ? Object.values(patternProperties)[0] : additionalProperties;
    if (!properties) return `{ [key: string]: ${type(values, indent)} }`;
    const deeper = `${indent}  `;
    const fields = Object.entries(properties).map(([key, part]) =>
      `${doc(part.$ref ? { description: part.description } : part, deeper)}${deeper}${key}${required.includes(key) ? '' : '?'}: ${type(part, deeper)};\n`);
    return `{\n${fields.join('')}${indent}}`;
  }

  return Object.entries(named).map(([key, part]) => {
    const isObject = part.type === 'object' && part.properties;
    return `${doc(part)}export ${isObject ? `interface ${name(key)} ${object(part, '')}` : `type ${name(key)} = ${type(part, '')};`}\n`;
  }).join('\n');
}
