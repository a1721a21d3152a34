package dev.communique.store;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;

/** What the transaction's corpus says of itself. */
@ApplicationScoped
class CorpusRow {

    private final Session session;

    CorpusRow(Session session) {
        this.session = session;
    }

    /** The version of the corpus that the transaction reads; null where there is none. */
    String version() {
        Corpus corpus = session.find(Corpus.class, Corpus.ONLY);
        return corpus == null ? null : corpus.version;
    }

    /** Whether anything was read in the transaction, by this or by another reader of the session. */
    boolean isUsed() {
        return session.unwrap(SessionImplementor.class).getJdbcCoordinator().getLogicalConnection().isPhysicallyConnected();
    }

    /** How many there are of a kind, as the load has counted them. */
    int counted(Class<?> type) {
        Corpus corpus = session.find(Corpus.class, Corpus.ONLY);
        if (type == Article.class) {
            return corpus.articles;
        }
        if (type == Actor.class) {
            return corpus.actors;
        }
        if (type == Agreement.class) {
            return corpus.agreements;
        }
        return type == Event.class ? corpus.events : corpus.statements;
    }
}
