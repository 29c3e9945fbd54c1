import { readFileSync } from 'node:fs';

/**
 * The lexicon of laws as it is shipped: one string, a line an entry and a tab a field, that becomes the entries of
 * laws.json when the bundle loads. Nothing is lost; about half the size.
 */

const FIELDS = ['name', 'adopted', 'inForce', 'amended', 'repealed', 'level', 'source', 'successor', 'aliases', 'en'];
const LISTS = new Set(['amended', 'aliases', 'en']);
const LIST = '|';
const STATE = '中华人民共和国';
/** Stands for the country's name. */
const MARK = '~';

/** @typedef {Record<string, string | string[]>} Entry */

/** @param {Entry[]} entries @returns {string} an ES module whose default export is the entries */
export function packLaws(entries) {
  const levels = [...new Set(entries.map(({ level }) => String(level)))];
  const lines = entries.map((entry) => {
    const unknown = Object.keys(entry).find((field) => !FIELDS.includes(field));
    if (unknown) throw new Error(`laws.json: no place for the field ${unknown}`);
    return FIELDS.map((field) => (field === 'level' ? levels.indexOf(String(entry.level)) : packed(entry[field])))
      .join('\t')
      .trimEnd();
  });
  return `${unpack}
export default unpack(${JSON.stringify(lines.join('\n'))}, ${JSON.stringify({ FIELDS, lists: [...LISTS], levels, LIST, STATE, MARK })});
`;
}

/** @param {string | string[] | undefined} value */
function packed(value) {
  if (value === undefined) return '';
  const values = [value].flat();
  if (values.some((one) => /[\t\n|~]/.test(one)))
    throw new Error(`laws.json: ${values} has a character of the packing`);
  return values.map((one) => one.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3').replaceAll(STATE, MARK)).join(LIST);
}

/**
 * Written into the module as it stands: it must use nothing from outside.
 *
 * @param {string} text
 * @param {{ FIELDS: string[], lists: string[], levels: string[], LIST: string, STATE: string, MARK: string }} how
 */
function unpack(text, { FIELDS, lists, levels, LIST, STATE, MARK }) {
  /** @param {string} value */
  const plain = (value) => value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').replaceAll(MARK, STATE);
  return text.split('\n').map((line) => {
    /** @type {Entry} */
    const entry = {};
    line.split('\t').forEach((value, index) => {
      const field = FIELDS[index];
      if (value === '' || field === undefined) return;
      if (field === 'level') entry.level = levels[Number(value)] ?? '';
      else entry[field] = lists.includes(field) ? value.split(LIST).map(plain) : plain(value);
    });
    return entry;
  });
}

/** @type {import('esbuild').Plugin} */
export const packedLaws = {
  name: 'packed-laws',
  setup(build) {
    build.onLoad({ filter: /lexicon[\\/]laws\.json$/ }, ({ path }) => ({
      contents: packLaws(JSON.parse(readFileSync(path, 'utf8'))),
      loader: 'js',
    }));
  },
};
