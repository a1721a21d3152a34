package dev.communique.extraction.pattern;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.syntax.Tag;

/**
 * What a verb or a noun with certain words around it tells.
 *
 * @param name       by which evidence refers to it
 * @param where      file and line, for messages
 * @param trigger    whether it is a verb or a noun that tells it
 * @param lemmas     the words that do, in their dictionary form
 * @param conditions what must hold besides
 * @param roles      who takes part, by the slots in which they stand
 * @param gives      what it tells, in the terms of the reader whose rule it is: "VISIT CONSULT"
 * @param examples   sentences that it reads, with what they tell; they run as tests
 */
public record Rule(String name, String where, Tag trigger, Set<String> lemmas, List<Condition> conditions, List<Role> roles,
        List<String> gives, List<Example> examples) {

    /**
     * What must hold, or must not.
     *
     * @param holds whether it must
     * @param slots of which one is filled; or "passive", or "name" where the trigger is part of a name
     * @param words the heads of the slots of which one must be there, in dictionary form; empty where any word will do
     */
    public record Condition(boolean holds, List<String> slots, Set<String> words) {
    }

    /**
     * Somebody who takes part.
     *
     * @param name   what he does there: "initiator"
     * @param slots  where he may stand
     * @param only   who may fill it
     * @param words  the heads of which one must fill it, in dictionary form; empty where any word will do
     * @param needed whether the rule needs somebody there
     */
    public record Role(String name, List<String> slots, Filter only, Set<String> words, boolean needed) {
    }

    /** Who may fill a role. */
    public enum Filter {
        ACTORS, PERSONS, STATES, BODIES, ORGANIZATIONS,
        /** Whoever is no person, or has an office. */
        OFFICIALS,
        /** Whoever or whatever stands there. */
        ANYTHING
    }

    /**
     * A sentence that the rule reads.
     *
     * @param text  the sentence
     * @param tells what it tells, in the notation of the golden pairs; empty where it tells nothing
     */
    public record Example(String text, List<String> tells) {
    }
}
