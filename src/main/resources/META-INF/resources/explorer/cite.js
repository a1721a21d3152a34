/* How a fact or an article is cited: by the article, its words, and its address here. */
import { addressOf } from './addresses.js';
import { h } from './dom.js';
import { date } from './words.js';

const FORMS = [['Plain', plain], ['BibTeX', bibtex], ['CSL-JSON', csl]];

/**
 * Citations ready to copy, made once they are asked for.
 *
 * `id` is what is cited, `article` ({ id, title, publishedOn, publisher, url }) where it stands, `quote` the words there, if any.
 */
export function cite({ id, article, quote = null }) {
  const source = { ...article, quote, here: new URL(addressOf(id), location.href).href, key: id.replace(/[^\w-]+/g, '-') };
  const element = h('details', { class: 'cite' }, h('summary', null, 'Cite'));
  element.addEventListener('toggle', () => {
    if (element.open && element.children.length === 1) {
      element.append(...FORMS.map(([name, form]) => copyable(name, form(source))));
    }
  });
  return element;
}

/** A text with its name, and a button that copies it. */
export function copyable(name, text) {
  const button = h('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${name}` }, 'Copy');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(pre);
      button.textContent = 'Selected: copy it';
    }
  });
  const pre = h('pre', { tabindex: 0, role: 'group', 'aria-label': name }, text);
  return h('div', { class: 'copyable' }, h('p', { class: 'meta' }, name, button), pre);
}

function plain({ title, publisher, publishedOn, url, quote, here }) {
  return [quote && `“${quote}”`, `${title.replace(/[.?!]$/, '')}.`, [publisher, publishedOn && date(publishedOn)].filter(Boolean).join(', ') + (publisher || publishedOn ? '.' : ''),
    url && `${url} .`, `Communique, ${here}`].filter(Boolean).join(' ');
}

function bibtex({ title, publisher, publishedOn, url, quote, here, key }) {
  const [year, month, day] = (publishedOn ?? '').split('-');
  const fields = [['title', `{${escaped(title)}}`], ['organization', publisher && escaped(publisher)], ['year', year], ['month', month && Number(month)],
    ['day', day && Number(day)], ['url', verbatim(url ?? here)], ['note', escaped([quote && `“${quote}”`, url && `Communique: ${here}`].filter(Boolean).join(' '))]];
  return `@misc{${key},\n${fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

/** Characters that mean something to TeX. */
function escaped(text) {
  const names = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\~^]|[{}%&$#_]/g, (sign) => names[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
}

/** An address as it is, but for braces, which would end the field. */
function verbatim(address) {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function csl({ title, publisher, publishedOn, url, quote, here, key }) {
  const item = { id: key, type: 'article-newspaper', title, 'container-title': publisher ?? undefined,
    issued: publishedOn ? { 'date-parts': [publishedOn.split('-').map(Number)] } : undefined, URL: url ?? here, archive: 'Communique',
    archive_location: here, note: quote ?? undefined };
  return JSON.stringify([item], null, 2);
}
