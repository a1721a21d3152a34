package dev.communique.entity;

/**
 * A CDI event: another corpus is served from here on, loaded by this process or by another replica. Whoever keeps something that was made
 * of the stored graph drops it, and keeps nothing more for requests that came in before: those may have read either corpus, each one of
 * them as a whole.
 *
 * @param version {@link Corpus#version} of the new one
 */
public record CorpusChanged(String version) {
}
