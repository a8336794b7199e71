import { looksLikeRegister, readRegisterDocument } from './read-register-document';

it.each([['a.yaml', '', true], ['a.YML', '', true], ['a.json', '', true], ['a', ' {"format"', true], ['a.txt', 'format: register30/v1', true], ['a.csv', 'Vendor;Country', false], ['a.xlsx', 'PK', false]])('%s that begins with "%s" is a register document: %s', (name, beginning, is) => {
  expect(looksLikeRegister(name, beginning)).toBe(is);
});

it('reads YAML and JSON alike, and fills in lists that are left out', async () => {
  const yaml = await readRegisterDocument('format: register30/v1\norganisation: { slug: own, country: "NO" }\nprocessors:\n  - { key: acme, name: Acme }\n');
  const json = await readRegisterDocument('{"format":"register30/v1","organisation":{"slug":"own","country":"NO"},"processors":[{"key":"acme","name":"Acme"}]}');
  expect(yaml).toEqual(json);
  expect(yaml).toMatchObject({ slug: 'own', document: { organisation: { country: 'NO' }, processors: [{ key: 'acme' }], activities: [] } });
});

it.each([
  ['', 'empty'], ['{"format":', 'not-readable'], ['a: [', 'not-readable'], ['- a', 'no-register'], ['format: other/v1', 'no-register'],
  ['format: register30/v1\nprocessors: none', 'no-list'], ['format: register30/v1\nprocessors: [{ name: Acme }]', 'no-key'],
])('refuses %j as %s', async (text, fault) => {
  await expect(readRegisterDocument(text)).rejects.toMatchObject({ name: 'FileRefused', fault });
});
