package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.ActorType;
import dev.communique.fact.Names;
import dev.communique.store.Where;
import io.smallrye.graphql.api.Nullable;

/** Which actors are wanted: all that is given must hold. */
@Description("Which actors are wanted: all that is given must hold.")
@Input("ActorFilter")
public record ActorFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull ActorType> type,
        @Description("Of one of these countries, as ISO 3166-1 alpha-3 codes.") @Nullable List<@NonNull String> country,
        @Description("A name or alias has these words or parts of words, case and accents aside.") String nameContains) {

    static Where where(ActorFilter filter) {
        return filter == null ? Where.all() : filter.where();
    }

    private Where where() {
        return Where.all().andIfGiven("t.type", "type", type).andIfGiven("t.countryCode", "country", country)
                .andLike("exists (select 1 from ActorName n where n.actorId = t.id and n.nameKey like %s escape '\\')",
                        "nameContains", nameContains, Names::key);
    }
}
