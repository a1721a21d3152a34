/* The graph on a canvas, moved by pointer, wheel, touch and keys. */
import { h } from '../dom.js';
import { drawGraph, radiusOf } from './drawing.js';
import { Layer } from './layer.js';
import { loadD3, settle } from './layout.js';

const STEP = 60;
/** How many ties are drawn: more are a blot, and slow. */
export const MOST_TIES = 6_000;

/** The picture of some ties. Call `show(ties, chosen)`, `fit()` and `close()`; `pick(actorId)` is called with who is clicked, or null. */
export class Picture {
  nodes = [];
  links = [];
  #places = new Map();
  #chosen = null;
  #transform = null;
  #stop = () => {};
  #frame = null;
  #own = false;
  /** What was drawn once to be moved; whether more than its place has changed since; and at which scale the last frame was. */
  #layer = null;
  #changed = true;
  #drawnAt = null;

  constructor(pick) {
    this.pick = pick;
    this.canvas = h('canvas', { class: 'graph', tabindex: 0, role: 'img',
      'aria-label': 'Graph of actors. Arrow keys move it, plus and minus zoom, 0 shows all of it. The list beside it has the same actors.' });
    this.observer = new ResizeObserver(() => this.#resize());
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.recolour = () => this.#colours();
  }

  /** Loads what it is drawn with, and begins to listen; throws where the signal is aborted before. */
  async open(signal) {
    this.d3 = await loadD3();
    signal.throwIfAborted();
    this.#transform = this.d3.zoomIdentity;
    this.zoom = this.d3.zoom().scaleExtent([0.05, 6]).on('zoom', ({ transform, sourceEvent }) => {
      this.#transform = transform;
      this.#own ||= Boolean(sourceEvent);
      this.#drawSoon();
    });
    this.selection = this.d3.select(this.canvas);
    this.selection.call(this.zoom).on('dblclick.zoom', null);
    this.canvas.addEventListener('click', (event) => this.pick(this.#nodeAt(event)?.id ?? null));
    this.canvas.addEventListener('pointermove', (event) => this.#hover(event));
    this.canvas.addEventListener('keydown', (event) => this.#press(event));
    this.scheme.addEventListener('change', this.recolour);
    this.observer.observe(this.canvas);
    this.#colours();
    this.#resize();
  }

  /** Draws these ties; actors that were there before start from where they stood. */
  show(ties, chosen) {
    this.#stop();
    this.nodes.forEach(({ id, x, y }) => this.#places.set(id, { x, y }));
    this.#chosen = chosen;
    this.nodes = [...ties.actors.values()].map((actor) => ({ id: actor.id, name: actor.name, type: actor.type, weight: actor.weight,
      neighbours: actor.neighbours, radius: 4 + Math.min(14, Math.sqrt(actor.weight) * 1.3), ...this.#placeOf(actor) }));
    this.links = ties.strongest(MOST_TIES).map(({ source, target, weight }) => ({ source, target, weight }));
    this.named = [...this.nodes].sort((one, other) => other.weight - one.weight);
    this.#stop = settle(this.d3, this.nodes, this.links, () => this.#moved());
  }

  #moved() {
    if (!this.#own) {
      this.fit();
    }
    this.redraw();
  }

  /** A new actor begins beside one it is tied to, so that a graph that grows keeps its shape. */
  #placeOf(actor) {
    if (this.#places.has(actor.id)) {
      return this.#places.get(actor.id);
    }
    const near = [...actor.neighbours].map((id) => this.#places.get(id)).find(Boolean);
    return near ? { x: near.x + Math.random() * 40 - 20, y: near.y + Math.random() * 40 - 20 } : {};
  }

  /** Marks an actor and its ties, and brings it into sight. */
  choose(actorId) {
    this.#chosen = actorId;
    const node = this.nodes.find(({ id }) => id === actorId);
    const [x, y] = node ? this.#at(node) : [1, 1];
    if (x < 0 || x > this.width || y < 0 || y > this.height) {
      this.#own = true;
      this.selection.call(this.zoom.translateTo, node.x, node.y);
    }
    this.redraw();
  }

  /** Zooms so that all is in sight. */
  fit() {
    if (this.nodes.length === 0 || this.width === 0) {
      return;
    }
    const [left, right] = this.d3.extent(this.nodes, ({ x }) => x);
    const [top, bottom] = this.d3.extent(this.nodes, ({ y }) => y);
    const scale = Math.min(1.6, 0.86 * Math.min(this.width / (right - left + 80), this.height / (bottom - top + 60)));
    this.selection.call(this.zoom.transform, this.d3.zoomIdentity.translate(this.width / 2, this.height / 2).scale(scale)
      .translate(-(left + right) / 2, -(top + bottom) / 2));
  }

  /** Shows all of it again, whatever was moved before. */
  fitAgain() {
    this.#own = false;
    this.fit();
  }

  /** Zooms by a factor, around the middle. */
  zoomBy(factor) {
    this.#own = true;
    this.selection.call(this.zoom.scaleBy, factor);
  }

  /** Stops all that goes on by itself. */
  close() {
    this.#stop();
    cancelAnimationFrame(this.#frame);
    this.observer.disconnect();
    this.scheme.removeEventListener('change', this.recolour);
  }

  /** Draws all of it anew with the next frame. */
  redraw() {
    this.#changed = true;
    this.#drawSoon();
  }

  #drawSoon() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #resize() {
    const ratio = devicePixelRatio || 1;
    const { width, height } = this.canvas.getBoundingClientRect();
    Object.assign(this, { width, height });
    Object.assign(this.canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    if (!this.#own) {
      this.fit();
    }
    this.#changed = true;
    this.#draw();
  }

  #colours() {
    const style = getComputedStyle(document.documentElement);
    this.colours = Object.fromEntries(['accent', 'ink', 'card', 'tie'].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    this.redraw();
  }

  #draw() {
    if (this.nodes.length === 0 || this.nodes[0].x === undefined) {
      return;
    }
    const transform = this.#transform;
    if (this.#changed || transform.k !== this.#drawnAt) {
      this.#layer = null;
      drawGraph(this.canvas, this.#whole());
    } else {
      if (!this.#layer?.reaches(transform)) {
        this.#layer = new Layer(this.#whole());
      }
      this.#layer.copyTo(this.canvas, transform);
    }
    this.#changed = false;
    this.#drawnAt = transform.k;
  }

  #whole() {
    const { nodes, links, named, colours, width, height } = this;
    return { nodes, links, named, colours, width, height, transform: this.#transform, shown: nodes.find(({ id }) => id === this.#chosen) };
  }

  #at(node) {
    return this.#transform.apply([node.x, node.y]);
  }

  #nodeAt(event) {
    const { left, top } = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const reach = event.pointerType === 'touch' ? 14 : 6;
    let best = null;
    let least = Infinity;
    for (const node of this.nodes) {
      const [nodeX, nodeY] = this.#at(node);
      const distance = Math.hypot(nodeX - x, nodeY - y) - radiusOf(node, this.#transform);
      if (distance < reach && distance < least) {
        [best, least] = [node, distance];
      }
    }
    return best;
  }

  #hover(event) {
    if (event.buttons === 0) {
      const node = this.#nodeAt(event);
      this.canvas.title = node?.name ?? '';
      this.canvas.classList.toggle('over', Boolean(node));
    }
  }

  #press(event) {
    const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (moves[event.key]) {
      this.#own = true;
      this.selection.call(this.zoom.translateBy, ...moves[event.key].map((distance) => distance / this.#transform.k));
    } else if (event.key === '+' || event.key === '=') {
      this.zoomBy(1.3);
    } else if (event.key === '-') {
      this.zoomBy(1 / 1.3);
    } else if (event.key === '0') {
      this.fitAgain();
    } else {
      return;
    }
    event.preventDefault();
  }
}
