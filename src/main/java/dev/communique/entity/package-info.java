/**
 * The stored graph: Panache entities, which are also the types of the API. Relations are ids and link rows, never lazy
 * associations: what is not asked for is not loaded, and what is loaded can be read without a session.
 * Knows neither corpus, extraction, loading nor api.
 */
package dev.communique.entity;
