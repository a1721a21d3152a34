package dev.communique.entity;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A node of the graph that is stored under its own id. */
@MappedSuperclass
public abstract class StoredNode extends Stored {

    @Id
    public String id;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Unique over all kinds, such as actor:pakistan.")
    public String getId() {
        return id;
    }
}
