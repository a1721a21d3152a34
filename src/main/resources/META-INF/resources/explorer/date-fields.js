/* A form with two partial dates. */
import { h } from './dom.js';
import { DATE_PATTERN } from './words.js';

/** Fields for the first and last date; `choose({ from, to })` is called with what was written. */
export function dateFields(from, to, choose) {
  const field = (name, value) => h('input', { name, value, inputmode: 'numeric', pattern: DATE_PATTERN, placeholder: '2023-01', size: 10, autocomplete: 'off',
    title: 'A year, month or day: 2009, 2025-09 or 2023-01-19' });
  const [first, last] = [field('from', from), field('to', to)];
  const submit = (event) => {
    event.preventDefault();
    choose({ from: first.value.trim(), to: last.value.trim() });
  };
  return h('form', { class: 'dates', onsubmit: submit }, h('label', null, 'From', first), h('label', null, 'To', last),
    h('button', { type: 'submit' }, 'Show'));
}
