package dev.communique.operation;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Makes caches of bounded weight, and tells the metrics how often they have what is looked for: {@code cache_gets_total}. */
// Caffeine finds its classes for such a cache by name: a native image must be told of them.
@RegisterForReflection(classNames = { "com.github.benmanes.caffeine.cache.SSSMW", "com.github.benmanes.caffeine.cache.PSMW" })
@Singleton
public class Caches {

    private final MeterRegistry registry;

    Caches(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A cache whose entries weigh no more than {@code most} together; its name in the metrics is {@code graphql-<name>}. */
    public <K, V> Cache<K, V> bounded(String name, long most, Weigher<K, V> weigher) {
        Cache<K, V> cache = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).recordStats().build();
        return CaffeineCacheMetrics.monitor(registry, cache, "graphql-" + name);
    }
}
