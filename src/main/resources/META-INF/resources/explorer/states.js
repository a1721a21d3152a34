/* What stands where there is nothing to show: not yet, not at all, or not possible. */
import { h } from './dom.js';

/** Shows that an answer is on its way. */
export function loading() {
  return h('div', { class: 'loading', 'aria-hidden': true },
    h('span', { class: 'bar wide' }), h('span', { class: 'bar' }), h('span', { class: 'bar' }), h('span', { class: 'bar short' }));
}

/** Says that there is nothing, and what to do about it. */
export function empty(words, advice) {
  return h('div', { class: 'state' }, h('h1', { tabindex: -1 }, words), advice && h('p', null, advice),
    h('p', null, h('a', { href: '/' }, 'Start from the beginning')));
}

/** Says what went wrong, and offers to try again. */
export function failed(failure, again) {
  return h('div', { class: 'state', role: 'alert' },
    h('h1', { tabindex: -1 }, 'This can’t be shown now.'),
    h('p', { class: 'reason' }, failure.message),
    h('button', { type: 'button', onclick: again }, 'Try again'));
}

/** Says within a page that a list has nothing. */
export function nothing(words) {
  return h('p', { class: 'nothing' }, words);
}
