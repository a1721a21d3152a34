package dev.communique.entity;

/**
 * A CDI event: another corpus is served from here on, loaded by this process or by another replica. Whoever keeps something that was made
 * of the stored graph drops it. A request that began before may still read the old corpus, so what it keeps must go under the version
 * that it read itself, in its own transaction.
 *
 * @param version {@link Corpus#version} of the new one
 */
public record CorpusChanged(String version) {
}
