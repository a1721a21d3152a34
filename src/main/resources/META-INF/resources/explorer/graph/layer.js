/* The graph drawn once, wider and higher than the window on it, so that to move it is to copy a picture. */
import { drawGraph } from './drawing.js';

/** How far it reaches beyond the window on each side, as a part of its width and height. */
const BEYOND = 1 / 4;

export class Layer {
  #transform;
  #beyond;
  #canvas = document.createElement('canvas');

  /** Draws a frame, as in drawing.js, and what is around it. */
  constructor(frame) {
    const ratio = devicePixelRatio || 1;
    const beyond = { x: Math.ceil(frame.width * BEYOND), y: Math.ceil(frame.height * BEYOND) };
    const [width, height] = [frame.width + 2 * beyond.x, frame.height + 2 * beyond.y];
    Object.assign(this.#canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    this.#transform = frame.transform;
    this.#beyond = beyond;
    drawGraph(this.#canvas, { ...frame, width, height, transform: frame.transform.translate(beyond.x / frame.transform.k, beyond.y / frame.transform.k) });
  }

  /** Whether it has all that a window moved to there shows. */
  reaches({ x, y, k }) {
    return k === this.#transform.k && Math.abs(x - this.#transform.x) <= this.#beyond.x && Math.abs(y - this.#transform.y) <= this.#beyond.y;
  }

  /** Shows it on the window's canvas, moved to there. */
  copyTo(canvas, { x, y }) {
    const ratio = devicePixelRatio || 1;
    const context = canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(this.#canvas, Math.round((x - this.#transform.x - this.#beyond.x) * ratio), Math.round((y - this.#transform.y - this.#beyond.y) * ratio));
  }
}
