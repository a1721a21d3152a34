/* Where actors stand: forces, a few milliseconds of them per frame, so that the page stays quick while they settle. */

/** Where d3 is; its version is the one in pom.xml. */
const D3 = '/webjars/d3/7.9.0/dist/d3.min.js';
const MILLISECONDS = 10;

/** Loads d3, once; it is large, and only the graph needs it. */
export async function loadD3() {
  await import(D3);
  return globalThis.d3;
}

/** Lets nodes and links find their places; `moved` is called once a frame while they do. Returns a function that stops it. */
export function settle(d3, nodes, links, moved) {
  const few = nodes.length < 300;
  const simulation = d3.forceSimulation(nodes)
    .force('link', d3.forceLink(links).id(({ id }) => id).distance(few ? 90 : 40).strength((link) => Math.min(1, 0.15 + link.weight / 20) / (few ? 1 : 2)))
    .force('charge', d3.forceManyBody().strength(few ? -320 : -60).theta(1.2).distanceMax(few ? 900 : 500))
    .force('x', d3.forceX().strength(0.05))
    .force('y', d3.forceY().strength(0.07))
    .alphaDecay(few ? 0.03 : 0.04)
    .stop();
  if (few) {
    simulation.force('collide', d3.forceCollide(({ radius }) => radius + 10));
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let frame = requestAnimationFrame(function step() {
    const begun = performance.now();
    do {
      simulation.tick();
    } while (simulation.alpha() > simulation.alphaMin() && performance.now() - begun < MILLISECONDS);
    const settled = simulation.alpha() <= simulation.alphaMin();
    if (!calm || settled) {
      moved(settled);
    }
    frame = settled ? null : requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
