package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.Where;
import dev.communique.fact.ActorType;
import dev.communique.fact.Names;

/** Which actors are wanted: all that is given must hold. */
@Description("Which actors are wanted: all that is given must hold.")
@Input("ActorFilter")
public record ActorFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull ActorType> type,
        @Description("A name or alias has these words or parts of words, case and accents aside.") String nameContains) {

    static Where where(ActorFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andIfGiven("t.type", "type", filter.type)
                .andLike("exists (select 1 from ActorName n where n.actorId = t.id and n.nameKey like %s escape '\\')",
                        "nameContains", filter.nameContains, Names::key);
    }
}
