/* Draws the graph on a canvas, and moves it by pointer, wheel, touch and keys. */
import { h } from '../dom.js';
import { loadD3, settle } from './layout.js';

const LABEL = '12px system-ui, sans-serif';
const MOST_LABELS = 70;
const LINES_PER_STROKE = 400;
const STEP = 60;

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

  constructor(pick) {
    this.pick = pick;
    this.canvas = h('canvas', { class: 'graph', tabindex: 0, role: 'img',
      'aria-label': 'Graph of actors. Arrow keys move it, plus and minus zoom, 0 shows all of it. The list beside it has the same actors.' });
    this.context = this.canvas.getContext('2d');
    this.observer = new ResizeObserver(() => this.#resize());
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.recolour = () => this.#colours();
  }

  /** Loads what it is drawn with, and begins to listen. */
  async open() {
    this.d3 = await loadD3();
    this.#transform = this.d3.zoomIdentity;
    this.zoom = this.d3.zoom().scaleExtent([0.05, 6]).on('zoom', ({ transform, sourceEvent }) => {
      this.#transform = transform;
      this.#own ||= Boolean(sourceEvent);
      this.redraw();
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
    this.links = [...ties.ties.values()].map(({ source, target, weight }) => ({ source, target, weight }));
    this.named = [...this.nodes].sort((one, other) => other.weight - one.weight);
    this.#stop = settle(this.d3, this.nodes, this.links, () => (this.#own ? this.redraw() : this.fit()));
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

  /** Draws with the next frame, once. */
  redraw() {
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
    if (this.#own) {
      this.#draw();
    } else {
      this.fit();
      this.#draw();
    }
  }

  #colours() {
    const style = getComputedStyle(document.documentElement);
    this.colours = Object.fromEntries(['accent', 'ink', 'card', 'tie'].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    this.redraw();
  }

  #draw() {
    const { context } = this;
    const ratio = devicePixelRatio || 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    if (this.nodes.length === 0 || this.nodes[0].x === undefined) {
      return;
    }
    const shown = this.nodes.find(({ id }) => id === this.#chosen);
    this.#drawLinks(this.links, this.colours.tie, shown ? 0.35 : 0.8, 1);
    if (shown) {
      this.#drawLinks(this.links.filter(({ source, target }) => source === shown || target === shown), this.colours.accent, 0.9, 1.6);
    }
    this.#drawNodes(shown);
    this.#drawLabels(shown);
  }

  #drawLinks(links, colour, alpha, width) {
    const { context } = this;
    const { x, y, k } = this.#transform;
    context.strokeStyle = colour;
    context.globalAlpha = alpha;
    context.lineWidth = width;
    for (let from = 0; from < links.length; from += LINES_PER_STROKE) {
      context.beginPath();
      for (const { source, target } of links.slice(from, from + LINES_PER_STROKE)) {
        const [x1, y1, x2, y2] = [source.x * k + x, source.y * k + y, target.x * k + x, target.y * k + y];
        if (Math.max(x1, x2) > 0 && Math.min(x1, x2) < this.width && Math.max(y1, y2) > 0 && Math.min(y1, y2) < this.height) {
          context.moveTo(x1, y1);
          context.lineTo(x2, y2);
        }
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** States are filled, all others are rings. */
  #drawNodes(shown) {
    const near = (node) => !shown || node === shown || shown.neighbours.has(node.id);
    for (const [state, around] of [[false, false], [true, false], [false, true], [true, true]]) {
      this.context.globalAlpha = around ? 1 : 0.3;
      this.#drawCircles(this.nodes.filter((node) => (node.type === 'STATE') === state && near(node) === around), state);
    }
    this.context.globalAlpha = 1;
    if (shown) {
      const [x, y] = this.#at(shown);
      this.context.beginPath();
      this.context.arc(x, y, this.#radius(shown) + 4, 0, 2 * Math.PI);
      this.context.strokeStyle = this.colours.accent;
      this.context.lineWidth = 2;
      this.context.stroke();
    }
  }

  #drawCircles(nodes, filled) {
    const { context } = this;
    context.beginPath();
    for (const node of nodes) {
      const [x, y] = this.#at(node);
      const radius = this.#radius(node);
      if (x > -radius && x < this.width + radius && y > -radius && y < this.height + radius) {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    context.fillStyle = filled ? this.colours.accent : this.colours.card;
    context.fill();
    context.strokeStyle = filled ? this.colours.card : this.colours.accent;
    context.lineWidth = 1.5;
    context.stroke();
  }

  #at(node) {
    return this.#transform.apply([node.x, node.y]);
  }

  #radius(node) {
    return Math.max(1.5, node.radius * Math.min(1.4, Math.max(0.35, this.#transform.k)));
  }

  /** Names of those with most ties, as many as have room; the chosen one's neighbours go first. */
  #drawLabels(shown) {
    const { context } = this;
    context.font = LABEL;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    const taken = [];
    const wanted = shown ? [shown, ...this.named.filter(({ id }) => shown.neighbours.has(id))] : this.named;
    for (const node of wanted) {
      if (taken.length === MOST_LABELS) {
        return;
      }
      const [x, y] = this.#at(node);
      if (x > 0 && x < this.width && y > 0 && y < this.height) {
        this.#drawLabel(node, x, y + this.#radius(node) + 4, taken);
      }
    }
  }

  #drawLabel(node, x, y, taken) {
    const { context } = this;
    const name = node.name.length > 34 ? `${node.name.slice(0, 32)}…` : node.name;
    node.labelWidth ??= context.measureText(name).width;
    const half = node.labelWidth / 2 + 3;
    if (taken.some(([left, right, top]) => x + half > left && x - half < right && Math.abs(y - top) < 15)) {
      return;
    }
    taken.push([x - half, x + half, y]);
    context.strokeStyle = this.colours.card;
    context.lineWidth = 3;
    context.strokeText(name, x, y);
    context.fillStyle = this.colours.ink;
    context.fillText(name, x, y);
  }

  #nodeAt(event) {
    const { left, top } = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const reach = event.pointerType === 'touch' ? 14 : 6;
    let best = null;
    let least = Infinity;
    for (const node of this.nodes) {
      const [nodeX, nodeY] = this.#at(node);
      const distance = Math.hypot(nodeX - x, nodeY - y) - this.#radius(node);
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
