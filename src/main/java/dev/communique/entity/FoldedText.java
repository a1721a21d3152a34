package dev.communique.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The words of an article or statement in the form that filters compare ({@link dev.communique.fact.Folding#text}). */
@Entity
@Table(name = "folded_text")
public class FoldedText extends PanacheEntityBase {

    /** Of the article or statement. */
    @Id
    public String id;

    /** Title and body of an article, a line each, or the words of a statement. */
    public String words;
}
