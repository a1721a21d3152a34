package dev.communique.endpoint;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

/** Tells the metrics how often a cache has what is looked for: {@code cache_gets_total{cache="graphql-…", result="hit"|"miss"}}. */
@Singleton
class CacheMetrics {

    private final MeterRegistry registry;

    CacheMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <K, V> Cache<K, V> watch(String name, Cache<K, V> cache) {
        return CaffeineCacheMetrics.monitor(registry, cache, "graphql-" + name);
    }
}
