/* From facts to a graph: actors, and ties that say how many agreements, events and statements two of them share. */

/** Facts with more actors than this tie each to the first of them only: a joint declaration of fifty would be 1,225 ties. */
const LARGEST_CIRCLE = 8;

/** A graph that grows by facts; each fact counts once, however often it is added. */
export class Ties {
  actors = new Map();
  ties = new Map();
  #facts = new Set();

  /** How many facts it is made of. */
  get size() {
    return this.#facts.size;
  }

  /** Adds a fact ({ __typename, id, … }) with those of its actors that `wanted` lets through. */
  add(fact, wanted) {
    if (this.#facts.has(fact.id)) {
      return;
    }
    this.#facts.add(fact.id);
    const members = [...new Map(actorsOf(fact).filter(wanted).map((actor) => [actor.id, actor])).values()];
    members.forEach((actor) => this.addActor(actor));
    const last = members.length > LARGEST_CIRCLE ? 1 : members.length;
    for (let one = 0; one < last; one += 1) {
      for (let other = one + 1; other < members.length; other += 1) {
        this.#tie(members[one].id, members[other].id, fact.__typename);
      }
    }
  }

  /** Adds an actor, tied to nobody yet. */
  addActor(actor) {
    if (!this.actors.has(actor.id)) {
      this.actors.set(actor.id, { ...actor, weight: 0, neighbours: new Set() });
    }
  }

  /** The strongest ties, where there are more than that. */
  strongest(most) {
    const all = [...this.ties.values()];
    return all.length <= most ? all : all.sort((one, other) => other.weight - one.weight).slice(0, most);
  }

  #tie(one, other, kind) {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (!this.ties.has(key)) {
      this.ties.set(key, { source: one, target: other, weight: 0, Agreement: 0, Event: 0, Statement: 0 });
      this.actors.get(one).neighbours.add(other);
      this.actors.get(other).neighbours.add(one);
    }
    const tie = this.ties.get(key);
    tie.weight += 1;
    tie[kind] += 1;
    this.actors.get(one).weight += 1;
    this.actors.get(other).weight += 1;
  }

  /** The tie of two actors; undefined where there is none. */
  between(one, other) {
    return this.ties.get(one < other ? `${one} ${other}` : `${other} ${one}`);
  }
}

function actorsOf(fact) {
  switch (fact.__typename) {
    case 'Agreement': return fact.parties;
    case 'Event': return fact.participants.map(({ actor }) => actor);
    default: return [...fact.speakers, ...fact.onBehalfOf, ...fact.mentions];
  }
}
