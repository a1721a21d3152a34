package dev.communique.store;

/** An actor's id in a condition, as a client sent it: it may have a slug that the actor had before. The store puts the stored one in its place. */
record ActorId(String id) {
}
