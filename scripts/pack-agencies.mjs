import { readFileSync } from 'node:fs';

/**
 * The lexicon of agencies as it is shipped: one string, a line an entry and a tab a field, that becomes the entries of
 * agencies.json when the bundle loads. Only their sources are left out, which nobody but an editor of the list needs.
 */

const FIELDS = ['name', 'from', 'to', 'level', 'organisation', 'successor', 'aliases', 'en', 'stands'];
const LEFT_OUT = 'source';
const LISTS = ['aliases', 'en', 'stands'];
const LIST = '|';

/** @typedef {Record<string, string | boolean | string[]>} Entry */

/** @param {Entry[]} entries @returns {string} an ES module whose default export is the entries */
export function packAgencies(entries) {
  const levels = [...new Set(entries.map(({ level }) => String(level ?? '')))];
  const lines = entries.map((entry) => {
    const unknown = Object.keys(entry).find((field) => field !== LEFT_OUT && !FIELDS.includes(field));
    if (unknown) throw new Error(`agencies.json: no place for the field ${unknown}`);
    return FIELDS.map((field) => (field === 'level' ? levels.indexOf(String(entry.level ?? '')) : packed(entry[field])))
      .join('\t')
      .trimEnd();
  });
  return `${unpack}
export default unpack(${JSON.stringify(lines.join('\n'))}, ${JSON.stringify({ FIELDS, LISTS, levels, LIST })});
`;
}

/** @param {string | boolean | string[] | undefined} value */
function packed(value) {
  if (value === undefined || value === false) return '';
  if (value === true) return '1';
  const values = [value].flat();
  if (values.some((one) => /[\t\n|]/.test(one)))
    throw new Error(`agencies.json: ${values} has a character of the packing`);
  return values.join(LIST);
}

/**
 * Written into the module as it stands: it must use nothing from outside.
 *
 * @param {string} text
 * @param {{ FIELDS: string[], LISTS: string[], levels: string[], LIST: string }} how
 */
function unpack(text, { FIELDS, LISTS, levels, LIST }) {
  return text.split('\n').map((line) => {
    /** @type {Entry} */
    const entry = {};
    line.split('\t').forEach((value, index) => {
      const field = FIELDS[index];
      if (value === '' || field === undefined) return;
      if (field === 'level') {
        if (levels[Number(value)]) entry.level = levels[Number(value)] ?? '';
      } else if (field === 'organisation') entry.organisation = true;
      else entry[field] = LISTS.includes(field) ? value.split(LIST) : value;
    });
    return entry;
  });
}

/** @type {import('esbuild').Plugin} */
export const packedAgencies = {
  name: 'packed-agencies',
  setup(build) {
    build.onLoad({ filter: /lexicon[\\/]agencies\.json$/ }, ({ path }) => ({
      contents: packAgencies(JSON.parse(readFileSync(path, 'utf8'))),
      loader: 'js',
    }));
  },
};
