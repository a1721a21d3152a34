/*
 * Draws actors and ties as they stand. A frame is what it takes: { nodes, links, named (nodes, those with most ties first), shown (the
 * node that is chosen, or undefined), colours, transform (d3's), width, height (CSS pixels) }.
 */

const LABEL = '12px system-ui, sans-serif';
/** Labels in 400,000 square pixels, about what the stage has on a desktop. */
const MOST_LABELS = 70;
const LINES_PER_STROKE = 400;

/** Draws a frame on a canvas that is as large, in the pixels of the screen. */
export function drawGraph(canvas, frame) {
  const context = canvas.getContext('2d');
  const ratio = devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  const { links, shown, colours } = frame;
  drawLinks(context, frame, links, colours.tie, shown ? 0.35 : 0.8, 1);
  if (shown) {
    drawLinks(context, frame, links.filter(({ source, target }) => source === shown || target === shown), colours.accent, 0.9, 1.6);
  }
  drawNodes(context, frame);
  drawLabels(context, frame);
}

/** The radius of a node's circle, in CSS pixels. */
export function radiusOf(node, transform) {
  return Math.max(1.5, node.radius * Math.min(1.4, Math.max(0.35, transform.k)));
}

function drawLinks(context, { transform, width, height }, links, colour, alpha, lineWidth) {
  const { x, y, k } = transform;
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = lineWidth;
  for (let from = 0; from < links.length; from += LINES_PER_STROKE) {
    context.beginPath();
    for (const { source, target } of links.slice(from, from + LINES_PER_STROKE)) {
      const [x1, y1, x2, y2] = [source.x * k + x, source.y * k + y, target.x * k + x, target.y * k + y];
      if (Math.max(x1, x2) > 0 && Math.min(x1, x2) < width && Math.max(y1, y2) > 0 && Math.min(y1, y2) < height) {
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
      }
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** States are filled, all others are rings. */
function drawNodes(context, frame) {
  const { nodes, shown, colours, transform } = frame;
  const near = (node) => !shown || node === shown || shown.neighbours.has(node.id);
  for (const [state, around] of [[false, false], [true, false], [false, true], [true, true]]) {
    context.globalAlpha = around ? 1 : 0.3;
    drawCircles(context, frame, nodes.filter((node) => (node.type === 'STATE') === state && near(node) === around), state);
  }
  context.globalAlpha = 1;
  if (shown) {
    const [x, y] = transform.apply([shown.x, shown.y]);
    context.beginPath();
    context.arc(x, y, radiusOf(shown, transform) + 4, 0, 2 * Math.PI);
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.stroke();
  }
}

function drawCircles(context, { transform, width, height, colours }, nodes, filled) {
  context.beginPath();
  for (const node of nodes) {
    const [x, y] = transform.apply([node.x, node.y]);
    const radius = radiusOf(node, transform);
    if (x > -radius && x < width + radius && y > -radius && y < height + radius) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.fillStyle = filled ? colours.accent : colours.card;
  context.fill();
  context.strokeStyle = filled ? colours.card : colours.accent;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Names of those with most ties, as many as have room; the chosen one's neighbours go first. */
function drawLabels(context, { named, shown, colours, transform, width, height }) {
  context.font = LABEL;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  const taken = [];
  const most = MOST_LABELS * Math.max(1, width * height / 400_000);
  const wanted = shown ? [shown, ...named.filter(({ id }) => shown.neighbours.has(id))] : named;
  for (const node of wanted) {
    if (taken.length >= most) {
      return;
    }
    const [x, y] = transform.apply([node.x, node.y]);
    if (x > 0 && x < width && y > 0 && y < height) {
      drawLabel(context, colours, node, x, y + radiusOf(node, transform) + 4, taken);
    }
  }
}

function drawLabel(context, colours, node, x, y, taken) {
  const name = node.name.length > 34 ? `${node.name.slice(0, 32)}…` : node.name;
  node.labelWidth ??= context.measureText(name).width;
  const half = node.labelWidth / 2 + 3;
  if (taken.some(([left, right, top]) => x + half > left && x - half < right && Math.abs(y - top) < 15)) {
    return;
  }
  taken.push([x - half, x + half, y]);
  context.strokeStyle = colours.card;
  context.lineWidth = 3;
  context.strokeText(name, x, y);
  context.fillStyle = colours.ink;
  context.fillText(name, x, y);
}
