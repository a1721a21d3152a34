package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.Severity;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something in the corpus that could not be read or understood, or was passed over or guessed. */
@Entity
@Name("CorpusProblem")
@Description("Something in the corpus that could not be read or understood, or was passed over or guessed.")
public class Problem extends PanacheEntityBase {

    @Id
    @Ignore
    public int position;

    @NonNull
    @Column(name = "source_file")
    @Description("The file of the corpus that it is in.")
    public String sourceFile;

    @Description("The line, from 1; null where the whole file is meant.")
    public Integer line;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it costs.")
    public Severity severity;

    @NonNull
    @Description("What is wrong, and what became of it.")
    public String message;
}
