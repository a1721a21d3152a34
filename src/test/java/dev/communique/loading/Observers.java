package dev.communique.loading;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;

import dev.communique.entity.CorpusChanged;

/** Those who are told of another corpus, one behind the other, as CDI tells them: where one throws, the rest are not told. */
record Observers(List<Consumer<CorpusChanged>> all) implements Event<CorpusChanged> {

    @Override
    public void fire(CorpusChanged changed) {
        all.forEach(observer -> observer.accept(changed));
    }

    @Override
    public <U extends CorpusChanged> CompletionStage<U> fireAsync(U changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends CorpusChanged> CompletionStage<U> fireAsync(U changed, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<CorpusChanged> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends CorpusChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends CorpusChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
