/* Parts that open, and ask for what is in them only then. */
import { h } from './dom.js';

/**
 * Has a `details` element ask for its content when it is opened: `load()` answers the elements that come into `place`. A failure is told there,
 * and the next time that it is opened it asks again.
 */
export function fillWhenOpened(details, place, load) {
  const waiting = [...place.childNodes];
  let asked = false;
  details.addEventListener('toggle', async () => {
    if (!details.open || asked) {
      return;
    }
    asked = true;
    place.replaceChildren(...waiting);
    try {
      place.replaceChildren(...await load());
    } catch (failure) {
      asked = false;
      place.replaceChildren(h('p', { class: 'trouble', role: 'alert' }, failure.message));
    }
  });
}
